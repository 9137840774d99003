package org.coppice.app.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.coppice.model.account.KpiSeries;
import org.coppice.model.plan.Plan;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.study.figure.SiteStatements;

/**
 * One column of the facility's monthly table.
 *
 * @param copied whether its months stand on the sheet of energy, from where they are taken
 * @param key of the figure that the year of a site is, if it is one that no other sheet works out
 * @param monthly twelve values of a site, NaN where not known
 */
record FacilityColumn(
        String label, String unit, boolean copied, Optional<String> key, Function<SiteStatements, double[]> monthly) {
    static final String COOLING = "Cooling";
    static final String LOSSES = "Losses of the power chain";
    static final String OTHER = "Other overhead";
    static final String HEAT = "Heat reused";
    static final String CARBON = "Scope 2, location-based";
    static final String RENEWABLE = "Contracted renewable energy";
    private static final String LITRE = "L";

    private static final String KWH = "kWh";

    /** All columns in their order. */
    static List<FacilityColumn> list(Plan plan) {
        return List.of(
                copied(EnergyColumn.IT, KWH),
                copied(EnergyColumn.OVERHEAD, KWH),
                part(COOLING, "energy.cooling", LedgerColumn.COOLING),
                part(LOSSES, "energy.power-losses", LedgerColumn.POWER_LOSSES),
                part(OTHER, "energy.overhead-other", LedgerColumn.OTHER_OVERHEAD),
                copied(EnergyColumn.LOAD, KWH),
                flow(HEAT, KWH, "heat.reused", LedgerColumn.HEAT_REUSED),
                own(CARBON, "kg CO2e", FacilityColumn::carbon),
                own(RENEWABLE, KWH, site -> renewable(plan, site)),
                copied(EnergyColumn.WATER_SITE, LITRE),
                flow("Water consumed at the site", LITRE, "water.site.consumed", LedgerColumn.WATER_CONSUMED),
                own(
                        "Water discharged at the site",
                        LITRE,
                        site -> site.ledger().monthly(LedgerColumn.WATER_DISCHARGED)),
                copied(EnergyColumn.WATER_SOURCE, LITRE),
                flow(
                        "Water taken in at the power plants",
                        LITRE,
                        "water.source.withdrawn",
                        LedgerColumn.WATER_SOURCE_WITHDRAWN));
    }

    private static FacilityColumn copied(String label, String unit) {
        return new FacilityColumn(label, unit, true, Optional.empty(), site -> new double[12]);
    }

    private static FacilityColumn own(String label, String unit, Function<SiteStatements, double[]> monthly) {
        return new FacilityColumn(label, unit, false, Optional.empty(), monthly);
    }

    private static FacilityColumn flow(String label, String unit, String key, LedgerColumn column) {
        return new FacilityColumn(
                label, unit, false, Optional.of(key), site -> site.ledger().monthly(column));
    }

    /** A part of the overhead, not known where the overhead is known only as a whole. */
    private static FacilityColumn part(String label, String key, LedgerColumn column) {
        return new FacilityColumn(label, KWH, false, Optional.of(key), site -> {
            double[] months = site.ledger().monthly(column);
            if (!site.overheadIsSplit()) {
                Arrays.fill(months, Double.NaN);
            }
            return months;
        });
    }

    private static double[] carbon(SiteStatements site) {
        Ledger ledger = site.ledger();
        double[] imported = ledger.column(LedgerColumn.IMPORT);
        double[] intensity = ledger.column(LedgerColumn.GRID_INTENSITY);
        double[] kilograms = new double[imported.length];
        for (int i = 0; i < kilograms.length; i++) {
            kilograms[i] = imported[i] * intensity[i] / 1000;
        }
        return ledger.monthly(kilograms);
    }

    /** What counts as renewable under the rules of 2015: an instrument of the year lies where its import does. */
    private static double[] renewable(Plan plan, SiteStatements site) {
        Ledger ledger = site.ledger();
        double[] monthly = ledger.monthly(KpiSeries.renewable(plan, ledger));
        if (Double.isNaN(ledger.sum(LedgerColumn.IMPORT))) {
            Arrays.fill(monthly, Double.NaN);
        }
        return monthly;
    }
}
