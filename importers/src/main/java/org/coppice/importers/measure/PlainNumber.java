package org.coppice.importers.measure;

/**
 * The commonest numbers, an optional sign and up to 15 digits with one mark between them, without a detour over other texts.
 * Both the digits and the power of ten are exact as doubles, so their quotient is the nearest double (Clinger 1990, fast path).
 */
final class PlainNumber {
    private static final int MOST_DIGITS = 15;
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private PlainNumber() {}

    /** The number; NaN if the text is anything but a plain one. */
    static double parse(String text, char decimal) {
        boolean negative = !text.isEmpty() && text.charAt(0) == '-';
        long digits = 0;
        int count = 0;
        int mark = -1;
        for (int i = negative ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
            } else if (c == decimal && mark < 0 && count > 0) {
                mark = count;
            } else {
                return Double.NaN;
            }
            if (count > MOST_DIGITS) {
                return Double.NaN;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double value = mark < 0 ? digits : digits / TENS[count - mark];
        return negative ? -value : value;
    }
}
