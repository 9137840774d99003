package org.coppice.importers.sheet.xlsx;

/**
 * Numbers written as digits with a point and a sign, of which a double holds every digit: the mantissa is below 2^53 and the power of
 * ten exact, so one division gives the nearest double (Clinger, "How to Read Floating Point Numbers Accurately", 1990).
 */
final class PlainDecimal {
    private static final int EXACT_TENS = 22;
    private static final long EXACT_MANTISSA = 1L << 53;
    private static final double[] TENS = new double[EXACT_TENS + 1];

    static {
        for (int i = 0; i <= EXACT_TENS; i++) {
            TENS[i] = Double.parseDouble("1e" + i);
        }
    }

    private PlainDecimal() {}

    /** The number in these bytes; NaN where it is written otherwise or not exact, which is left to the parser of Java. */
    static double parse(byte[] bytes, int from, int to) {
        int i = from;
        boolean negative = i < to && bytes[i] == '-';
        i += negative ? 1 : 0;
        int start = i;
        int point = -1;
        long mantissa = 0;
        for (; i < to; i++) {
            int b = bytes[i];
            if (b >= '0' && b <= '9') {
                mantissa = mantissa * 10 + (b - '0');
                if (mantissa >= EXACT_MANTISSA) {
                    return Double.NaN;
                }
            } else if (b == '.' && point < 0) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        int decimals = point < 0 ? 0 : to - 1 - point;
        int digits = to - start - (point < 0 ? 0 : 1);
        if (digits < 1 || decimals > EXACT_TENS) {
            return Double.NaN;
        }
        double value = mantissa / TENS[decimals];
        return negative ? -value : value;
    }
}
