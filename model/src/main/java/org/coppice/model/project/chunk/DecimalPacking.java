package org.coppice.model.project.chunk;

import java.util.Optional;

/**
 * Packs values that are decimals: v = i / 10^e with a whole i, for the smallest e in 0..6 that gives back every value bit for
 * bit. The whole numbers, or their differences where those need fewer bits, are stored above their least in bits.
 */
final class DecimalPacking {
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    /** Up to here every whole number is a double. */
    private static final double EXACT = 1L << 53;

    private DecimalPacking() {}

    /** The packed values, or empty where some value is not such a decimal. NaN takes the place of the value before it. */
    static Optional<byte[]> pack(double[] values) {
        long[] scaled = new long[values.length];
        for (int exponent = 0; exponent < POWERS.length; exponent++) {
            if (scale(values, POWERS[exponent], scaled)) {
                return Optional.of(packWhole(scaled, exponent));
            }
        }
        return Optional.empty();
    }

    /** Whether all of them are whole with so many digits more. */
    private static boolean scale(double[] values, double power, long[] scaled) {
        long last = 0;
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                double whole = Math.rint(value * power);
                if (!(Math.abs(whole) <= EXACT) || !same((long) whole / power, value)) {
                    return false;
                }
                last = (long) whole;
            }
            scaled[i] = last;
        }
        return true;
    }

    /** Bit by bit, so that −0.0 is not taken for 0.0. */
    private static boolean same(double a, double b) {
        return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }

    private static byte[] packWhole(long[] scaled, int exponent) {
        long[] steps = differences(scaled);
        boolean byStep = widthOf(steps) < widthOf(scaled);
        long[] chosen = byStep ? steps : scaled;
        long least = min(chosen);
        int width = widthOf(chosen);
        ByteWriter out = new ByteWriter();
        out.putByte(exponent << 1 | (byStep ? 1 : 0));
        out.putSigned(byStep ? scaled[0] : 0);
        out.putSigned(least);
        out.putByte(width);
        if (width > 0) {
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] -= least;
            }
            out.putBits(chosen, width);
        }
        return out.toBytes();
    }

    /** Differences to the value before; the first stands apart and counts as the second difference, to widen nothing. */
    private static long[] differences(long[] scaled) {
        long[] steps = new long[scaled.length];
        for (int i = 1; i < scaled.length; i++) {
            steps[i] = scaled[i] - scaled[i - 1];
        }
        steps[0] = scaled.length > 1 ? steps[1] : 0;
        return steps;
    }

    private static int widthOf(long[] values) {
        long least = min(values);
        long most = least;
        for (long value : values) {
            most = Math.max(most, value);
        }
        return 64 - Long.numberOfLeadingZeros(most - least);
    }

    private static long min(long[] values) {
        long least = values[0];
        for (long value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    /** Unpacks so many values to a place; where one was NaN, the value before it. */
    static void unpack(ByteReader in, double[] values, int from, int n) {
        int head = in.getByte();
        if (head >> 1 >= POWERS.length) {
            throw new DamagedChunk("its scale is not known");
        }
        double power = POWERS[head >> 1];
        boolean byStep = (head & 1) == 1;
        long first = in.getSigned();
        long least = in.getSigned();
        long[] above = in.getBits(n, in.getByte());
        if (byStep) {
            unpackSteps(above, first, least, power, values, from);
            return;
        }
        for (int i = 0; i < n; i++) {
            values[from + i] = (above[i] + least) / power;
        }
    }

    private static void unpackSteps(long[] above, long first, long least, double power, double[] values, int from) {
        // The first difference stands for the second; the first value stands apart.
        long sum = first - above[0] - least;
        for (int i = 0; i < above.length; i++) {
            sum += above[i] + least;
            values[from + i] = sum / power;
        }
    }
}
