package org.coppice.app.page.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.app.chart.BarList;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.control.FigureText;
import org.coppice.app.control.Statement;
import org.coppice.model.plan.Change;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.Scenario;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.quantity.Unit;
import org.coppice.model.study.Comparison;
import org.coppice.model.study.Comparison.Row;

/** From scenarios and their comparison to what the page shows. */
final class WhatIfQuery {
    /** The figures by which scenarios are compared at a glance. */
    static final List<String> HEADLINES =
            List.of("energy.facility", "scope2.market", "embodied.amortised", "cost.electricity");

    private static final double NOTICEABLE = 5e-5;
    private static final int CHANGE_DIGITS = 2;

    private WhatIfQuery() {}

    /** Everything that is shown of a comparison. */
    static WhatIfView of(Comparison comparison) {
        return new WhatIfView(
                comparison,
                statement(comparison, false),
                statement(comparison, true),
                HEADLINES.stream()
                        .flatMap(key -> bars(comparison, key).stream())
                        .toList());
    }

    /** The changes of a scenario in words, each with the names of the plan as it is before that change. */
    static List<String> describe(Plan baseline, Scenario scenario) {
        List<String> texts = new ArrayList<>();
        for (Change change : scenario.changes()) {
            texts.add(change.describe(baseline));
        }
        return texts;
    }

    /** Each total with its value in every scenario, and the change against the first; with the sites where wanted. */
    static Statement statement(Comparison comparison, boolean withSites) {
        List<String> header = new ArrayList<>(List.of("figure", "unit"));
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            header.add(comparison.scenarios().get(i));
            if (i > 0) {
                header.add("change");
            }
        }
        List<List<String>> rows = comparison.rows().stream()
                .filter(row -> withSites || row.site().isEmpty())
                .map(WhatIfQuery::row)
                .toList();
        return new Statement(header, rows, 2);
    }

    private static List<String> row(Row row) {
        Unit unit = FigureText.shownIn(row.key(), row.unit());
        double largest = row.values().stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(value -> Math.abs(value.getAsDouble()))
                .max()
                .orElse(0);
        List<String> cells = new ArrayList<>();
        cells.add(row.site().map(site -> row.label() + ", " + site).orElse(row.label()));
        cells.add(FigureText.like(largest, largest, unit).unit());
        for (int i = 0; i < row.values().size(); i++) {
            OptionalDouble value = row.values().get(i);
            cells.add(
                    value.isPresent()
                            ? FigureText.like(largest, value.getAsDouble(), unit)
                                    .number()
                            : "not known");
            if (i > 0) {
                cells.add(change(row, i));
            }
        }
        return cells;
    }

    /** The change of a figure with its sign and whether that is better: {@code −12.3 % better}. */
    static String change(Row row, int scenario) {
        OptionalDouble relative = row.relative(scenario);
        if (relative.isEmpty()) {
            return row.deltas().get(scenario).isPresent() ? "" : "–";
        }
        double part = relative.getAsDouble();
        if (Math.abs(part) < NOTICEABLE) {
            return "=";
        }
        String number = QuantityText.formatNumber(Math.abs(part) * 100, CHANGE_DIGITS);
        return (part < 0 ? "−" : "+") + (number + " % " + Better.of(row.key()).word(part)).strip();
    }

    /** One figure in every scenario as bars. */
    static Optional<BarList> bars(Comparison comparison, String key) {
        return comparison.rows().stream()
                .filter(row -> row.key().equals(key) && row.site().isEmpty())
                .findFirst()
                .map(row -> bars(comparison, row));
    }

    private static BarList bars(Comparison comparison, Row row) {
        double largest = row.values().stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(value -> Math.abs(value.getAsDouble()))
                .max()
                .orElse(0);
        Unit unit = FigureText.unitFor(largest, row.unit());
        List<BarList.Bar> bars = new ArrayList<>();
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            OptionalDouble value = row.values().get(i);
            bars.add(new BarList.Bar(
                    comparison.scenarios().get(i),
                    value.isPresent() ? unit.fromCanonical(value.getAsDouble()) : Double.NaN,
                    i == 0 ? Ink.SERIES_8 : Ink.series(i - 1)));
        }
        return new BarList(row.label(), unit.symbol(), bars).withLabelsAbove();
    }
}
