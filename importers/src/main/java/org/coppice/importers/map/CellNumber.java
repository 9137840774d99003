package org.coppice.importers.map;

import org.coppice.importers.measure.NumberText;
import org.coppice.importers.sheet.Table;

/** The number that a cell of a time holds, as its kind or as text with a decimal point. */
final class CellNumber {
    private CellNumber() {}

    /** NaN where there is none. */
    static double of(Table table, int row, int column) {
        return switch (table.kind(row, column)) {
            case NUMBER -> table.number(row, column);
            case TEXT -> NumberText.parse(table.text(row, column), false);
            default -> Double.NaN;
        };
    }
}
