package org.coppice.importers.sheet;

/**
 * A number as a text writes it, kept in a long digit for digit: an optional minus and up to 15 digits, perhaps with one point or comma
 * between them, such as {@code -0012.50}. So a column of such texts needs no text at all, and what a mark means can still be decided
 * when all of them are known.
 *
 * <p>Both the digits and the power of ten are exact as doubles, so their quotient is the nearest double (Clinger, "How to Read Floating
 * Point Numbers Accurately", 1990).
 */
public final class PackedNumber {
    /** What is written otherwise. */
    public static final long NONE = -1;

    private static final int MOST_DIGITS = 15;
    /** A minus, 15 digits and a mark. */
    public static final int MOST_BYTES = MOST_DIGITS + 2;

    /** 15 digits need 50 bits; above them stand how many digits there are, how many after the mark, and two flags. */
    private static final int DIGITS_AT = 50;

    private static final int DECIMALS_AT = 54;
    private static final long VALUE = (1L << DIGITS_AT) - 1;
    private static final long NEGATIVE = 1L << 58;
    private static final long COMMA = 1L << 59;

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private PackedNumber() {}

    /** The number in these bytes, {@link #NONE} where they are not so plain. */
    public static long pack(byte[] bytes, int from, int to) {
        if (to <= from || to - from > MOST_BYTES) {
            return NONE;
        }
        long packed = begin(bytes, from, to);
        return packed != NONE && length(packed) == to - from ? packed : NONE;
    }

    /**
     * The number with which these bytes begin, {@link #NONE} where they begin otherwise; what follows its {@link #length} bytes is not
     * looked at. A loop of its own and no more, so that it is compiled at once when a file is the first that the program reads.
     */
    public static long begin(byte[] bytes, int from, int to) {
        int i = from;
        boolean negative = i < to && bytes[i] == '-';
        i += negative ? 1 : 0;
        int first = i;
        int mark = to;
        long value = 0;
        for (; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
            } else if ((digit == '.' - '0' || digit == ',' - '0') && mark == to && i > first) {
                mark = i;
            } else {
                break;
            }
        }
        boolean marked = mark < i - 1;
        if (mark == i - 1) {
            i--; // a mark that ends the number is none of it
        }
        int digits = i - first - (marked ? 1 : 0);
        if (digits < 1 || digits > MOST_DIGITS) {
            return NONE;
        }
        return value
                | (long) digits << DIGITS_AT
                | (marked ? (long) (i - 1 - mark) << DECIMALS_AT : 0)
                | (negative ? NEGATIVE : 0)
                | (marked && bytes[mark] == ',' ? COMMA : 0);
    }

    /** How many bytes the text has. */
    public static int length(long packed) {
        return digits(packed) + (decimals(packed) > 0 ? 1 : 0) + ((packed & NEGATIVE) != 0 ? 1 : 0);
    }

    /** Its value where {@code mark} parts the decimals; NaN where the text has the other mark. */
    public static double value(long packed, char mark) {
        int decimals = decimals(packed);
        if (decimals > 0 && (mark == ',') != ((packed & COMMA) != 0)) {
            return Double.NaN;
        }
        double value = (packed & VALUE) / TENS[decimals];
        return (packed & NEGATIVE) != 0 ? -value : value;
    }

    /** The text it was. */
    public static String text(long packed) {
        int digits = digits(packed);
        int decimals = decimals(packed);
        boolean negative = (packed & NEGATIVE) != 0;
        char[] chars = new char[length(packed)];
        long rest = packed & VALUE;
        int at = chars.length;
        for (int i = 0; i < digits; i++) {
            if (decimals > 0 && i == decimals) {
                chars[--at] = (packed & COMMA) != 0 ? ',' : '.';
            }
            chars[--at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        if (negative) {
            chars[0] = '-';
        }
        return new String(chars);
    }

    /** What its mark says of the decimal one. */
    static PlainMark mark(long packed) {
        int decimals = decimals(packed);
        if (decimals == 0) {
            return PlainMark.NONE;
        }
        int before = digits(packed) - decimals;
        boolean group = decimals == 3 && before <= 3 && (packed & VALUE) >= TENS[before + 2];
        boolean comma = (packed & COMMA) != 0;
        if (group) {
            return comma ? PlainMark.OPEN_COMMA : PlainMark.OPEN_POINT;
        }
        return comma ? PlainMark.COMMA : PlainMark.POINT;
    }

    private static int digits(long packed) {
        return (int) (packed >>> DIGITS_AT) & 0xf;
    }

    private static int decimals(long packed) {
        return (int) (packed >>> DECIMALS_AT) & 0xf;
    }
}
