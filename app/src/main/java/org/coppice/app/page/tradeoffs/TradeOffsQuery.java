package org.coppice.app.page.tradeoffs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.coppice.app.chart.Dots;
import org.coppice.app.chart.Limit;
import org.coppice.app.chart.ScatterChart;
import org.coppice.app.control.Statement;
import org.coppice.model.plan.Plan;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.study.ParetoFront;
import org.coppice.model.study.TradeOffPoint;
import org.coppice.model.study.TradeOffs;

/** From the points of a plan to what the page shows. */
final class TradeOffsQuery {
    private static final int MOST_ROWS = 14;

    private TradeOffsQuery() {}

    /**
     * What is asked.
     *
     * @param model the model whose points are shown; empty means all, each with a front of its own
     * @param withCaps whether capped points are shown
     * @param mostLatencyMs the latency objective
     */
    record Question(
            Metric across,
            Metric up,
            Optional<String> model,
            boolean withCaps,
            OptionalDouble mostLatencyMs,
            Optional<TradeOffPoint> chosen) {}

    /** What a plan answers; empty where it has no points at all. */
    static Optional<TradeOffsView> of(Plan plan, Question question) {
        List<TradeOffPoint> points = TradeOffs.of(plan);
        return points.isEmpty() ? Optional.empty() : Optional.of(of(points, question));
    }

    /** The models of the points, in their order. */
    private static List<String> models(List<TradeOffPoint> points) {
        return points.stream().map(point -> point.point().model()).distinct().toList();
    }

    static TradeOffsView of(List<TradeOffPoint> all, Question question) {
        List<TradeOffPoint> wanted = all.stream()
                .filter(point ->
                        question.model().map(point.point().model()::equals).orElse(true))
                .filter(point -> question.withCaps() || point.cap() == 1)
                .toList();
        List<TradeOffPoint> shown = wanted.stream()
                .filter(point -> !Double.isNaN(question.across().of(point))
                        && !Double.isNaN(question.up().of(point)))
                .toList();
        List<TradeOffPoint> allowed =
                shown.stream().filter(point -> allows(question, point)).toList();
        ParetoFront<TradeOffPoint> front = TradeOffs.front(
                allowed, List.of(question.across().objective(), question.up().objective()));
        return new TradeOffsView(
                summary(wanted, shown, front),
                models(all),
                shown,
                chart(shown, new HashSet<>(front.front()), question),
                table(front.front(), question),
                chosen(question));
    }

    private static boolean allows(Question question, TradeOffPoint point) {
        return question.mostLatencyMs().isEmpty()
                || Metric.LATENCY.of(point) <= question.mostLatencyMs().getAsDouble();
    }

    private static String summary(
            List<TradeOffPoint> wanted, List<TradeOffPoint> shown, ParetoFront<TradeOffPoint> front) {
        long measured = shown.stream().filter(TradeOffPoint::measured).count();
        int without = wanted.size() - shown.size();
        return shown.size() + " operating points · " + front.front().size() + " on the front · " + measured
                + " measured, " + (shown.size() - measured) + " estimated"
                + (without > 0 ? " · " + without + " without a measured value left out" : "");
    }

    private static ScatterChart chart(List<TradeOffPoint> shown, Set<TradeOffPoint> front, Question question) {
        List<String> groups =
                shown.stream().map(TradeOffsQuery::group).distinct().toList();
        int n = shown.size();
        double[] xs = new double[n];
        double[] ys = new double[n];
        int[] group = new int[n];
        boolean[] onFront = new boolean[n];
        boolean[] estimated = new boolean[n];
        for (int i = 0; i < n; i++) {
            TradeOffPoint point = shown.get(i);
            xs[i] = question.across().of(point);
            ys[i] = question.up().of(point);
            group[i] = groups.indexOf(group(point));
            onFront[i] = front.contains(point);
            estimated[i] = !point.measured();
        }
        Dots dots =
                new Dots(shown.stream().map(TradeOffPoint::name).toList(), xs, ys, group, groups, onFront, estimated);
        int chosen = question.chosen().map(shown::indexOf).orElse(-1);
        return ScatterChart.of(
                        "Trade-offs", question.across().axis(), question.up().axis(), dots)
                .withLimits(limit(question, question.across()), limit(question, question.up()))
                .highlighting(chosen < 0 ? OptionalInt.empty() : OptionalInt.of(chosen));
    }

    private static String group(TradeOffPoint point) {
        String accelerator = point.deviceType().accelerator();
        return (accelerator.isBlank() ? point.deviceType().name() : accelerator) + " "
                + point.point().precision();
    }

    private static Optional<Limit> limit(Question question, Metric metric) {
        if (metric != Metric.LATENCY || question.mostLatencyMs().isEmpty()) {
            return Optional.empty();
        }
        double most = question.mostLatencyMs().getAsDouble();
        return Optional.of(Limit.atMost(most, "objective " + QuantityText.formatNumber(most, 4) + " ms"));
    }

    private static Statement table(List<TradeOffPoint> front, Question question) {
        List<List<String>> rows = front.stream()
                .sorted(Comparator.comparingDouble(question.across()::of))
                .limit(MOST_ROWS)
                .map(TradeOffsQuery::row)
                .toList();
        return new Statement(
                List.of("on the front", "tokens/s", "latency, ms", "accuracy, %", "power, kW", "J/token", "basis"),
                rows,
                1);
    }

    private static List<String> row(TradeOffPoint point) {
        return List.of(
                point.name(),
                Metric.THROUGHPUT.text(point),
                Metric.LATENCY.text(point),
                Metric.ACCURACY.text(point),
                Metric.POWER.text(point),
                Metric.ENERGY.text(point),
                basis(point));
    }

    /** How the point is known: {@code measured}, or {@code est. ±9 %}. */
    static String basis(TradeOffPoint point) {
        String word = point.measured() ? "measured" : "est.";
        return point.error().isPresent()
                ? word + " ±" + Math.round(point.error().getAsDouble() * 100) + " %"
                : point.measured() ? word : "estimate";
    }

    private static Statement chosen(Question question) {
        if (question.chosen().isEmpty()) {
            return Statement.EMPTY;
        }
        TradeOffPoint point = question.chosen().get();
        List<List<String>> rows = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            String value = metric.text(point);
            rows.add(List.of(metric.title(), value.equals("not measured") ? value : value + " " + metric.unit()));
        }
        rows.add(List.of("Basis", basis(point)));
        return new Statement(List.of("property", "value"), rows, 1);
    }
}
