package org.coppice.importers.sheet.xlsx;

/**
 * Numbers written as digits with a point and a sign, to the nearest double. Where a double holds every digit, the mantissa below 2^53
 * and the power of ten exact, one division gives it (Clinger, "How to Read Floating Point Numbers Accurately", 1990); up to 18 digits
 * a long division does, carried on until 55 bits and whether anything is left are known.
 */
public final class PlainDecimal {
    private static final int MOST_DIGITS = 18;
    private static final int EXACT_TENS = 22;
    private static final long EXACT_MANTISSA = 1L << 53;
    private static final double[] TENS = new double[EXACT_TENS + 1];
    private static final long[] WHOLE_TENS = new long[MOST_DIGITS + 1];

    /** The digits of a double, one more to round by, and one more to tell half from more than half. */
    private static final int ENOUGH_BITS = 55;

    private static final int DOUBLE_BITS = 53;
    /** The stored exponent of a double whose last bit counts one. */
    private static final long EXPONENT_OF_UNITS = 1_075;

    static {
        for (int i = 0; i <= EXACT_TENS; i++) {
            TENS[i] = Double.parseDouble("1e" + i);
        }
        for (int i = 0; i <= MOST_DIGITS; i++) {
            WHOLE_TENS[i] = (long) TENS[i];
        }
    }

    private PlainDecimal() {}

    /**
     * The number that a workbook stores as a text, by the parser of Java, but none that only a program writes: {@code 0x1p3}, {@code 7d}.
     *
     * @throws NumberFormatException if it is no decimal number
     */
    public static double ofText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) && c != 'e' && c != 'E') {
                throw new NumberFormatException(text);
            }
        }
        return Double.parseDouble(text);
    }

    /** The number in these bytes; NaN where it is written otherwise or longer, which is left to the parser of Java. */
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
            } else if (b == '.' && point < 0) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        double value = of(bytes, start, to, point, mantissa);
        return negative ? -value : value;
    }

    /**
     * A number without its sign whose digits are read already.
     *
     * @param start of the digits, which end before {@code to}
     * @param point where the point is; -1 if there is none
     * @param mantissa the digits as a whole number, which may have run over if they are too many
     * @return NaN where there are none or too many
     */
    static double of(byte[] bytes, int start, int to, int point, long mantissa) {
        int decimals = point < 0 ? 0 : to - 1 - point;
        int digits = to - start - (point < 0 ? 0 : 1);
        if (digits < 1 || digits > EXACT_TENS || (digits > MOST_DIGITS && !startsWithZeros(bytes, start, digits))) {
            return Double.NaN;
        }
        if (mantissa < EXACT_MANTISSA) {
            return mantissa / TENS[decimals];
        }
        return decimals <= MOST_DIGITS ? quotient(mantissa, WHOLE_TENS[decimals]) : Double.NaN;
    }

    /** Whether so many of the digits are zeros before all others that the rest is no longer than it may be. */
    private static boolean startsWithZeros(byte[] bytes, int start, int digits) {
        int zeros = 0;
        for (int i = start; bytes[i] == '0' || bytes[i] == '.'; i++) {
            zeros += bytes[i] == '0' ? 1 : 0;
            if (digits - zeros <= MOST_DIGITS) {
                return true;
            }
        }
        return false;
    }

    /**
     * The double nearest to a quotient of whole numbers. That of their doubles is at most its neighbour, so the rest of a division by it,
     * of which 64 bits are enough, tells whether it is the nearest; where not, or near a power of two, {@link #divide} finds it.
     */
    private static double quotient(long mantissa, long tens) {
        double near = (double) mantissa / tens;
        long bits = Double.doubleToRawLongBits(near);
        long fraction = bits & ((EXACT_MANTISSA >> 1) - 1);
        long shift = EXPONENT_OF_UNITS - (bits >>> (DOUBLE_BITS - 1));
        boolean inner = fraction > 1 && fraction < (EXACT_MANTISSA >> 1) - 2;
        if (shift >= 0 && shift < Long.SIZE && inner) {
            long rest = (mantissa << shift) - (fraction | (EXACT_MANTISSA >> 1)) * tens;
            if (rest < tens - rest && -rest < tens + rest) {
                return near;
            }
        }
        return divide(mantissa, tens);
    }

    /** The double nearest to a quotient of whole numbers, of two equally near ones the even. */
    private static double divide(long mantissa, long tens) {
        long quotient = mantissa / tens;
        long rest = mantissa % tens;
        int exponent = 0;
        int step = Long.numberOfLeadingZeros(tens) - 1;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(quotient);
        while (bits < ENOUGH_BITS) {
            int shift = Math.min(step, Long.SIZE - 1 - bits);
            quotient = quotient << shift | (rest << shift) / tens;
            rest = (rest << shift) % tens;
            exponent -= shift;
            bits = Long.SIZE - Long.numberOfLeadingZeros(quotient);
        }
        int beyond = bits - DOUBLE_BITS;
        long half = 1L << (beyond - 1);
        long cut = quotient & ((half << 1) - 1);
        long kept = quotient >>> beyond;
        boolean up = cut > half || (cut == half && (rest != 0 || (kept & 1) != 0));
        return Math.scalb((double) (up ? kept + 1 : kept), exponent + beyond);
    }
}
