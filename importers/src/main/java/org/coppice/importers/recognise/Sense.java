package org.coppice.importers.recognise;

import java.util.regex.Pattern;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;

/** What a single cell looks like, before its column means anything. */
enum Sense {
    BLANK,
    NUMBER,
    DATE,
    TIME,
    MISSING,
    TEXT;

    /** {@code 1 013.40} or {@code 1.010,10}, which could be a date of three numbers. */
    private static final Pattern THOUSANDS = Pattern.compile("[-−]?\\d{1,3}([ .,]\\d{3})+([.,]\\d+)?");

    static Sense of(Table table, int row, int column, StampText stamp) {
        CellKind kind = table.kind(row, column);
        return switch (kind) {
            case BLANK -> BLANK;
            case NUMBER -> NUMBER;
            case DATE -> DATE;
            case TIME -> TIME;
            case ERROR -> MISSING;
            case BOOLEAN -> TEXT;
            case TEXT -> isStamp(table, row, column, stamp) ? DATE : ofText(table.text(row, column), stamp);
        };
    }

    /** Whether any cell of a row is a date. */
    static boolean anyDate(Table table, int row) {
        StampText stamp = new StampText();
        for (int column = 0; column < table.columns(); column++) {
            if (of(table, row, column, stamp) == DATE) {
                return true;
            }
        }
        return false;
    }

    /** A date with its clock, told by the way in which it is written, without making a text of it. */
    private static boolean isStamp(Table table, int row, int column, StampText stamp) {
        String shape = table.digitShape(row, column);
        return !shape.isEmpty() && stamp.parse(shape, table.digits(row, column)) && isDate(stamp);
    }

    private static Sense ofText(String given, StampText stamp) {
        String text = NumberText.plain(given);
        if (NumberText.isMissing(text)) {
            return MISSING;
        }
        boolean spaced =
                text.length() <= 19 && text.indexOf(' ') > 0; // 20.6.2024 10.15, where points part the time too
        boolean compactDate = text.length() >= 8
                && (text.length() <= 14 || spaced)
                && !THOUSANDS.matcher(text).matches()
                && isDate(text, stamp);
        if (!compactDate && NumberText.looksLikeNumber(text)) {
            return NUMBER;
        }
        if (text.length() > 64 || !stamp.parse(text)) {
            return TEXT;
        }
        if (isDate(stamp)) {
            return DATE;
        }
        return stamp.hasTime() && !stamp.hasDate() ? TIME : TEXT;
    }

    private static boolean isDate(String text, StampText stamp) {
        return stamp.parse(text) && isDate(stamp);
    }

    private static boolean isDate(StampText stamp) {
        return stamp.fits(DateOrder.YMD) || stamp.fits(DateOrder.DMY) || stamp.fits(DateOrder.MDY);
    }
}
