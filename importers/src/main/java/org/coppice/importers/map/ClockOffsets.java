package org.coppice.importers.map;

import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.StampText;

/** Times of day beside their dates that name their offset, {@code 01:00 UTC} or {@code 14:00+02:00}: such times are instants. */
final class ClockOffsets {
    private final Shape shape;
    private final Table table;
    private final int column;
    private final RowTimesBuilder times;
    private final StampText stamp = new StampText();

    ClockOffsets(Shape shape, RowTimesBuilder times) {
        this.shape = shape;
        this.times = times;
        table = shape.table();
        column = shape.time().time();
    }

    /** Moves the times by their offsets if all have one. */
    boolean read() {
        int found = 0;
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            if (times.has(row) && !hasOffset(row)) {
                return false;
            }
            found += times.has(row) ? 1 : 0;
        }
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            if (times.has(row) && hasOffset(row)) {
                times.setAhead(row, times.at[row], stamp.offset());
            }
        }
        return found > 0;
    }

    private boolean hasOffset(int row) {
        return table.kind(row, column) == CellKind.TEXT && stamp.parse(table, row, column) && stamp.hasOffset();
    }
}
