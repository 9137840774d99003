package org.coppice.importers.sheet.xls;

import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.ss.usermodel.FormulaError;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Progress;

/** The cells of one sheet of an old workbook. Its records need not come row by row; the cells do. */
final class BiffSheet {
    private static final int ROWS_A_STEP = 2_000;
    /** Between a formula and the text of its result may lie what several formulas share. */
    private static final int FORMULA_RECORDS = 4;

    private static final int OFFSET_BITS = 31;
    private static final int COLUMN_BITS = 16;
    private static final int RK_BYTES = 6;
    private static final int ROW_HIDDEN = 0x20;

    private final BiffBook book;
    private final BiffRecords records;
    private final CellSink sink;

    /** Row, column and place of each cell record, the last in the lowest bits. */
    private long[] cells = new long[256];

    private int count;
    private boolean sorted = true;

    BiffSheet(BiffBook book, CellSink sink) {
        this.book = book;
        this.records = book.records();
        this.sink = sink;
    }

    /** Reads the sheet that begins there; whether it is there and whole. */
    boolean read(int place, Progress progress, String what) {
        if (!records.holds(place) || !records.begins(place) || !collect(place)) {
            return false;
        }
        if (!sorted) {
            Arrays.sort(cells, 0, count);
        }
        int row = -1;
        for (int i = 0; i < count; i++) {
            int of = (int) (cells[i] >>> (OFFSET_BITS + COLUMN_BITS));
            if (of != row) {
                row = of;
                sink.row(row + 1);
                if (row % ROWS_A_STEP == 0) {
                    progress.step(what, 0.5);
                }
            }
            cell((int) (cells[i] & ((1L << OFFSET_BITS) - 1)));
        }
        return true;
    }

    /** Charts within the sheet begin and end, too; what they hold are no cells of it. */
    private boolean collect(int place) {
        int depth = 0;
        for (int at = place; records.holds(at); at = records.next(at)) {
            int kind = records.kind(at);
            if (records.begins(at)) {
                depth++;
            } else if (kind == BiffRecords.END && --depth == 0) {
                return true;
            } else if (depth == 1) {
                if (kind == BiffRecords.MERGED) {
                    merged(records.fields(at), records.length(at));
                } else if (isCell(at, kind)) {
                    keep(at);
                } else {
                    hidden(kind, records.fields(at));
                }
            }
        }
        return false;
    }

    private boolean isCell(int at, int kind) {
        return switch (kind) {
            case BiffRecords.NUMBER,
                    BiffRecords.PACKED,
                    BiffRecords.PACKED_ROW,
                    BiffRecords.SHARED_LABEL,
                    BiffRecords.LABEL,
                    BiffRecords.RICH_LABEL,
                    BiffRecords.TRUTH_OR_ERROR -> true;
            default -> records.isFormula(at);
        };
    }

    private void keep(int at) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 2);
        }
        int fields = records.fields(at);
        long cell = ((long) records.int2(fields) << (OFFSET_BITS + COLUMN_BITS))
                | ((long) records.int2(fields + 2) << OFFSET_BITS)
                | at;
        sorted &= count == 0 || cells[count - 1] < cell;
        cells[count++] = cell;
    }

    /** Rows of no height, and columns that are hidden: [MS-XLS] 2.4.221 (Row, fDyZero), 2.4.53 (ColInfo, fHidden). */
    private void hidden(int kind, int fields) {
        if (kind == BiffRecords.ROW && (records.int1(fields + 12) & ROW_HIDDEN) != 0) {
            sink.hiddenRow(records.int2(fields) + 1);
        } else if (kind == BiffRecords.COLUMNS && (records.int1(fields + 8) & 1) != 0) {
            sink.hiddenColumns(records.int2(fields), records.int2(fields + 2));
        }
    }

    private void merged(int fields, int length) {
        int ranges = Math.min(records.int2(fields), (length - 2) / 8);
        for (int i = 0; i < ranges; i++) {
            int at = fields + 2 + 8 * i;
            sink.merged(records.int2(at) + 1, records.int2(at + 2) + 1, records.int2(at + 4), records.int2(at + 6));
        }
    }

    private void cell(int at) {
        int fields = records.fields(at);
        int column = records.int2(fields + 2);
        int style = records.int2(fields + 4);
        int value = fields + 6;
        switch (records.kind(at)) {
            case BiffRecords.NUMBER -> number(column, style, records.real(value));
            case BiffRecords.PACKED -> number(column, style, records.packed(value));
            case BiffRecords.PACKED_ROW -> packedRow(fields, records.length(at), column);
            case BiffRecords.SHARED_LABEL -> shared(column, records.int4(value));
            case BiffRecords.LABEL, BiffRecords.RICH_LABEL -> {
                BiffText text = records.text(at);
                text.skip(6);
                sink.text(column, book.text(text, text.int2()));
            }
            case BiffRecords.TRUTH_OR_ERROR -> truthOrError(column, records.int1(value), records.int1(value + 1) != 0);
            default -> formula(at, column, style, value);
        }
    }

    private void number(int column, int style, double value) {
        book.shown(style).send(sink, column, value, book.date1904());
    }

    private void packedRow(int fields, int length, int first) {
        int numbers = (length - RK_BYTES) / RK_BYTES;
        for (int i = 0; i < numbers; i++) {
            int at = fields + 4 + RK_BYTES * i;
            number(first + i, records.int2(at), records.packed(at + 2));
        }
    }

    private void shared(int column, int index) {
        Optional<String> text = book.shared(index);
        if (text.isPresent()) {
            sink.text(column, text.get());
        } else {
            sink.error(column, "lost text " + index);
        }
    }

    private void truthOrError(int column, int value, boolean error) {
        if (error) {
            sink.error(
                    column,
                    FormulaError.isValidCode(value) ? FormulaError.forInt(value).getString() : "#N/A");
        } else {
            sink.truth(column, value != 0);
        }
    }

    /** The stored result is a number, or what its first byte says where the last two are all ones. */
    private void formula(int at, int column, int style, int value) {
        if (records.int2(value + 6) != 0xFFFF) {
            number(column, style, records.real(value));
            return;
        }
        switch (records.int1(value)) {
            case 0 -> resultText(at).ifPresent(text -> sink.text(column, text));
            case 1 -> truthOrError(column, records.int1(value + 2), false);
            case 2 -> truthOrError(column, records.int1(value + 2), true);
            default -> {}
        }
    }

    private Optional<String> resultText(int formula) {
        int at = records.next(formula);
        for (int i = 0; i < FORMULA_RECORDS && records.holds(at); i++, at = records.next(at)) {
            if (records.kind(at) == BiffRecords.RESULT_TEXT) {
                BiffText text = records.text(at);
                return Optional.of(book.text(text, text.int2()));
            }
            if (isCell(at, records.kind(at))) {
                break;
            }
        }
        return Optional.empty();
    }
}
