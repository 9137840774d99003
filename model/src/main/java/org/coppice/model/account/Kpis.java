package org.coppice.model.account;

import java.util.OptionalDouble;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Water;
import org.coppice.model.simulate.ledger.Instrument;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;

/**
 * The key figures of EN 50600-4 and Delegated Regulation (EU) 2024/1364, Annex III. Facility energy E_DC is all electricity of the
 * site, IT and overhead, whatever supplies it; IT energy E_IT is taken at the inlet of the equipment (category 3), so that losses of
 * the power chain are overhead.
 *
 * @param pue facility energy over IT energy, of the year and so weighted by energy
 * @param wue water taken in at the site for a kWh of IT energy, L/kWh
 * @param cue location-based carbon for a kWh of IT energy, kg/kWh
 * @param ref renewable energy (certificates, agreements with certificates, own generation used on the site whose certificates were
 *     kept) over facility energy, at most 1
 * @param erf heat reused, at its hand-over, over facility energy
 * @param ere facility energy less the heat reused, over IT energy
 * @param renewableKwh what counts as renewable
 */
public record Kpis(
        OptionalDouble pue,
        OptionalDouble wue,
        OptionalDouble cue,
        OptionalDouble ref,
        OptionalDouble erf,
        OptionalDouble ere,
        double renewableKwh) {

    /** The sums of a year that the key figures are made of; NaN where not known. */
    public record Totals(
            double facilityKwh,
            double itKwh,
            double waterLitres,
            double carbonKilograms,
            double reusedKwh,
            double renewableKwh) {}

    /** The key figures of a site. */
    public static Kpis of(Plan plan, Ledger ledger, Scope2 scope2, WaterBalance water) {
        double renewable = OwnGeneration.of(plan, ledger).keptKwh();
        for (Scope2.Line line : scope2.lines()) {
            renewable += isRenewable(plan, line.instrument()) ? line.energy().kilowattHours() : 0;
        }
        return of(new Totals(
                ledger.sum(LedgerColumn.LOAD),
                ledger.sum(LedgerColumn.IT),
                water.site().map(Water::litres).orElse(Double.NaN),
                scope2.location().map(Carbon::kilograms).orElse(Double.NaN),
                ledger.sum(LedgerColumn.HEAT_REUSED),
                renewable));
    }

    /** The key figures of a year. */
    public static Kpis of(Totals totals) {
        double it = totals.itKwh();
        double facility = totals.facilityKwh();
        return new Kpis(
                ratio(facility, it),
                ratio(totals.waterLitres(), it),
                ratio(totals.carbonKilograms(), it),
                ratio(Math.min(totals.renewableKwh(), facility), facility),
                ratio(totals.reusedKwh(), facility),
                ratio(facility - totals.reusedKwh(), it),
                totals.renewableKwh());
    }

    /** Whether an instrument conveys wind, solar or hydro. */
    public static boolean isRenewable(Plan plan, Instrument instrument) {
        return plan.contracts().stream()
                .filter(known -> known.id().equals(instrument.id()))
                .findFirst()
                .flatMap(EnergyContract::conveys)
                .filter(Technology::isRenewable)
                .isPresent();
    }

    static OptionalDouble ratio(double part, double whole) {
        return whole > 0 && !Double.isNaN(part) ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
    }
}
