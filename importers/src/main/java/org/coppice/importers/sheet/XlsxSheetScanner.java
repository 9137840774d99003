package org.coppice.importers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads a worksheet as Excel and nearly every exporter write it, byte by byte and without an XML parser: UTF-8, no prefixed names,
 * the expected elements only. At the first byte that it does not expect it gives up, and the sheet is read anew on the safe path,
 * {@link XlsxSheetReader}; both give the same cells.
 */
final class XlsxSheetScanner extends XmlBytes {
    private static final int ROWS_A_STEP = 2_000;
    /** More bytes than a usual cell has, its references at their longest. */
    private static final int USUAL_CELL = 128;
    /** Digits, point and sign of a number that may be exact. */
    private static final int USUAL_NUMBER = 19;

    private static final byte[] CELL_END = "</v></c>".getBytes(StandardCharsets.US_ASCII);

    private final XlsxCell cell;
    private final CellSink sink;
    private final Progress progress;
    private final String what;

    private int row;
    private int column;
    private int style;
    private byte type;

    XlsxSheetScanner(InputStream in, XlsxCell cell, CellSink sink, Progress progress, String what) {
        super(in);
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
            boolean sheetData = isToken("sheetData");
            boolean closedRoot = isToken("/worksheet");
            boolean empty = skipAttributes();
            if (sheetData || closedRoot) {
                require(!closedRoot);
                return !empty;
            }
        }
    }

    private void rows() throws IOException, Unexpected {
        while (true) {
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
        int b = skipSpace(next());
        while (b != '>' && b != '/') {
            b = attributeName(b);
            boolean isReference = length == 1 && token[0] == 'r';
            attributeValue(b);
            if (isReference) {
                given = (int) wholeNumber();
            }
            b = skipSpace(next());
        }
        row = given > 0 ? given : row + 1;
        column = -1;
        sink.row(row);
        if (row % ROWS_A_STEP == 0) {
            progress.step(what, 0.5);
        }
        return closes(b);
    }

    private void cells() throws IOException, Unexpected {
        while (true) {
            while (usualCell()) {
                // Nearly every cell of a sheet of readings.
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

    /**
     * Takes a cell of the form {@code <c r="B7" s="1" t="s"><v>12.5</v></c>} that lies in the buffer as a whole and holds a number or
     * the number of a shared text. Any other cell is left where it is, and read by {@link #openCell} and {@link #content}. The same
     * work, without a call a byte: this halves the time of a large sheet.
     */
    private boolean usualCell() throws IOException {
        if (limit - at < USUAL_CELL && !more(USUAL_CELL)) {
            return false;
        }
        byte[] bytes = buffer;
        int i = at;
        if (bytes[i] != '<'
                || bytes[i + 1] != 'c'
                || bytes[i + 2] != ' '
                || bytes[i + 3] != 'r'
                || bytes[i + 5] != '"') {
            return false;
        }
        i += 6;
        int toColumn = 0;
        int letters = i;
        for (int b = bytes[i]; b >= 'A' && b <= 'Z'; b = bytes[++i]) {
            toColumn = toColumn * 26 + (b - 'A' + 1);
        }
        letters = i - letters;
        int digits = i;
        while (bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        digits = i - digits;
        if (letters < 1 || letters > 3 || digits < 1 || digits > 7 || bytes[i++] != '"') {
            return false;
        }
        int ofStyle = 0;
        boolean shared = false;
        if (bytes[i] == ' ' && bytes[i + 1] == 's' && bytes[i + 2] == '=' && bytes[i + 3] == '"') {
            i += 4;
            int start = i;
            for (int b = bytes[i]; b >= '0' && b <= '9' && i - start < 6; b = bytes[++i]) {
                ofStyle = ofStyle * 10 + (b - '0');
            }
            if (i == start || bytes[i++] != '"') {
                return false;
            }
        }
        if (bytes[i] == ' ' && bytes[i + 1] == 't' && bytes[i + 2] == '=' && bytes[i + 3] == '"') {
            int b = bytes[i + 4];
            if ((b != 's' && b != 'n') || bytes[i + 5] != '"') {
                return false;
            }
            shared = b == 's';
            i += 6;
        }
        if (bytes[i] != '>' || bytes[i + 1] != '<' || bytes[i + 2] != 'v' || bytes[i + 3] != '>') {
            return false;
        }
        return usualValue(i + 4, toColumn - 1, ofStyle, shared);
    }

    private boolean usualValue(int from, int toColumn, int ofStyle, boolean shared) {
        byte[] bytes = buffer;
        int end = from;
        while (end - from < USUAL_NUMBER && bytes[end] < '<') {
            end++;
        }
        double value = closesCell(bytes, end) ? PlainDecimal.parse(bytes, from, end) : Double.NaN;
        if (Double.isNaN(value) || (shared && !isIndex(bytes, from, end))) {
            return false;
        }
        column = toColumn;
        at = end + CELL_END.length;
        if (shared) {
            cell.shared(toColumn, (int) value);
        } else {
            cell.number(toColumn, ofStyle, value);
        }
        return true;
    }

    private static boolean isIndex(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        return to - from < 10;
    }

    private static boolean closesCell(byte[] bytes, int from) {
        for (int i = 0; i < CELL_END.length; i++) {
            if (bytes[from + i] != CELL_END[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the cell is empty: {@code <c …/>}. */
    private boolean openCell() throws IOException, Unexpected {
        column++;
        style = 0;
        type = 'n';
        int b = next();
        require(b == ' ' || b == '>' || b == '/' || b == '\n' || b == '\t');
        b = skipSpace(b);
        while (b != '>' && b != '/') {
            b = attributeName(b);
            byte name = length == 1 ? token[0] : 0;
            attributeValue(b);
            if (name == 'r') {
                column = columnOfToken();
            } else if (name == 's') {
                style = (int) wholeNumber();
            } else if (name == 't') {
                type = typeOfToken();
            }
            b = skipSpace(next());
        }
        return closes(b);
    }

    private void content() throws IOException, Unexpected {
        boolean formula = false;
        boolean filled = false;
        while (true) {
            require(skipSpace(next()) == '<');
            int b = next();
            if (b == 'v') {
                filled = true;
                b = next();
                if (b == '>') {
                    text();
                    require(next() == '/' && next() == 'v' && next() == '>');
                    value();
                } else {
                    require(b == '/' && next() == '>');
                }
            } else if (b == 'f') {
                formula = true;
                if (!skipAttributes(next())) {
                    text();
                    require(next() == '/' && next() == 'f' && next() == '>');
                }
            } else if (b == 'i') {
                filled = true;
                inlineText();
            } else {
                require(b == '/' && next() == 'c' && next() == '>');
                if (formula && !filled) {
                    cell.noStoredValue(column);
                }
                return;
            }
        }
    }

    /** {@code <is><t>…</t></is>}; runs of different fonts are left to the safe path. */
    private void inlineText() throws IOException, Unexpected {
        require(next() == 's' && next() == '>' && next() == '<' && next() == 't');
        if (!skipAttributes(next())) {
            text();
            sink.text(column, tokenText());
            require(next() == '/' && next() == 't' && next() == '>');
        } else {
            sink.text(column, "");
        }
        require(next() == '<' && next() == '/' && next() == 'i' && next() == 's' && next() == '>');
    }

    private void value() throws Unexpected {
        double exact = type == 'n' ? PlainDecimal.parse(token, 0, length) : Double.NaN;
        if (!Double.isNaN(exact)) {
            cell.number(column, style, exact);
            return;
        }
        if (type == 's' && plainAscii && length > 0 && length < 10 && allDigits()) {
            cell.shared(column, (int) wholeNumber());
            return;
        }
        cell.value(column, typeName(), style, tokenText().strip());
    }

    private int columnOfToken() throws Unexpected {
        int i = 0;
        int value = 0;
        for (; i < length && token[i] >= 'A' && token[i] <= 'Z'; i++) {
            value = value * 26 + (token[i] - 'A' + 1);
        }
        require(i > 0 && i <= 3 && i < length);
        for (; i < length; i++) {
            require(token[i] >= '0' && token[i] <= '9');
        }
        return value - 1;
    }

    private byte typeOfToken() throws Unexpected {
        if (length == 1) {
            byte b = token[0];
            require(b == 'n' || b == 's' || b == 'b' || b == 'e' || b == 'd');
            return b;
        }
        boolean string = isToken("str");
        require(string || isToken("inlineStr"));
        return (byte) (string ? 'S' : 'i');
    }

    private String typeName() {
        return switch (type) {
            case 'S' -> "str";
            case 'i' -> "inlineStr";
            case 'n' -> "";
            default -> String.valueOf((char) type);
        };
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
            if (isReference) {
                String reference = tokenText();
                int colon = reference.indexOf(':');
                if (colon > 0) {
                    String from = reference.substring(0, colon);
                    String to = reference.substring(colon + 1);
                    sink.merged(
                            CellAddress.rowOf(from),
                            CellAddress.rowOf(to),
                            CellAddress.columnOf(from),
                            CellAddress.columnOf(to));
                }
            }
            b = skipSpace(next());
        }
        closes(b);
    }
}
