package org.coppice.model.storage;

/**
 * A battery over steps of one length, for loops over a year: no objects, no units but the names. Charge and discharge are energies
 * at the AC terminals; after them the content is {@code content + charge · ηc} or {@code content − discharge / ηd}.
 */
public sealed interface BatteryStep permits LimitedStep {

    /** How much of the energy offered over a step is taken, from a content; at least 0. */
    double charge(double contentKwh, double offeredKwh);

    /** How much of the energy wanted over a step is given, from a content; at least 0. */
    double discharge(double contentKwh, double wantedKwh);

    /** The content when full. */
    double fullKwh();

    /** The content when empty. */
    double emptyKwh();

    /** The most energy that a step may charge, from any content. */
    double mostChargeKwh();

    /** The most energy that a step may give, from any content. */
    double mostDischargeKwh();

    /** Content gained for energy charged. */
    double chargeEfficiency();

    /** Energy given for content lost. */
    double dischargeEfficiency();

    /** Room that has to be left for each kWh charged in a step, so that the power can be kept to its end; 0 without taper. */
    double roomKept();

    /** Content that has to be left for each kWh given in a step; 0 without taper. */
    double contentKept();

    /** The content after a charge. */
    default double afterCharge(double contentKwh, double chargedKwh) {
        return Math.min(fullKwh(), contentKwh + chargedKwh * chargeEfficiency());
    }

    /** The content after a discharge. */
    default double afterDischarge(double contentKwh, double dischargedKwh) {
        return Math.max(emptyKwh(), contentKwh - dischargedKwh / dischargeEfficiency());
    }
}
