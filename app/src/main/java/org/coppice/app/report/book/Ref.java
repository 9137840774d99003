package org.coppice.app.report.book;

import org.apache.poi.ss.util.CellReference;

/** A cell of the workbook, rows and columns from 0. */
public record Ref(String sheet, int row, int column) {

    /** For a formula on any sheet: {@code 'Scope 2'!$D$12}. */
    public String text() {
        return quoted() + "!" + local();
    }

    /** For a formula on the same sheet: {@code $D$12}. */
    public String local() {
        return new CellReference(row, column, true, true).formatAsString();
    }

    /** All cells from this one to another of the same sheet, both included: {@code 'Scope 2'!$D$12:$D$23}. */
    public String to(Ref last) {
        return text() + ":" + last.local();
    }

    /** The cell in another column of the row. */
    public Ref atColumn(int otherColumn) {
        return new Ref(sheet, row, otherColumn);
    }

    private String quoted() {
        return "'" + sheet + "'";
    }
}
