package org.coppice.model.account;

import org.coppice.model.plan.Plan;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.ledger.Allocation;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;

/**
 * The key figures of {@link Kpis} by step. A step without IT energy has none (NaN). The figure of the year is not their mean but the
 * ratio of the sums.
 */
public final class KpiSeries {

    private KpiSeries() {}

    /** Facility over IT energy. */
    public static double[] pue(Ledger ledger) {
        return ratio(ledger.column(LedgerColumn.LOAD), ledger.column(LedgerColumn.IT));
    }

    /** Water taken in over IT energy, L/kWh. */
    public static double[] wue(Ledger ledger) {
        return ratio(ledger.column(LedgerColumn.WATER_SITE), ledger.column(LedgerColumn.IT));
    }

    /** Location-based carbon over IT energy, kg/kWh. */
    public static double[] cue(Ledger ledger) {
        double[] imported = ledger.column(LedgerColumn.IMPORT);
        double[] grams = ledger.column(LedgerColumn.GRID_INTENSITY);
        double[] kilograms = new double[imported.length];
        for (int i = 0; i < kilograms.length; i++) {
            kilograms[i] = imported[i] * grams[i] / 1000;
        }
        return ratio(kilograms, ledger.column(LedgerColumn.IT));
    }

    /** Heat reused over facility energy. */
    public static double[] erf(Ledger ledger) {
        return ratio(ledger.column(LedgerColumn.HEAT_REUSED), ledger.column(LedgerColumn.LOAD));
    }

    /** Renewable over facility energy, at most 1, see {@link #renewable}. */
    public static double[] ref(Plan plan, Ledger ledger) {
        double[] load = ledger.column(LedgerColumn.LOAD);
        double[] renewable = renewable(plan, ledger);
        for (int i = 0; i < renewable.length; i++) {
            renewable[i] = Math.min(renewable[i], load[i]);
        }
        return ratio(renewable, load);
    }

    /**
     * What counts as renewable, kWh: own generation in its step as far as its certificates were kept, and what the annual accounting
     * covers, each instrument spread over the year in proportion to import or generation.
     */
    public static double[] renewable(Plan plan, Ledger ledger) {
        double[] kwh = OwnGeneration.used(ledger);
        double[] kept = OwnGeneration.of(plan, ledger).kept();
        for (int i = 0; i < kwh.length; i++) {
            kwh[i] *= kept[i];
        }
        for (Allocation allocation : ledger.allocations(RuleSet.SCOPE2_2015.id())) {
            if (Kpis.isRenewable(plan, allocation.instrument())) {
                allocation.addTo(kwh);
            }
        }
        return kwh;
    }

    private static double[] ratio(double[] part, double[] whole) {
        double[] ratio = new double[part.length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = whole[i] > 0 ? part[i] / whole[i] : Double.NaN;
        }
        return ratio;
    }
}
