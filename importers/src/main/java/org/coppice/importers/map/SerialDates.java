package org.coppice.importers.map;

import org.coppice.importers.measure.NumberText;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/**
 * Numbers in a column of dates, such as 45463.125: the days since 30 December 1899 by which a spreadsheet keeps a date, in cells that
 * lost their format, or pasted as text.
 */
final class SerialDates {
    private static final long EPOCH_DAY = -25_569;
    private static final double FIRST = 20_000;
    private static final double LAST = 80_000;
    private static final long DAY = 86_400;
    private static final long APART = 366 * DAY;

    private final Table table;
    private final int column;
    private final RowTimesBuilder times;
    private final CellTally read;
    private final long earliest;
    private final long latest;

    /** Of a column whose other cells have been read: no serial number may lie more than a year away from them. */
    SerialDates(Table table, int column, RowTimesBuilder times) {
        this.table = table;
        this.column = column;
        this.times = times;
        this.read = new CellTally(table);
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (long at : times.at) {
            if (at != RowTimes.NO_TIME) {
                first = Math.min(first, at);
                last = Math.max(last, at);
            }
        }
        earliest = first;
        latest = last;
    }

    /** Gives a row its time, if its cell is such a number. */
    boolean read(int row) {
        double serial = table.kind(row, column) == CellKind.NUMBER
                ? table.number(row, column)
                : NumberText.parse(
                        table.text(row, column), table.text(row, column).indexOf(',') >= 0);
        if (Double.isNaN(serial) || serial < FIRST || serial > LAST) {
            return false;
        }
        long at = Math.round((serial + EPOCH_DAY) * DAY);
        if (earliest > latest || at < earliest - APART || at > latest + APART) {
            return false;
        }
        times.setLocal(row, at);
        read.hear(table.text(row, column), row, column);
        return true;
    }

    void report(Notes notes) {
        read.each(cause -> notes.repaired(
                "serial-date",
                cause.where(),
                cause.text() + cause.cells() + ": a number among dates.",
                "Read as the date that a spreadsheet keeps as this number."));
    }
}
