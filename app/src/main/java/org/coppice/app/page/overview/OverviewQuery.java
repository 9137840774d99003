package org.coppice.app.page.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.chart.BarList;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.HeatMap;
import org.coppice.app.chart.StackedBarChart;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.trace.Layer;
import org.coppice.app.control.FigureText;
import org.coppice.app.page.OriginInk;
import org.coppice.model.account.HourlyMatching;
import org.coppice.model.plan.Plan;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.ledger.Allocation;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.source.Severity;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Check;

/** What the overview shows besides the headline figures. */
final class OverviewQuery {
    private static final int MONTHS = 12;
    private static final int MOST_PARTS = 7;

    private OverviewQuery() {}

    /** {@code 2 sites · 400 servers bought · 2025}. */
    static String summary(Plan plan) {
        int servers = plan.fleets().stream()
                .mapToInt(fleet -> fleet.serversBoughtBy(LocalDate.of(plan.year(), 12, 31)))
                .sum();
        return FigureText.count(plan.sites().size(), "site") + " · " + FigureText.count(servers, "server")
                + " bought · " + plan.year();
    }

    /** Whether there is anything to assess. */
    static boolean isEmpty(Plan plan) {
        return plan.sites().isEmpty()
                || (plan.fleets().isEmpty() && plan.meters().isEmpty());
    }

    /** Every kWh once, by month: generated here, contracted, certified, and from the grid without any claim. */
    static Chart origin(Assessment results) {
        Map<OriginInk, double[]> covered = new EnumMap<>(OriginInk.class);
        double[] onSite = new double[MONTHS];
        double[] grid = new double[MONTHS];
        for (Ledger ledger : results.ledgers()) {
            add(onSite, ledger.monthly(LedgerColumn.ON_SITE), 1);
            add(grid, ledger.monthly(LedgerColumn.IMPORT), 1);
            for (Allocation allocation : ledger.allocations(RuleSet.SCOPE2_2015.id())) {
                if (allocation.instrument().kind().contractual()) {
                    double[] months = ledger.monthly(allocation.perStep());
                    add(
                            covered.computeIfAbsent(
                                    OriginInk.of(allocation.instrument().kind()), origin -> new double[MONTHS]),
                            months,
                            1);
                    add(grid, months, -1);
                }
            }
        }
        Map<String, Layer> layers = new LinkedHashMap<>();
        covered.put(OriginInk.ON_SITE, onSite);
        covered.put(OriginInk.GRID, grid);
        covered.forEach((origin, kwh) -> put(layers, origin.text(), origin.ink(), kwh));
        return new StackedBarChart(
                "Electricity by origin",
                Axis.of("", Unit.MEGAWATT_HOUR.symbol()),
                CourseQuery.MONTHS,
                List.copyOf(layers.values()));
    }

    private static void add(double[] total, double[] part, double factor) {
        for (int i = 0; i < total.length; i++) {
            total[i] += factor * part[i];
        }
    }

    private static void put(Map<String, Layer> layers, String name, Ink ink, double[] kwh) {
        double[] mwh = new double[kwh.length];
        boolean any = false;
        for (int i = 0; i < mwh.length; i++) {
            mwh[i] = Unit.MEGAWATT_HOUR.fromCanonical(kwh[i]);
            any |= mwh[i] != 0;
        }
        if (any) {
            layers.put(name, new Layer(name, ink, mwh));
        }
    }

    /** The site that draws most. */
    static Optional<Ledger> largest(Assessment results) {
        return results.ledgers().stream().max(Comparator.comparingDouble(ledger -> ledger.sum(LedgerColumn.LOAD)));
    }

    /** The share of the load that was carbon-free, hour × day. */
    static Chart carbonFree(Plan plan, Ledger ledger) {
        double[] share = HourlyMatching.of(plan, ledger).byDayAndHour(ledger.calendar());
        for (int i = 0; i < share.length; i++) {
            share[i] *= 100;
        }
        LocalDate first = ledger.axis().start().atZone(ledger.site().zone()).toLocalDate();
        return new HeatMap("Carbon-free share of the load", "%", first, share, new Extent(0, 100), Ink.SERIES_3);
    }

    /** Where the electricity went: workloads, what servers do besides, idling, overhead. */
    static BarList uses(Assessment results) {
        Map<String, Double> uses = new LinkedHashMap<>();
        double overhead = 0;
        for (Ledger ledger : results.ledgers()) {
            for (Portion portion : ledger.portions()) {
                nameOf(portion).ifPresent(name -> uses.merge(name, portion.sum(), Double::sum));
            }
            overhead += ledger.sum(LedgerColumn.OVERHEAD);
        }
        uses.merge("Cooling and losses", overhead, Double::sum);
        List<BarList.Bar> bars = new ArrayList<>();
        uses.entrySet().stream()
                .filter(use -> use.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(use ->
                        bars.add(BarList.Bar.of(use.getKey(), Unit.MEGAWATT_HOUR.fromCanonical(use.getValue()))));
        return new BarList("Where the electricity goes", Unit.MEGAWATT_HOUR.symbol(), shortened(bars));
    }

    private static Optional<String> nameOf(Portion portion) {
        return switch (portion.kind()) {
            case FLEET -> Optional.empty();
            case WORKLOAD -> Optional.of(portion.name());
            case BASE_USE -> Optional.of("Other use of the servers");
            case IDLE -> Optional.of("Idling servers");
            case UNEXPLAINED -> Optional.of("Metered, not explained");
        };
    }

    private static List<BarList.Bar> shortened(List<BarList.Bar> bars) {
        if (bars.size() <= MOST_PARTS) {
            return bars;
        }
        List<BarList.Bar> result = new ArrayList<>(bars.subList(0, MOST_PARTS - 1));
        double rest = bars.subList(MOST_PARTS - 1, bars.size()).stream()
                .mapToDouble(BarList.Bar::value)
                .sum();
        result.add(new BarList.Bar("Everything else", rest, Ink.SERIES_8));
        return result;
    }

    /** Remarks on data and balances, the most serious first; balances that close are not among them. */
    static List<Check> attention(Assessment results) {
        return results.checks().stream()
                .filter(check -> !check.isBalance() || check.severity() == Severity.ERROR)
                .sorted(Comparator.comparing(Check::severity).reversed())
                .toList();
    }
}
