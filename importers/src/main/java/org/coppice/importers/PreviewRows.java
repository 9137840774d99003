package org.coppice.importers;

import java.util.ArrayList;
import java.util.List;
import org.coppice.importers.recognise.HeaderBlock;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.Table;

/** The rows a preview shows: all above the data, the first of the data, and the last. */
final class PreviewRows {
    private static final int FIRST = 40;
    private static final int LAST = 5;
    private static final int COLUMNS = 40;

    private PreviewRows() {}

    static List<PreviewRow> of(Shape shape) {
        Table table = shape.table();
        List<PreviewRow> rows = new ArrayList<>();
        int head = Math.min(table.rows(), shape.dataFrom() + FIRST);
        for (int row = 0; row < head; row++) {
            rows.add(row(shape, row));
        }
        for (int row = Math.max(head, table.rows() - LAST); row < table.rows(); row++) {
            rows.add(row(shape, row));
        }
        return rows;
    }

    private static PreviewRow row(Shape shape, int row) {
        Table table = shape.table();
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < Math.min(COLUMNS, table.columns()); c++) {
            cells.add(table.text(row, c));
        }
        return new PreviewRow(table.rowNumber(row), band(shape.header(), row), cells);
    }

    private static PreviewRow.Band band(HeaderBlock header, int row) {
        if (row >= header.dataFrom()) {
            return PreviewRow.Band.DATA;
        }
        if (row == header.unitRow()) {
            return PreviewRow.Band.UNIT;
        }
        if (row == header.headerRow()) {
            return PreviewRow.Band.HEADER;
        }
        return header.groupRows().contains(row) ? PreviewRow.Band.METER : PreviewRow.Band.TITLE;
    }
}
