package org.coppice.app.export.table;

/**
 * How few decimal places write a number so that it reads back as the very same number, for the numbers that meters make.
 *
 * <p>A whole number below 2^53 and a power of ten up to 10^22 are exact in a double, so their quotient, rounded once, is what a
 * reader gets from the digits: where the quotient is the number, the digits are right. (The same argument as in D. Gay, Correctly
 * Rounded Binary-Decimal and Decimal-Binary Conversions, 1990.)
 */
final class DecimalPlaces {
    private static final int MOST = 9;
    private static final double EXACT = 1L << 53;
    private static final long[] POWERS = new long[MOST + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= MOST; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private DecimalPlaces() {}

    /** The fewest places; -1 where more than nine are needed, or the number is too large. */
    static int of(double value) {
        double size = Math.abs(value);
        for (int places = 0; places <= MOST; places++) {
            double scaled = Math.rint(size * POWERS[places]);
            if (!(scaled < EXACT)) {
                return -1;
            }
            if (scaled / POWERS[places] == size) {
                return places;
            }
        }
        return -1;
    }

    /** The number without its decimal mark; it has no more than so many places. */
    static long scaled(double size, int places) {
        return (long) Math.rint(size * POWERS[places]);
    }

    static long power(int places) {
        return POWERS[places];
    }
}
