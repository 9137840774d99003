package org.coppice.importers.map;

import org.coppice.importers.measure.NumberText;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/** Says which columns of a table are not imported and why, and what their headers and identifiers lack. */
final class IgnoredColumns {
    /** What to do about formulas without a result, as programs write them that do not compute. */
    private static final String STORED =
            "Open the workbook in a spreadsheet program and save it: that stores what formulas give.";

    private final Shape shape;
    private final Table table;
    private final Notes notes;

    private IgnoredColumns(Shape shape, Notes notes) {
        this.shape = shape;
        this.table = shape.table();
        this.notes = notes;
    }

    static void report(Shape shape, Notes notes) {
        new IgnoredColumns(shape, notes).report();
    }

    /** Excel keeps 15 digits of a number; a longer identifier is no longer what it was. */
    private void reportLostDigits() {
        int meters = shape.of(ColumnRole.METER).stream()
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
        int row = meters < 0 ? table.rows() : table.endOfKind(shape.dataFrom(), meters, CellKind.TEXT);
        while (row < table.rows()) {
            if (table.kind(row, meters) == CellKind.NUMBER && Math.abs(table.number(row, meters)) >= 1e15) {
                notes.info(
                        "id-precision",
                        table.where(row, meters),
                        "The meter's number " + table.text(row, meters)
                                + " is kept as a number, of which Excel keeps 15 digits: the last may be wrong.",
                        "Read as it stands. Export it as text to keep all digits.");
                return;
            }
            row = table.endOfKind(row + 1, meters, CellKind.TEXT);
        }
    }

    private void report() {
        reportLostDigits();
        ignored(ColumnRole.MONEY, "money-column", "holds money, not energy");
        ignored(ColumnRole.UNUSED, "unused-column", "holds a quantity that no plan needs");
        ignored(ColumnRole.CONSTANT, "constant-column", "holds the same number in every row and names no unit");
        ignored(
                ColumnRole.BESIDE_DAY,
                "beside-day",
                "stands beside the intervals of the day, which are read one by one");
        shape.of(ColumnRole.OTHER).forEach(this::failed);
        if (shape.of(ColumnRole.VALUE).stream()
                        .anyMatch(column -> NumberText.isMissing(column.header())
                                && column.group().isEmpty())
                && shape.header().headerRow() >= 0) {
            notes.info("no-header", table.where(), "A column of values has no header.", "Named after the file.");
        }
    }

    /** A column of formulas that gave nothing looks empty; whoever sees numbers in it must be told. */
    private void failed(Column column) {
        CellTally failed = new CellTally(table);
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            if (table.kind(row, column.index()) == CellKind.ERROR) {
                failed.hear(table.text(row, column.index()), row, column.index());
            }
        }
        failed.each(cause -> notes.info(
                "error-cell",
                cause.where(),
                "Column “" + column.header() + "”: cells hold the error " + cause.text() + cause.cells() + ".",
                "Not imported." + (cause.first().startsWith("formula") ? " " + STORED : "")));
    }

    private void ignored(ColumnRole role, String code, String what) {
        for (Column column : shape.of(role)) {
            notes.info(
                    code,
                    table.where(Math.max(0, shape.header().headerRow()), column.index()),
                    "Column “" + column.header() + "” " + what + ".",
                    "Not imported.");
        }
    }
}
