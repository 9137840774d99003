package org.coppice.model.account;

import java.util.OptionalDouble;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Water;
import org.coppice.model.simulate.Instrument;
import org.coppice.model.simulate.Ledger;
import org.coppice.model.simulate.LedgerColumn;

/**
 * The key figures of EN 50600-4 and Delegated Regulation (EU) 2024/1364, Annex III.
 *
 * @param pue facility energy over IT energy, of the year and so weighted by energy
 * @param wue water at the site for a kWh of IT energy, L/kWh
 * @param cue location-based carbon for a kWh of IT energy, kg/kWh
 * @param ref renewable energy (certificates, agreements with certificates) over facility energy, at most 1
 * @param renewableKwh what counts as renewable
 */
public record Kpis(
        OptionalDouble pue, OptionalDouble wue, OptionalDouble cue, OptionalDouble ref, double renewableKwh) {

    /** The key figures of a site. */
    public static Kpis of(Plan plan, Ledger ledger, Scope2 scope2, WaterBalance water) {
        double it = ledger.sum(LedgerColumn.IT);
        double facility = ledger.sum(LedgerColumn.LOAD);
        double renewable = 0;
        for (Scope2.Line line : scope2.lines()) {
            renewable += isRenewable(plan, line.instrument()) ? line.energy().kilowattHours() : 0;
        }
        return new Kpis(
                ratio(facility, it),
                ratio(water.site().map(Water::litres).orElse(Double.NaN), it),
                ratio(scope2.location().map(Carbon::kilograms).orElse(Double.NaN), it),
                ratio(Math.min(renewable, facility), facility),
                renewable);
    }

    private static boolean isRenewable(Plan plan, Instrument instrument) {
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
