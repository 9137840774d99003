package org.coppice.importers.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.sheet.CellAddress;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/** The preview of a list under one row of headers: a register, an inventory, the steps of a weather file. */
public final class ListPreview {
    private static final int MOST_COLUMNS = 120;

    private final Table table;
    private final int header;
    private final IntPredicate leftOut;
    private final List<PreviewColumn> columns = new ArrayList<>();

    private ListPreview(Table table, int header, Map<Integer, Meaning> meanings, IntPredicate leftOut) {
        this.table = table;
        this.header = header;
        this.leftOut = leftOut;
        for (int c = 0; c < Math.min(MOST_COLUMNS, table.columns()); c++) {
            Meaning meaning = meanings.getOrDefault(c, Meaning.NONE);
            boolean value = meaning.role() == PreviewColumn.Role.VALUE;
            columns.add(new PreviewColumn(CellAddress.column(c), meaning.role(), meaning.words(), value ? c : -1));
        }
    }

    /** What a column was taken for. */
    public record Meaning(PreviewColumn.Role role, String words) {
        static final Meaning NONE = new Meaning(PreviewColumn.Role.IGNORED, "not imported");
    }

    /**
     * The preview of a table.
     *
     * @param header the row of its headers; -1 if it has none
     * @param meanings of its columns, by position; what is not there is ignored
     * @param leftOut tells rows below the header that are none of the list
     */
    public static SheetPreview of(Table table, int header, Map<Integer, Meaning> meanings, IntPredicate leftOut) {
        ListPreview made = new ListPreview(table, header, meanings, leftOut);
        return new SheetPreview(table.sheet(), table.rows(), table.rows(), table.columns(), made.columns, made::row);
    }

    private PreviewRow row(int row) {
        PreviewRow.Band band = band(row);
        List<String> cells = new ArrayList<>(columns.size());
        List<PreviewRow.Mark> marks = new ArrayList<>(columns.size());
        for (int c = 0; c < columns.size(); c++) {
            cells.add(table.text(row, c));
            boolean value = band == PreviewRow.Band.DATA && columns.get(c).role() == PreviewColumn.Role.VALUE;
            marks.add(value ? mark(row, c) : PreviewRow.Mark.NONE);
        }
        return new PreviewRow(table.rowNumber(row), band, cells, marks);
    }

    private PreviewRow.Band band(int row) {
        if (row < header) {
            return PreviewRow.Band.TITLE;
        }
        if (row == header) {
            return PreviewRow.Band.HEADER;
        }
        return leftOut.test(row) ? PreviewRow.Band.LEFT_OUT : PreviewRow.Band.DATA;
    }

    private PreviewRow.Mark mark(int row, int column) {
        CellKind kind = table.kind(row, column);
        if (kind == CellKind.NUMBER) {
            return PreviewRow.Mark.NONE;
        }
        String text = NumberText.plain(table.text(row, column));
        if (kind == CellKind.BLANK || NumberText.isMissing(text)) {
            return PreviewRow.Mark.MISSING;
        }
        return NumberText.looksLikeNumber(text) ? PreviewRow.Mark.NONE : PreviewRow.Mark.BAD;
    }
}
