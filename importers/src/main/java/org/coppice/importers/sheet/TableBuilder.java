package org.coppice.importers.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.coppice.model.source.UserError;

/** Keeps the cells of a sheet as a {@link Table}. Within a budget: what is larger is refused, by name. */
public final class TableBuilder implements CellSink {
    private static final int MAX_COLUMNS = 16_384;
    /** Seconds from 1970 to the end of the year 9999, the last that spreadsheets show. */
    private static final long LAST_DATE = 253_402_300_800L;

    private static final long MAX_CELLS = 60_000_000;
    /** Characters that a cell of a spreadsheet holds at most. Of a longer text only the beginning is kept: it is none of a reading. */
    private static final int LONGEST_TEXT = 32_767;

    private final String file;
    private final String sheet;
    private TextPool texts = new TextPool();
    private TableColumn[] columns = {};
    private final List<Table.MergedCells> merged = new ArrayList<>();
    private int[] rowNumbers = new int[64];
    private int rows;
    private int openRow;
    private boolean open;
    private long cells;
    private final NavigableMap<Integer, Places.Part> parts = new TreeMap<>();
    private int[] turned = {};
    private int[] unfolded = {};
    private final HiddenParts hidden = new HiddenParts();

    /** Begins a table of the sheet of a file. */
    public TableBuilder(String file, String sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    /** Headers as row 1, for a table that is unfolded from records. */
    public void headers(String... headers) {
        row(1);
        for (int c = 0; c < headers.length; c++) {
            text(c, headers[c]);
        }
    }

    @Override
    public void restart() {
        texts = new TextPool();
        columns = new TableColumn[0];
        merged.clear();
        hidden.clear();
        rows = 0;
        cells = 0;
        open = false;
    }

    @Override
    public void row(int number) {
        openRow = number;
        open = false;
    }

    @Override
    public void text(int column, String text) {
        if (column < columns.length && columns[column].isLastText(text)) {
            column(column).repeatText(rows - 1);
            return;
        }
        String stripped = unguarded(kept(text).strip());
        if (!stripped.isEmpty()) {
            column(column).setText(rows - 1, stripped, text);
        }
    }

    private static String kept(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    @Override
    public void utf8(int column, byte[] bytes, int from, int to) {
        int first = from;
        int end = to;
        while (first < end && isSpace(bytes[first])) {
            first++;
        }
        while (first < end && isSpace(bytes[end - 1])) {
            end--;
        }
        if (first == end) {
            return;
        }
        boolean plain = bytes[first] > 0 && bytes[end - 1] > 0 && bytes[first] != '=' && end - first <= LONGEST_TEXT;
        if (plain) {
            column(column).setUtf8(rows - 1, bytes, first, end);
        } else {
            text(column, new String(bytes, first, end - first, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void fields(FieldBatch batch) {
        int base = rows;
        for (int row = 0; row < batch.rows(); row++) {
            openRow = batch.number(row);
            openRow();
        }
        for (int column = 0; column < batch.width(); column++) {
            if (batch.holds(column)) {
                cells += batch.rows() - 1L;
                new ColumnFill(batch, this, column(column), column, base).fill();
            }
        }
    }

    /** A text of a batch, in a row that is open already. */
    void utf8At(int row, int column, byte[] bytes, int from, int to) {
        int all = rows;
        rows = row + 1;
        utf8(column, bytes, from, to);
        rows = all;
    }

    /** As {@link String#strip} sees it, among the characters of ASCII. */
    private static boolean isSpace(byte b) {
        return b <= ' ' && b > 0 && Character.isWhitespace(b);
    }

    /** Takes {@code ="0123"}, by which exports keep a number a text, for the text. */
    private static String unguarded(String text) {
        return text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")
                ? text.substring(2, text.length() - 1).strip()
                : text;
    }

    @Override
    public void number(int column, double value) {
        column(column).set(rows - 1, CellKind.NUMBER, value);
    }

    @Override
    public void date(int column, long localSeconds) {
        if (localSeconds > LAST_DATE || localSeconds < -LAST_DATE) {
            error(column, "date beyond the calendar");
            return;
        }
        column(column).set(rows - 1, CellKind.DATE, (double) localSeconds);
    }

    @Override
    public void time(int column, double seconds) {
        column(column).set(rows - 1, CellKind.TIME, seconds);
    }

    @Override
    public void truth(int column, boolean value) {
        column(column).set(rows - 1, CellKind.BOOLEAN, value ? 1 : 0);
    }

    @Override
    public void error(int column, String text) {
        column(column).setError(rows - 1, text);
    }

    @Override
    public void merged(int fromRow, int toRow, int fromColumn, int toColumn) {
        if (merged.size() < 10_000) {
            merged.add(new Table.MergedCells(fromRow, toRow, fromColumn, toColumn));
        }
    }

    @Override
    public void hiddenRow(int number) {
        hidden.row(number);
    }

    @Override
    public void hiddenColumns(int from, int to) {
        hidden.columns(from, to);
    }

    /** What is not shown of the sheet. */
    public HiddenParts hidden() {
        return hidden;
    }

    /** The rows from here on were those of a table from {@code row} on, one for one; its columns as in {@link Places.Part}. */
    void from(Table table, int row, int... columnsThere) {
        parts.put(rows, new Places.Part(table.places(), row, columnsThere));
    }

    /** Its columns are the rows of those numbers in the file. */
    TableBuilder turned(int[] numbers) {
        turned = numbers.clone();
        return this;
    }

    /** The last cell of each row stood in that column of the file. */
    TableBuilder unfolded(int[] columnsOfRows) {
        unfolded = columnsOfRows.clone();
        return this;
    }

    /** The table of all that came. */
    public Table build() {
        return new Table(
                file,
                rows,
                columns,
                merged,
                new Places(sheet, Arrays.copyOf(rowNumbers, rows), columns.length - 1, turned, unfolded, parts));
    }

    private TableColumn column(int column) {
        if (!open) {
            openRow();
        }
        if (++cells > MAX_CELLS || column >= columns.length) {
            widen(column);
        }
        return columns[column];
    }

    private void widen(int column) {
        if (column >= MAX_COLUMNS || cells > MAX_CELLS) {
            throw tooLarge(column);
        }
        int from = columns.length;
        columns = Arrays.copyOf(columns, column + 1);
        for (int i = from; i <= column; i++) {
            columns[i] = new TableColumn(texts);
        }
    }

    private UserError tooLarge(int column) {
        String place = (sheet.isEmpty() ? file : file + "!" + sheet) + "!" + CellAddress.of(column, openRow);
        return UserError.at(
                place,
                (column >= MAX_COLUMNS
                                ? "the cell lies beyond the " + MAX_COLUMNS + " columns that a sheet can have"
                                : "up to here the sheet has more than " + MAX_CELLS + " cells")
                        + ". Save the columns and rows with the readings alone, or split the table, and import that.");
    }

    private void openRow() {
        open = true;
        if (rows == rowNumbers.length) {
            rowNumbers = Arrays.copyOf(rowNumbers, rows * 2);
        }
        rowNumbers[rows++] = openRow;
    }
}
