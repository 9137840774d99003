package org.coppice.app.chart;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.axis.Better;
import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.trace.Across;
import org.coppice.app.chart.trace.Layer;
import org.coppice.app.chart.trace.Span;
import org.coppice.app.chart.trace.Trace;

/** One chart of each kind with invented numbers, for pictures and for tests that only need some chart. */
public final class Samples {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final long NEW_YEAR =
            ZonedDateTime.of(2027, 1, 1, 0, 0, 0, 0, BERLIN).toInstant().toEpochMilli();
    private static final long QUARTER = 15 * 60_000L;
    private static final List<String> MONTHS = List.of("J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D");

    private Samples() {}

    public static List<Chart> all() {
        return List.of(
                line(),
                stackedArea(),
                stackedBars(),
                scatter(),
                heatMap(),
                sankey(),
                sparkline(),
                barList(),
                objectives(),
                duration(),
                timeline());
    }

    public static LineChart line() {
        Random random = new Random(7);
        double[] a = new double[35_040];
        double[] b = new double[35_040];
        for (int i = 0; i < a.length; i++) {
            double day = Math.sin(i / 96.0 * 2 * Math.PI - 1.8);
            a[i] = 410 + 40 * day + 60 * Math.sin(i / 35_040.0 * 2 * Math.PI) + 12 * random.nextGaussian();
            b[i] = i >= 7_000 && i < 7_900 ? Double.NaN : 290 + 25 * day + 6 * random.nextGaussian();
        }
        Span gap = new Span(NEW_YEAR + 7_000 * QUARTER, NEW_YEAR + 7_900 * QUARTER, "gap", Ink.WARNING);
        return LineChart.of(
                        "Power, Frankfurt",
                        Axis.of("Power", "kW"),
                        BERLIN,
                        Trace.regular("Hall A", Ink.SERIES_1, NEW_YEAR, QUARTER, a),
                        Trace.regular("Hall B", Ink.SERIES_6, NEW_YEAR, QUARTER, b))
                .withSpans(List.of(gap));
    }

    public static StackedAreaChart stackedArea() {
        List<String> years =
                IntStream.rangeClosed(2023, 2037).mapToObj(Integer::toString).toList();
        List<Layer> cohorts = IntStream.range(0, 7)
                .mapToObj(c -> new Layer(
                        "bought " + (2023 + c),
                        Ink.series(c),
                        IntStream.range(0, years.size())
                                .mapToDouble(y -> y < c ? 0 : 110 * Math.exp(-Math.pow((y - c) / 6.0, 3)))
                                .toArray()))
                .toList();
        return new StackedAreaChart("Servers in service", Axis.of("", "servers"), new Across.Labels(years), cohorts);
    }

    public static StackedBarChart stackedBars() {
        double[] pv = {.12, .15, .2, .26, .31, .34, .35, .33, .28, .22, .16, .13};
        double[] wind = {.6, .55, .5, .45, .42, .4, .4, .42, .48, .52, .55, .6};
        double[] certificates = {.25, .25, .26, .24, .22, .25, .25, .25, .24, .23, .22, .25};
        double[] grid = {.9, .98, .98, .93, .85, .8, .85, .92, .95, .92, .9, .83};
        return new StackedBarChart(
                "Electricity by origin",
                Axis.of("", "GWh"),
                MONTHS,
                List.of(
                        new Layer("on-site PV", Ink.SERIES_3, pv),
                        new Layer("wind PPA", Ink.SERIES_5, wind),
                        new Layer("certificates", Ink.SERIES_2, certificates),
                        new Layer("grid", Ink.SERIES_8, grid)));
    }

    public static ScatterChart scatter() {
        Random random = new Random(3);
        int n = 96;
        double[] x = new double[n];
        double[] y = new double[n];
        int[] group = new int[n];
        boolean[] front = new boolean[n];
        boolean[] estimated = new boolean[n];
        for (int i = 0; i < n; i++) {
            group[i] = i % 4;
            x[i] = 6 * Math.pow(2, 5 * random.nextDouble());
            y[i] = 12 / Math.pow(x[i], 0.75) * (1 + 0.6 * (3 - group[i]) + 0.5 * random.nextDouble());
            estimated[i] = i % 5 == 0;
        }
        for (int i = 0; i < n; i++) {
            front[i] = true;
            for (int j = 0; j < n; j++) {
                front[i] &= !(x[j] < x[i] && y[j] < y[i]);
            }
        }
        List<String> labels = IntStream.range(0, n).mapToObj(i -> "point " + i).toList();
        Dots dots = new Dots(
                labels, x, y, group, List.of("H100 bf16", "H100 FP8", "A100 bf16", "H200 FP8"), front, estimated);
        int chosen = IntStream.range(0, n)
                .filter(i -> front[i] && x[i] > 20)
                .findFirst()
                .orElse(0);
        return ScatterChart.of(
                        "Energy against latency",
                        Axis.of("inter-token latency", "ms").onLogScale(true).better(Better.LOWER),
                        Axis.of("energy", "J/token").onLogScale(true).better(Better.LOWER),
                        dots)
                .withLimits(Optional.of(Limit.atMost(100, "objective 100 ms")), Optional.empty())
                .highlighting(OptionalInt.of(chosen));
    }

    public static HeatMap heatMap() {
        Random random = new Random(5);
        double[] shares = new double[365 * 24];
        for (int i = 0; i < shares.length; i++) {
            double sun = Math.max(0, Math.sin((i % 24 - 6) / 12.0 * Math.PI));
            int day = i / 24;
            double season = 0.6 + 0.4 * Math.sin((day - 80) / 365.0 * 2 * Math.PI);
            shares[i] =
                    day == 200 ? Double.NaN : 100 * Math.min(1, 0.25 + 0.6 * sun * season + 0.1 * random.nextDouble());
        }
        return new HeatMap(
                "Carbon-free share", "%", LocalDate.of(2027, 1, 1), shares, new Extent(0, 100), Ink.SERIES_3);
    }

    public static Sankey sankey() {
        List<Sankey.Node> nodes = List.of(
                new Sankey.Node("GPU nodes", 0, Ink.SERIES_1),
                new Sankey.Node("CPU servers", 0, Ink.SERIES_5),
                new Sankey.Node("Storage", 0, Ink.SERIES_3),
                new Sankey.Node("Redeployed", 1, Ink.SERIES_3),
                new Sankey.Node("Sold on", 1, Ink.SERIES_5),
                new Sankey.Node("High-grade recycling", 1, Ink.SERIES_2),
                new Sankey.Node("Unknown", 1, Ink.BAD),
                new Sankey.Node("In use again", 2, Ink.SERIES_3),
                new Sankey.Node("Steel, Al, Cu recovered", 2, Ink.SERIES_2),
                new Sankey.Node("Lost", 2, Ink.BAD));
        List<Sankey.Flow> flows = List.of(
                new Sankey.Flow(0, 3, 8),
                new Sankey.Flow(0, 4, 14),
                new Sankey.Flow(0, 5, 35),
                new Sankey.Flow(0, 6, 5),
                new Sankey.Flow(1, 3, 8),
                new Sankey.Flow(1, 4, 10),
                new Sankey.Flow(1, 5, 28),
                new Sankey.Flow(1, 6, 2),
                new Sankey.Flow(2, 3, 2),
                new Sankey.Flow(2, 4, 2),
                new Sankey.Flow(2, 5, 17),
                new Sankey.Flow(2, 6, 1),
                new Sankey.Flow(3, 7, 18),
                new Sankey.Flow(4, 7, 26),
                new Sankey.Flow(5, 8, 66),
                new Sankey.Flow(5, 9, 14),
                new Sankey.Flow(6, 9, 8));
        return new Sankey("Where it goes", "t", nodes, flows);
    }

    public static Sparkline sparkline() {
        double[] values = {1.86, 1.93, 1.94, 1.88, 1.8, 1.79, 1.85, 1.92, 1.95, 1.89, 1.83, 1.81};
        return new Sparkline("Electricity", "GWh", MONTHS, values, Ink.SERIES_1);
    }

    public static BarList barList() {
        return new BarList(
                "What the total is made of",
                "t",
                List.of(
                        BarList.Bar.of("Training, Frankfurt", 1804),
                        BarList.Bar.of("Inference, Frankfurt", 676),
                        BarList.Bar.of("Cooling and losses", 487)));
    }

    public static ObjectivesChart objectives() {
        return new ObjectivesChart(
                "How long to keep them",
                List.of("3 y", "4 y", "5 y", "6 y", "7 y", "8 y"),
                new ObjectivesChart.Objective(
                        "carbon a year", "kg CO2e", Ink.SERIES_1, new double[] {5200, 4700, 4550, 4720, 5150, 5830}),
                new ObjectivesChart.Objective(
                        "scrap a year", "kg", Ink.SERIES_6, new double[] {30, 22.5, 18, 15, 12.8, 11.2}),
                Optional.of(new ObjectivesChart.Band(1.7, 3, "neither is best alone")));
    }

    public static DurationCurve duration() {
        Random random = new Random(11);
        double[] load = new double[8_760];
        double[] imported = new double[8_760];
        for (int i = 0; i < load.length; i++) {
            load[i] = 400 + 60 * Math.sin(i / 24.0 * 2 * Math.PI) + 20 * random.nextGaussian();
            imported[i] = Math.max(0, load[i] - 200 * Math.max(0, Math.sin((i % 24 - 6) / 12.0 * Math.PI)));
        }
        return new DurationCurve(
                "How long which power is drawn",
                Axis.of("Power", "kW"),
                List.of(
                        DurationCurve.Curve.of("load", Ink.SERIES_1, load),
                        DurationCurve.Curve.of("import", Ink.SERIES_6, imported)));
    }

    public static Timeline timeline() {
        return new Timeline(
                "Contracts",
                2027,
                List.of(
                        new Timeline.Lane(
                                "City grid, time of use",
                                "grid contract",
                                Ink.SERIES_8,
                                LocalDate.of(2024, 1, 1),
                                Optional.empty(),
                                "EUR"),
                        new Timeline.Lane(
                                "Wind Nord",
                                "PPA",
                                Ink.SERIES_5,
                                LocalDate.of(2026, 7, 1),
                                Optional.of(LocalDate.of(2036, 7, 1)),
                                "3 MW"),
                        new Timeline.Lane(
                                "Guarantees 2027",
                                "certificates",
                                Ink.SERIES_2,
                                LocalDate.of(2027, 1, 1),
                                Optional.of(LocalDate.of(2028, 1, 1)),
                                "4 GWh")));
    }
}
