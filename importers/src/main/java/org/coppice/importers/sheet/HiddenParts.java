package org.coppice.importers.sheet;

import java.util.BitSet;

/** The rows and columns of a sheet that the program that made it does not show: hidden by hand, by a filter, or folded. */
public final class HiddenParts {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();

    /** A row, from 1. What lies beyond any sheet is passed over. */
    void row(int number) {
        if (number > 0 && number <= MOST_ROWS) {
            rows.set(number);
        }
    }

    /** Columns from 0, both inclusive. */
    void columns(int from, int to) {
        int first = Math.max(0, from);
        int end = Math.min(MOST_COLUMNS, to + 1);
        if (first < end) {
            columns.set(first, end);
        }
    }

    /** Forgets all. */
    void clear() {
        rows.clear();
        columns.clear();
    }

    /** Whether all is shown. */
    public boolean isEmpty() {
        return rows.isEmpty() && columns.isEmpty();
    }

    /** Whether the row of that number, from 1, is not shown. */
    public boolean hidesRow(int number) {
        return number > 0 && rows.get(number);
    }

    /** Whether a column, from 0, is not shown. */
    public boolean hidesColumn(int column) {
        return column >= 0 && columns.get(column);
    }
}
