package org.coppice.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.quantity.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The same figures under several scenarios, side by side.
 *
 * @param scenarios as they were asked for
 * @param rows one a figure that any of them has, in the order of the first
 */
record FigureComparison(List<String> scenarios, List<Row> rows) {

    /** One figure under all scenarios; NaN where a scenario does not know it. */
    record Row(String key, String label, Optional<String> site, String unit, List<Double> values) {

        /** The last scenario less the first; NaN where either is not known. */
        double delta() {
            return values.get(values.size() - 1) - values.get(0);
        }

        private List<Double> deltas() {
            return values.stream().map(value -> value - values.get(0)).toList();
        }
    }

    private record Name(String key, Optional<String> site) {}

    /** Sets figures side by side; {@code figures} has one list a scenario. */
    static FigureComparison of(List<String> scenarios, List<List<Figure>> figures) {
        Map<Name, Figure> names = new LinkedHashMap<>();
        List<Map<Name, Figure>> known = new ArrayList<>();
        for (List<Figure> scenario : figures) {
            Map<Name, Figure> byName = new LinkedHashMap<>();
            scenario.forEach(figure -> byName.put(new Name(figure.key(), figure.site()), figure));
            byName.forEach(names::putIfAbsent);
            known.add(byName);
        }
        List<Row> rows = new ArrayList<>();
        names.forEach((name, figure) -> rows.add(new Row(
                figure.key(),
                figure.label(),
                figure.site(),
                figure.unit().symbol(),
                known.stream().map(byName -> valueOf(byName.get(name))).toList())));
        return new FigureComparison(scenarios, rows);
    }

    private static double valueOf(@Nullable Figure figure) {
        return figure == null ? Double.NaN : figure.value().orElse(Double.NaN);
    }

    /** The document of {@code compare --json}. */
    Map<String, @Nullable Object> document() {
        return Json.object("scenarios", scenarios, "rows", rows.stream().map(FigureComparison::document).toList());
    }

    private static Map<String, @Nullable Object> document(Row row) {
        return Json.object(
                "key", row.key(),
                "label", row.label(),
                "site", row.site(),
                "unit", row.unit(),
                "values", row.values(),
                "delta", row.delta(),
                "deltas", row.deltas());
    }

    /** The comparison for people, totals first. */
    String table() {
        List<String> columns = new ArrayList<>(List.of("Figure", "Site", "Unit"));
        scenarios.forEach(scenario -> columns.add(">" + scenario));
        columns.add(">Change");
        columns.add(">%");
        TextTable table = new TextTable(columns.toArray(String[]::new));
        rows.stream().filter(row -> row.site().isEmpty()).forEach(row -> table.row(cells(row)));
        rows.stream().filter(row -> row.site().isPresent()).forEach(row -> table.row(cells(row)));
        return table.toString();
    }

    private static String[] cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.label(), row.site().orElse("all sites"), row.unit()));
        row.values().forEach(value -> cells.add(TextTable.number(value)));
        double base = row.values().get(0);
        cells.add(signed(row.delta(), 6));
        cells.add(base == 0 ? "" : signed(100 * row.delta() / Math.abs(base), 3));
        return cells.toArray(String[]::new);
    }

    private static String signed(double value, int digits) {
        String text = org.coppice.model.quantity.QuantityText.formatNumber(value, digits);
        return value > 0 ? "+" + text : text;
    }
}
