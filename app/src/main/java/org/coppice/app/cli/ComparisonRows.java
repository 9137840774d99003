package org.coppice.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.study.Comparison;
import org.jspecify.annotations.Nullable;

/** A comparison of scenarios as rows of an answer. The change is that of the last scenario against the first. */
final class ComparisonRows {

    private ComparisonRows() {}

    /** The document of {@code compare --json}; {@code deltas} has the change of every scenario against the first. */
    static Map<String, @Nullable Object> document(Comparison comparison) {
        return Json.object(
                "scenarios",
                comparison.scenarios(),
                "rows",
                comparison.rows().stream().map(ComparisonRows::document).toList());
    }

    private static Map<String, @Nullable Object> document(Comparison.Row row) {
        return Json.object(
                "key", row.key(),
                "label", row.label(),
                "site", row.site(),
                "unit", row.unit().symbol(),
                "values", row.values(),
                "delta", last(row.deltas()),
                "deltas", row.deltas());
    }

    /** The comparison for people, totals first. */
    static String table(Comparison comparison) {
        List<String> columns = new ArrayList<>(List.of("Figure", "Site", "Unit"));
        comparison.scenarios().forEach(scenario -> columns.add(">" + scenario));
        columns.add(">Change");
        columns.add(">%");
        TextTable table = new TextTable(columns.toArray(String[]::new));
        comparison.rows().stream().filter(row -> row.site().isEmpty()).forEach(row -> table.row(cells(row)));
        comparison.rows().stream().filter(row -> row.site().isPresent()).forEach(row -> table.row(cells(row)));
        return table.toString();
    }

    private static String[] cells(Comparison.Row row) {
        List<String> cells = new ArrayList<>(
                List.of(row.label(), row.site().orElse("all sites"), row.unit().symbol()));
        row.values().forEach(value -> cells.add(TextTable.number(value.orElse(Double.NaN))));
        OptionalDouble relative = row.relative(row.values().size() - 1);
        cells.add(signed(last(row.deltas()).orElse(Double.NaN), 6));
        cells.add(relative.isPresent() ? signed(100 * relative.getAsDouble(), 3) : "");
        return cells.toArray(String[]::new);
    }

    private static OptionalDouble last(List<OptionalDouble> deltas) {
        return deltas.get(deltas.size() - 1);
    }

    private static String signed(double value, int digits) {
        String text = QuantityText.formatNumber(value, digits);
        return value > 0 ? "+" + text : text;
    }
}
