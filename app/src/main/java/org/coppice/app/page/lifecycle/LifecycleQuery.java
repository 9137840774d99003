package org.coppice.app.page.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.Sankey;
import org.coppice.app.chart.StackedAreaChart;
import org.coppice.app.chart.axis.Axis;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.trace.Across;
import org.coppice.app.chart.trace.Layer;
import org.coppice.app.control.Statement;
import org.coppice.model.lifecycle.EquipmentEmbodied;
import org.coppice.model.lifecycle.LifecycleResult;
import org.coppice.model.lifecycle.MassLink;
import org.coppice.model.lifecycle.YearSpan;
import org.coppice.model.plan.hardware.Route;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.source.Finding;
import org.coppice.model.study.Assessment;

/** From the lifecycle of a plan to what its page shows. */
final class LifecycleQuery {
    private static final int YEARS_BEFORE = 2;
    private static final int YEARS_SHOWN = 8;
    private static final double KILOGRAMS_IN_TONNE = 1e3;

    private LifecycleQuery() {}

    /** The view of a result. The forecast begins with the plan's year. */
    static LifecycleView of(Assessment assessment) {
        LifecycleResult result = assessment.lifecycle();
        YearSpan forecast = new YearSpan(result.planYear(), result.years().last());
        return new LifecycleView(
                summary(result, forecast),
                stock(result),
                KeepChart.of(assessment),
                flow(result, forecast),
                "tonnes, " + forecast.first() + " to " + forecast.last(),
                embodied(assessment),
                scrap(result),
                result.findings().stream().map(Finding::message).toList());
    }

    private static String summary(LifecycleResult result, YearSpan forecast) {
        double leaving =
                forecast.list().stream().mapToDouble(result::leavingKilograms).sum();
        return number(result.stock(result.planYear())) + " of "
                + number(result.bought(result.planYear())) + " servers bought expected in service at the end of "
                + result.planYear() + " · " + tonnes(leaving) + " t leaves service by "
                + forecast.last();
    }

    private static Chart stock(LifecycleResult result) {
        YearSpan years = result.years();
        List<Layer> layers = new ArrayList<>();
        result.stockByPurchaseYear()
                .forEach((year, stock) -> layers.add(Layer.of(layers.size(), "bought " + year, stock)));
        List<String> labels = years.list().stream().map(String::valueOf).toList();
        return new StackedAreaChart(
                "Servers expected in service", Axis.of("Servers", ""), new Across.Labels(labels), layers);
    }

    /** The two stages as one picture: categories, routes, fates. */
    private static Chart flow(LifecycleResult result, YearSpan forecast) {
        List<MassLink> links = result.links(forecast).stream()
                .filter(link -> link.kilograms() > 0)
                .toList();
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Sankey.Node> nodes = new ArrayList<>();
        List<Sankey.Flow> flows = new ArrayList<>();
        for (MassLink link : links) {
            int from = place(link.from(), link.stage(), places, nodes);
            int to = place(link.to(), link.stage() + 1, places, nodes);
            flows.add(new Sankey.Flow(from, to, link.kilograms() / KILOGRAMS_IN_TONNE));
        }
        return new Sankey("Where it goes", "t", nodes, flows);
    }

    private static int place(String name, int column, Map<String, Integer> places, List<Sankey.Node> nodes) {
        return places.computeIfAbsent(column + name, any -> {
            nodes.add(new Sankey.Node(name, column, Ink.series(nodes.size())));
            return nodes.size() - 1;
        });
    }

    private static int[] tableYears(LifecycleResult result) {
        YearSpan years = result.years();
        int first = Math.max(years.first(), result.planYear() - YEARS_BEFORE);
        return IntStream.rangeClosed(first, Math.min(years.last(), first + YEARS_SHOWN - 1))
                .toArray();
    }

    /** Servers and equipment together under each rule, and what of it is equipment where there is any. */
    private static Statement embodied(Assessment assessment) {
        LifecycleResult servers = assessment.lifecycle();
        EquipmentEmbodied equipment = assessment.equipment();
        int[] years = tableYears(servers);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                "Year of acquisition (Scope 3, category 2)",
                years,
                year -> servers.acquiredKilograms(year) + equipment.acquiredKilograms(year)));
        if (!equipment.flows().isEmpty()) {
            rows.add(row("of which batteries and plants", years, equipment::acquiredKilograms));
        }
        rows.add(row(
                "Amortised over service life (ISO 14064-1, SCI)",
                years,
                year -> servers.amortisedKilograms(year) + equipment.amortisedKilograms(year)));
        if (!equipment.flows().isEmpty()) {
            rows.add(row("of which batteries and plants", years, equipment::amortisedKilograms));
        }
        return new Statement(header("t CO2e", years), rows, 1);
    }

    private static Statement scrap(LifecycleResult result) {
        int[] years = tableYears(result);
        List<List<String>> rows = new ArrayList<>();
        for (Route route : Route.values()) {
            IntToDoubleFunction mass =
                    year -> result.massByRoute(new YearSpan(year, year)).getOrDefault(route, 0.0);
            if (IntStream.of(years).mapToDouble(mass).sum() > 0) {
                rows.add(row(route.label(), years, mass));
            }
        }
        rows.add(row("=Leaving service", years, result::leavingKilograms));
        rows.add(row("of which e-waste", years, result::ewasteKilograms));
        return new Statement(header("t", years), rows, 1);
    }

    private static List<String> header(String first, int[] years) {
        List<String> header = new ArrayList<>(List.of(first));
        IntStream.of(years).forEach(year -> header.add(String.valueOf(year)));
        return header;
    }

    private static List<String> row(String name, int[] years, IntToDoubleFunction kilograms) {
        List<String> row = new ArrayList<>(List.of(name));
        IntStream.of(years).forEach(year -> row.add(tonnes(kilograms.applyAsDouble(year))));
        return row;
    }

    private static String tonnes(double kilograms) {
        return number(kilograms / KILOGRAMS_IN_TONNE);
    }

    private static String number(double value) {
        return QuantityText.formatNumber(value, 3);
    }
}
