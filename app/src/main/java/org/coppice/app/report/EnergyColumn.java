package org.coppice.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.study.figure.SiteStatements;

/**
 * One column of the monthly table.
 *
 * @param key of the figure that the total of a site is, if it is one
 * @param monthly twelve values of a site, NaN where not known
 * @param highest whether the year is the greatest month, not the sum
 */
record EnergyColumn(
        String label, String unit, Optional<String> key, Function<SiteStatements, double[]> monthly, boolean highest) {
    static final String IT = "IT energy";
    static final String OVERHEAD = "Overhead";
    static final String LOAD = "Load";
    static final String IMPORT = "Grid import";
    static final String EXPORT = "Grid export";
    static final String ON_SITE = LedgerColumn.ON_SITE.label();
    static final String CURTAILED = LedgerColumn.CURTAILED.label();
    static final String BACKUP = LedgerColumn.BACKUP.label();
    static final String CHARGE = LedgerColumn.CHARGE.label();
    static final String DISCHARGE = LedgerColumn.DISCHARGE.label();
    static final String METERED = "Metered load";
    static final String CONTRACTED = "Contracted carbon-free generation";
    static final String MATCHED = "Contracted or own, used in its hour";
    static final String CARBON_FREE = "Carbon-free in its hour";
    static final String WATER_SITE = "Water at the site";
    static final String WATER_SOURCE = "Water at the power plants";

    private static final String KWH = "kWh";

    /** The columns of a plan; flows that no site has are left out. */
    static List<EnergyColumn> listOf(List<SiteStatements> sites) {
        List<EnergyColumn> columns = new ArrayList<>();
        columns.add(flow(IT, "energy.it", LedgerColumn.IT));
        columns.add(flow(OVERHEAD, "energy.overhead", LedgerColumn.OVERHEAD));
        columns.add(flow(LOAD, "energy.facility", LedgerColumn.LOAD));
        columns.add(flow(IMPORT, "energy.import", LedgerColumn.IMPORT));
        columns.add(flow(EXPORT, "energy.export", LedgerColumn.EXPORT));
        columns.addAll(onSite(sites));
        columns.add(new EnergyColumn("IT idling", KWH, Optional.of("energy.idle"), EnergyColumn::idle, false));
        columns.add(
                new EnergyColumn("IT inference", KWH, Optional.of("energy.inference"), EnergyColumn::inference, false));
        columns.add(new EnergyColumn(METERED, KWH, Optional.empty(), EnergyColumn::metered, false));
        columns.add(flow(CONTRACTED, LedgerColumn.CONTRACTED_CARBON_FREE));
        columns.add(new EnergyColumn(
                MATCHED,
                KWH,
                Optional.empty(),
                site -> site.ledger().monthly(site.matching().contractedKwh()),
                false));
        columns.add(new EnergyColumn(
                CARBON_FREE,
                KWH,
                Optional.empty(),
                site -> site.ledger().monthly(site.matching().carbonFreeKwh()),
                false));
        columns.add(new EnergyColumn(
                "Highest load", "kW", Optional.of("power.peak"), site -> peak(site, LedgerColumn.LOAD), true));
        columns.add(new EnergyColumn(
                "Highest grid import",
                "kW",
                Optional.of("peak.import"),
                site -> peak(site, LedgerColumn.IMPORT),
                true));
        columns.add(new EnergyColumn(
                WATER_SITE,
                "L",
                Optional.of("water.site"),
                site -> site.ledger().monthly(LedgerColumn.WATER_SITE),
                false));
        columns.add(new EnergyColumn(
                WATER_SOURCE,
                "L",
                Optional.of("water.source"),
                site -> site.ledger().monthly(LedgerColumn.WATER_SOURCE),
                false));
        return columns;
    }

    /** What stands on the sites; flows that no site has are left out. */
    private static List<EnergyColumn> onSite(List<SiteStatements> sites) {
        Map<LedgerColumn, Optional<String>> flows = new LinkedHashMap<>();
        flows.put(LedgerColumn.ON_SITE, Optional.of("onsite.generation"));
        flows.put(LedgerColumn.CURTAILED, Optional.of("onsite.curtailed"));
        flows.put(LedgerColumn.BACKUP, Optional.of("backup.energy"));
        flows.put(LedgerColumn.CHARGE, Optional.empty());
        flows.put(LedgerColumn.DISCHARGE, Optional.empty());
        List<EnergyColumn> columns = new ArrayList<>();
        flows.forEach((column, key) -> {
            if (sites.stream().anyMatch(site -> site.ledger().sum(column) != 0)) {
                columns.add(new EnergyColumn(
                        column.label(), KWH, key, site -> site.ledger().monthly(column), false));
            }
        });
        return columns;
    }

    private static EnergyColumn flow(String label, String key, LedgerColumn column) {
        return new EnergyColumn(
                label, KWH, Optional.of(key), site -> site.ledger().monthly(column), false);
    }

    private static EnergyColumn flow(String label, LedgerColumn column) {
        return new EnergyColumn(
                label, KWH, Optional.empty(), site -> site.ledger().monthly(column), false);
    }

    private static double[] idle(SiteStatements site) {
        double[] idle = portions(site, portion -> portion.kind() == Portion.Kind.IDLE);
        if (Double.isNaN(site.ledger().sum(LedgerColumn.IT))) {
            Arrays.fill(idle, Double.NaN);
        }
        return idle;
    }

    private static double[] inference(SiteStatements site) {
        return portions(
                site,
                portion -> portion.kind() == Portion.Kind.WORKLOAD
                        && site.ledger()
                                .findService(portion.id())
                                .map(Service::unit)
                                .filter(Unit.TOKEN::equals)
                                .isPresent());
    }

    private static double[] portions(SiteStatements site, Predicate<Portion> counted) {
        double[] sum = new double[12];
        for (Portion portion : site.ledger().portions()) {
            if (counted.test(portion)) {
                double[] months = site.ledger().monthly(portion.kwh());
                for (int month = 0; month < 12; month++) {
                    sum[month] += months[month];
                }
            }
        }
        return sum;
    }

    private static double[] metered(SiteStatements site) {
        double[] load = site.ledger().column(LedgerColumn.LOAD);
        double[] share = site.ledger().column(LedgerColumn.METERED);
        double[] metered = new double[load.length];
        for (int i = 0; i < load.length; i++) {
            metered[i] = load[i] * share[i];
        }
        return site.ledger().monthly(metered);
    }

    private static double[] peak(SiteStatements site, LedgerColumn column) {
        Ledger ledger = site.ledger();
        double[] flow = ledger.column(column);
        double[] peak = new double[12];
        for (int i = 0; i < flow.length; i++) {
            int month = ledger.calendar().month()[i];
            peak[month] = Math.max(peak[month], flow[i] / ledger.axis().stepHours());
        }
        return peak;
    }
}
