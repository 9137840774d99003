package org.coppice.importers.sheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import org.coppice.importers.sheet.CellSink;

/** The bytes of one cell of a worksheet, {@code <c …>…</c>}, and what it holds. A cell without a reference follows the one before. */
abstract class XlsxCellBytes extends XmlBytes {
    /** More bytes than a usual cell has, its references at their longest. */
    private static final int USUAL_CELL = 128;
    /** Digits, point and sign of a number that is read without the parser of Java, and a zero before the point. */
    private static final int USUAL_NUMBER = 21;

    private static final int CELL_END = "</v></c>".length();

    private final XlsxCell cell;
    private final CellSink sink;

    private int column;
    private int style;
    private byte type;

    XlsxCellBytes(InputStream in, XlsxCell cell, CellSink sink) {
        super(in);
        this.cell = cell;
        this.sink = sink;
    }

    /** The next cell is the first of its row. */
    final void beginRow() {
        column = -1;
    }

    /**
     * Takes a cell of the form {@code <c r="B7" s="1" t="s"><v>12.5</v></c>} that lies in the buffer as a whole and holds a number or
     * the number of a shared text. Any other cell is left where it is, and read by {@link #openCell} and {@link #content}. The same
     * work, without a call a byte: this halves the time of a large sheet.
     */
    final boolean usualCell() throws IOException {
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
        return toColumn - 1 > column && usualValue(i + 4, toColumn - 1, ofStyle, shared);
    }

    private boolean usualValue(int from, int toColumn, int ofStyle, boolean shared) {
        byte[] bytes = buffer;
        boolean negative = bytes[from] == '-';
        int start = negative ? from + 1 : from;
        int point = -1;
        long mantissa = 0;
        int end = start;
        for (; end - start < USUAL_NUMBER; end++) {
            int b = bytes[end];
            if (b >= '0' && b <= '9') {
                mantissa = mantissa * 10 + (b - '0');
            } else if (b == '.' && point < 0) {
                point = end;
            } else {
                break;
            }
        }
        if (!closesCell(bytes, end)) {
            return false;
        }
        if (shared) {
            return !negative && point < 0 && sharedText(start, end, toColumn, (int) mantissa);
        }
        double value = PlainDecimal.of(bytes, start, end, point, mantissa);
        if (Double.isNaN(value)) {
            return false;
        }
        takeTo(end, toColumn);
        cell.number(toColumn, ofStyle, negative ? -value : value);
        return true;
    }

    private boolean sharedText(int start, int end, int toColumn, int index) {
        boolean whole = end > start && end - start < 10;
        if (whole) {
            takeTo(end, toColumn);
            cell.shared(toColumn, index);
        }
        return whole;
    }

    private void takeTo(int end, int toColumn) {
        column = toColumn;
        at = end + CELL_END;
    }

    /** Whether {@code </v></c>} stands there. */
    private static boolean closesCell(byte[] bytes, int i) {
        return bytes[i] == '<'
                && bytes[i + 1] == '/'
                && bytes[i + 2] == 'v'
                && bytes[i + 3] == '>'
                && bytes[i + 4] == '<'
                && bytes[i + 5] == '/'
                && bytes[i + 6] == 'c'
                && bytes[i + 7] == '>';
    }

    /** Whether the cell is empty: {@code <c …/>}. */
    final boolean openCell() throws IOException, Unexpected {
        int before = column++;
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
        require(column > before);
        return closes(b);
    }

    final void content() throws IOException, Unexpected {
        boolean formula = false;
        boolean filled = false;
        while (true) {
            require(skipSpace(next()) == '<');
            int b = next();
            if (b == 'v') {
                b = next();
                if (b == '>') {
                    text();
                    require(next() == '/' && next() == 'v' && next() == '>');
                    filled = type == 'S' || hasToken(); // an empty text is a result, an empty number is none
                    value();
                } else {
                    require(b == '/' && next() == '>');
                    filled = type == 'S';
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

    private boolean hasToken() {
        for (int i = 0; i < length; i++) {
            if (token[i] != ' ') {
                return true;
            }
        }
        return false;
    }

    /** {@code <is><t>…</t></is>}; runs of different fonts are left to the safe path. */
    private void inlineText() throws IOException, Unexpected {
        require(next() == 's' && next() == '>' && next() == '<' && next() == 't');
        if (!skipAttributes(next())) {
            text();
            cell.text(column, tokenText());
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
}
