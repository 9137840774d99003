package org.coppice.importers.sheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.coppice.importers.sheet.CellAddress;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Progress;

/**
 * Reads a worksheet as Excel and nearly every exporter write it, byte by byte and without an XML parser: UTF-8, no prefixed names
 * (but see {@link UnprefixedStream}), the expected elements only. At the first byte that it does not expect it gives up, and the sheet is read anew on the safe path,
 * {@link XlsxSheetReader}; both give the same cells.
 */
final class XlsxSheetScanner extends XlsxCellBytes {
    private static final int ROWS_A_STEP = 2_000;
    private static final byte[] ROW = "<row r=\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROW_END = "</row>".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_DIGITS = 7;
    private static final int MOST_TAIL = 64;
    private static final int USUAL_ROW = 128;
    private static final byte[] PLAIN_TAIL = "\">".getBytes(StandardCharsets.US_ASCII);

    private final XlsxCell cell;
    private final CellSink sink;
    private final Progress progress;
    private final String what;

    private int row;
    private byte[] rowTail = PLAIN_TAIL;
    private boolean rowTailHides;

    XlsxSheetScanner(InputStream in, XlsxCell cell, CellSink sink, Progress progress, String what) {
        super(in, cell, sink);
        this.cell = cell;
        this.sink = sink;
        this.progress = progress;
        this.what = what;
    }

    /** Whether the whole sheet was read. If not, what the sink got so far must be forgotten. */
    boolean scan() throws IOException {
        try {
            if (findSheetData(declaration())) {
                rows();
            }
            rest();
            return true;
        } catch (Unexpected given) {
            return false;
        }
    }

    /** Whether the {@code <} of the first element is taken already. */
    private boolean declaration() throws IOException, Unexpected {
        int b = next();
        if (b == 0xEF) {
            require(next() == 0xBB && next() == 0xBF);
            b = next();
        }
        b = skipSpace(b);
        require(b == '<');
        if (peek() != '?') {
            return true;
        }
        StringBuilder text = new StringBuilder();
        for (b = next(); b != '>'; b = next()) {
            require(b != END && text.length() < 500);
            text.append((char) b);
        }
        String declared = text.toString().toLowerCase(Locale.ROOT);
        require(!declared.contains("encoding") || declared.contains("utf-8"));
        return false;
    }

    /** Everything before the rows: only whole tags, none of which matters here. */
    private boolean findSheetData(boolean opened) throws IOException, Unexpected {
        boolean open = opened;
        while (true) {
            require(open || skipSpace(next()) == '<');
            open = false;
            int b = peek();
            require(b != '!' && b != '?');
            name(false);
            if (isToken("col")) {
                columns();
                continue;
            }
            boolean sheetData = isToken("sheetData");
            boolean closedRoot = isToken("/worksheet");
            boolean empty = skipAttributes();
            if (sheetData || closedRoot) {
                require(!closedRoot);
                return !empty;
            }
        }
    }

    private void columns() throws IOException, Unexpected {
        int from = 0;
        int to = 0;
        boolean hidden = false;
        int b = skipSpace(terminator);
        while (b != '>' && b != '/') {
            b = attributeName(b);
            boolean isFrom = isToken("min");
            boolean isTo = isToken("max");
            boolean isHidden = isToken("hidden");
            attributeValue(b);
            from = isFrom ? (int) wholeNumber() : from;
            to = isTo ? (int) wholeNumber() : to;
            hidden |= isHidden && isTrue();
            b = skipSpace(next());
        }
        closes(b);
        if (hidden) {
            sink.hiddenColumns(from - 1, to - 1);
        }
    }

    private void rows() throws IOException, Unexpected {
        while (true) {
            if (usualRow()) {
                beginRow(row, rowTailHides);
                cells();
                continue;
            }
            require(skipSpace(next()) == '<');
            int b = next();
            if (b == 'r') {
                require(next() == 'o' && next() == 'w');
                if (!openRow()) {
                    cells();
                }
            } else {
                require(b == '/');
                name(false);
                require(isToken("sheetData") && skipSpace(terminator) == '>');
                return;
            }
        }
    }

    /** Whether the row is empty: {@code <row …/>}. */
    private boolean openRow() throws IOException, Unexpected {
        int given = 0;
        boolean hidden = false;
        int b = skipSpace(next());
        while (b != '>' && b != '/') {
            b = attributeName(b);
            boolean isReference = length == 1 && token[0] == 'r';
            boolean isHidden = isToken("hidden");
            attributeValue(b);
            hidden |= isHidden && isTrue();
            if (isReference) {
                given = (int) wholeNumber();
            }
            b = skipSpace(next());
        }
        beginRow(given > 0 ? given : row + 1, hidden);
        return closes(b);
    }

    private void beginRow(int number, boolean hidden) {
        row = number;
        beginRow();
        cell.row(row);
        if (hidden) {
            sink.hiddenRow(row);
        }
        if (row % ROWS_A_STEP == 0) {
            progress.step(what, 0.5);
        }
    }

    /**
     * Takes {@code <row r="7" …>} and sets the row, if it lies in the buffer and has the same other attributes as the row before. Any
     * other is left to {@link #openRow}.
     */
    private boolean usualRow() throws IOException {
        if (limit - at < USUAL_ROW && !more(USUAL_ROW)) {
            return false;
        }
        byte[] bytes = buffer;
        int i = at;
        if (!begins(ROW, i)) {
            return false;
        }
        i += ROW.length;
        int number = 0;
        int first = i;
        for (int b = bytes[i]; b >= '0' && b <= '9' && i - first < MOST_DIGITS; b = bytes[++i]) {
            number = number * 10 + (b - '0');
        }
        if (number == 0 || !begins(rowTail, i)) {
            learnTail(i);
            return false;
        }
        at = i + rowTail.length;
        row = number;
        return true;
    }

    /** Learns what follows the number of a row, up to the end of its tag; that of a plain one if it closes itself or names its number twice. */
    private void learnTail(int from) {
        int end = from;
        int quotes = 0;
        while (end - from < MOST_TAIL && buffer[end] >= ' ' && buffer[end] != '>' && buffer[end] != '<') {
            quotes += buffer[end++] == '"' ? 1 : 0;
        }
        String text = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
        boolean usual = buffer[end] == '>'
                && quotes % 2 == 1
                && text.startsWith("\"")
                && !text.contains("r=")
                && !text.endsWith("/");
        rowTail = usual ? Arrays.copyOfRange(buffer, from, end + 1) : PLAIN_TAIL;
        rowTailHides = usual && (text.contains(" hidden=\"1\"") || text.contains(" hidden=\"true\""));
    }

    private boolean usualRowEnd() throws IOException {
        boolean ends = (limit - at >= ROW_END.length || more(ROW_END.length)) && begins(ROW_END, at);
        at += ends ? ROW_END.length : 0;
        return ends;
    }

    private boolean begins(byte[] what, int from) {
        for (int i = 0; i < what.length; i++) {
            if (buffer[from + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    private void cells() throws IOException, Unexpected {
        while (true) {
            while (usualCell()) {
                // Nearly every cell of a sheet of readings.
            }
            if (usualRowEnd()) {
                return;
            }
            require(skipSpace(next()) == '<');
            int b = next();
            if (b == 'c') {
                if (!openCell()) {
                    content();
                }
            } else {
                require(b == '/' && next() == 'r' && next() == 'o' && next() == 'w' && skipSpace(next()) == '>');
                return;
            }
        }
    }

    /** What follows the rows: only merged cells matter. The root must be closed, or the sheet is cut off. */
    private void rest() throws IOException, Unexpected {
        boolean closed = false;
        for (int b = next(); b != END; b = next()) {
            if (b != '<') {
                continue;
            }
            int first = peek();
            require(first != '!' && first != '?');
            name(true);
            if (isToken("mergeCell")) {
                mergedCells();
            } else {
                closed |= isToken("/worksheet");
                skipAttributes();
            }
        }
        require(closed);
    }

    private void mergedCells() throws IOException, Unexpected {
        int b = skipSpace(terminator);
        while (b != '>' && b != '/') {
            b = attributeName(b);
            boolean isReference = isToken("ref");
            attributeValue(b);
            if (isReference && tokenText().indexOf(':') > 0) {
                String[] corners = tokenText().split(":", 2);
                sink.merged(
                        CellAddress.rowOf(corners[0]),
                        CellAddress.rowOf(corners[1]),
                        CellAddress.columnOf(corners[0]),
                        CellAddress.columnOf(corners[1]));
            }
            b = skipSpace(next());
        }
        closes(b);
    }
}
