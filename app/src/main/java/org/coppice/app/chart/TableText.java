package org.coppice.app.chart;

import java.util.List;
import java.util.stream.Collectors;

/** Cells of a chart's table. */
public final class TableText {

    private TableText() {}

    /** All digits, no grouping, so that a spreadsheet takes it as a number; missing is empty. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** "Grid (kWh)"; the name alone where there is no unit. */
    static String header(String name, String unit) {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    /** Tab-separated, as spreadsheets paste it; a tab or line break inside a cell becomes a space. */
    public static String tsv(List<List<String>> table) {
        return table.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
