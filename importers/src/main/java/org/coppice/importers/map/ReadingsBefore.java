package org.coppice.importers.map;

import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.Table;

/** The readings of a counter at the start of each row, which are taken off those at its end. */
final class ReadingsBefore {
    private final Shape shape;
    private final Table table;
    private final CellReader cells;
    private final int column;
    private final CellTally falls;

    ReadingsBefore(Shape shape, CellReader cells) {
        this.shape = shape;
        this.table = shape.table();
        this.cells = cells;
        this.column = shape.of(ColumnRole.READING_BEFORE).stream()
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
        this.falls = new CellTally(table);
    }

    /** Whether the table has none. */
    boolean isEmpty() {
        return column < 0;
    }

    /** What passed in a row whose counter shows that much at the end; NaN where it shows less than at the start. */
    double takenOff(double after, int row) {
        double passed = after - cells.value(row, column);
        if (passed < 0) {
            falls.hear(table.text(row, column), row, column);
            return Double.NaN;
        }
        return passed;
    }

    void report(Notes notes) {
        if (isEmpty()) {
            return;
        }
        notes.info(
                "reading-before",
                table.where(Math.max(0, shape.header().headerRow()), column),
                "Column “" + shape.columns().get(column).header()
                        + "” is what the counter showed when the time of each row began.",
                "Taken off what it showed at the end.");
        falls.each(cause -> notes.info(
                "register-reset",
                cause.where(),
                cause.text() + cause.cells() + ": the counter shows less at the end of the row than at its start.",
                "Missing: the counter was reset or exchanged."));
    }
}
