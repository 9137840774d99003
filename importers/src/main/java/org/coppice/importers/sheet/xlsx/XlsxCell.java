package org.coppice.importers.sheet.xlsx;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.coppice.importers.sheet.CellSink;

/** From the stored value of a cell, its type and its style to what the sink takes (ECMA-376 part 1, 18.3.1.4 and 18.18.11). */
final class XlsxCell {
    private final List<String> sharedStrings;
    private final XlsxStyles styles;
    private final boolean date1904;
    private final CellSink sink;
    private int last;
    private int lastColumn = -1;
    private boolean disordered;
    private final byte[] digits = new byte[24];

    XlsxCell(List<String> sharedStrings, XlsxStyles styles, boolean date1904, CellSink sink) {
        this.sharedStrings = sharedStrings;
        this.styles = styles;
        this.date1904 = date1904;
        this.sink = sink;
    }

    /** A row begins. */
    void row(int number) {
        disordered |= number <= last;
        last = number;
        lastColumn = -1;
        sink.row(number);
    }

    /** A cell of the row begins. */
    void begin(int column) {
        disordered |= column <= lastColumn;
        lastColumn = column;
    }

    /** Whether a row came after one that stands below it, or a cell after one to its right, or either of them twice. */
    boolean disordered() {
        return disordered;
    }

    /** A stored value, stripped; an empty one is no value. */
    void value(int column, String type, int style, String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (type) {
            case "s" -> shared(column, text);
            case "str", "inlineStr" -> text(column, text);
            case "b" -> sink.truth(column, text.equals("1") || text.equals("true"));
            case "e" -> sink.error(column, text);
            case "d" -> isoDate(column, text);
            default -> number(column, style, text);
        }
    }

    /** A text as it is stored. */
    void text(int column, String stored) {
        sink.text(column, XlsxSharedTexts.unescaped(stored));
    }

    private void shared(int column, String number) {
        try {
            shared(column, Integer.parseInt(number));
        } catch (NumberFormatException e) {
            sink.error(column, "lost text " + number);
        }
    }

    /** The shared text of that number. */
    void shared(int column, int index) {
        if (index < 0 || index >= sharedStrings.size()) {
            sink.error(column, "lost text " + index);
        } else {
            sink.text(column, sharedStrings.get(index));
        }
    }

    private void isoDate(int column, String text) {
        try {
            String full = text.contains("T") ? text.replace("Z", "") : text + "T00:00:00";
            sink.date(column, LocalDateTime.parse(full).toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            sink.text(column, text);
        }
    }

    private void number(int column, int style, String text) {
        double value = plain(text);
        try {
            value = Double.isNaN(value) ? PlainDecimal.ofText(text) : value;
        } catch (NumberFormatException e) {
            sink.error(column, text);
            return;
        }
        number(column, style, value);
    }

    /** The number of a text that is written plainly; NaN for any other. */
    private double plain(String text) {
        int length = text.length();
        if (length > digits.length) {
            return Double.NaN;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            digits[i] = c < 0x80 ? (byte) c : 0;
        }
        return PlainDecimal.parse(digits, 0, length);
    }

    /** A number as its style shows it: plain, a date, or a time. */
    void number(int column, int style, double value) {
        styles.of(style).send(sink, column, value, date1904);
    }

    /** A formula whose program stored no result. */
    void noStoredValue(int column) {
        sink.error(column, "formula without a stored value");
    }
}
