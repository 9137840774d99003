package org.coppice.importers.map;

import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;

/** Says where years were those of another era. */
final class Eras {
    private Eras() {}

    /** Notes the first date of a column if its year is that of another era. */
    static void note(Shape shape, int column, DateOrder order, Notes notes) {
        Table table = shape.table();
        int row = shape.dataFrom();
        StampText stamp = new StampText();
        boolean dated = row < table.rows()
                && table.kind(row, column) == CellKind.TEXT
                && stamp.parse(table, row, column)
                && stamp.fits(order);
        if (dated && stamp.isOfAnotherEra(order)) {
            notes.info(
                    "era",
                    table.where(row, column),
                    "The years are those of another era: “" + table.text(row, column) + "” is "
                            + java.time.LocalDate.ofEpochDay(stamp.epochDay(order)) + ".",
                    "Read so.");
        }
    }
}
