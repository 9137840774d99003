package org.coppice.model.simulate.ledger;

/**
 * The part of a site's IT energy that one taker has.
 *
 * @param id of the workload or fleet; for base use and idling that of the fleet
 * @param fleet id of the fleet whose servers draw it
 * @param kwh one value a step; shared, not to be written to
 * @param byDefault whether the power behind it stands by default
 */
@SuppressWarnings("ArrayRecordComponent") // a column; never compared
public record Portion(Kind kind, String id, String name, String fleet, double[] kwh, boolean byDefault) {

    /** Who takes it. */
    public enum Kind {
        /** All that a fleet draws. */
        FLEET,
        /** What a workload needs. */
        WORKLOAD,
        /** What servers do apart from the workloads of the plan. */
        BASE_USE,
        /** What servers draw without doing anything. */
        IDLE,
        /** Metered energy at a site whose model has no load to share it among. */
        UNEXPLAINED
    }

    /** The sum over the year in kWh. */
    public double sum() {
        double sum = 0;
        for (double value : kwh) {
            sum += value;
        }
        return sum;
    }
}
