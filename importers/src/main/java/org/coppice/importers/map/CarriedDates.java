package org.coppice.importers.map;

import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/** Dates that stand once for their day, in its first row: they hold for the rows below that have but a time. */
final class CarriedDates {
    private CarriedDates() {}

    /** Fills in the days of a table in which more rows have a time alone than have a date. */
    static void fill(Shape shape, int column, long[] at) {
        Table table = shape.table();
        int dated = 0;
        int alone = 0;
        for (int row = shape.dataFrom(); row < at.length; row++) {
            dated += at[row] != RowTimes.NO_TIME ? 1 : 0;
            alone += isAlone(shape, column, row) ? 1 : 0;
        }
        if (alone <= dated || at.length <= shape.dataFrom() || at[shape.dataFrom()] == RowTimes.NO_TIME) {
            return;
        }
        long day = RowTimes.NO_TIME;
        for (int row = shape.dataFrom(); row < at.length; row++) {
            boolean blank = table.kind(row, column) == CellKind.BLANK;
            day = blank ? day : at[row];
            at[row] = blank && isAlone(shape, column, row) ? day : at[row];
        }
    }

    private static boolean isAlone(Shape shape, int column, int row) {
        Table table = shape.table();
        return table.kind(row, column) == CellKind.BLANK
                && table.kind(row, shape.time().time()) != CellKind.BLANK;
    }
}
