package org.coppice.importers.stamp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several months of one year, {@code Jan-Feb 2024} and {@code Ene./Feb. 2024}, in the form of a range of dates. */
final class MonthSpan {
    private static final Pattern SPAN =
            Pattern.compile("(\\p{L}{3,12})\\.?\\s*[-–/&+]\\s*(\\p{L}{3,12})\\.?[\\s,'’/-]+(\\d{4})");
    private static final int LONGEST = 32;

    private MonthSpan() {}

    /**
     * From the first day of the first month to that after the last; the very text if it is no such span. Of {@code Dec-Jan 2024} the
     * year of December is not said: that is none.
     */
    static String plain(String text) {
        boolean possible = text.length() > 9 && text.length() <= LONGEST && Character.isLetter(text.charAt(0));
        Matcher span = possible ? SPAN.matcher(text.strip()) : null;
        if (span == null || !span.matches()) {
            return text;
        }
        int first = MonthNames.named(span.group(1));
        int last = MonthNames.named(span.group(2));
        int year = Integer.parseInt(span.group(3));
        return first > 0 && last > first
                ? year + "-" + first + "-1 - " + (last == 12 ? year + 1 : year) + "-" + (last % 12 + 1) + "-1"
                : text;
    }
}
