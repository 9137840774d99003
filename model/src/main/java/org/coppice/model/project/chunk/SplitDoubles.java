package org.coppice.model.project.chunk;

import java.util.Arrays;
import java.util.Optional;

/**
 * Doubles of which the first 16 bits (sign, exponent, four bits of the mantissa) repeat and the other 48 are noise, as unrounded
 * measurements are: the first bits are a place in a short list of those that occur, the others are kept as they are. After the
 * ALP-RD scheme of Afroozeh, Kuffo and Boncz 2023, with one fixed split.
 */
final class SplitDoubles {
    private static final int TAIL_BITS = 48;
    private static final int TAIL_BYTES = TAIL_BITS / 8;
    private static final long TAIL = (1L << TAIL_BITS) - 1;
    /** With more different beginnings there is little to win. */
    private static final int MOST_HEADS = 256;

    /** A power of two, four times the most heads, so that they rarely meet. */
    private static final int SLOTS = 4 * MOST_HEADS;

    /** So many values, evenly spread, show whether the other bits are noise. */
    private static final int SAMPLE = 512;

    private final int[] heads = new int[MOST_HEADS];
    private final int[] slots = new int[SLOTS];
    private int count;

    private SplitDoubles() {}

    /** The packed values, or empty where they are of another kind. */
    static Optional<byte[]> pack(double[] values) {
        return hasNoisyTails(values) ? new SplitDoubles().packSplit(values) : Optional.empty();
    }

    private static boolean hasNoisyTails(double[] values) {
        int step = Math.max(1, values.length / SAMPLE);
        int n = (values.length + step - 1) / step;
        byte[] bytes = new byte[n];
        for (int shift = 0; shift < TAIL_BITS; shift += 8) {
            for (int i = 0; i < n; i++) {
                bytes[i] = (byte) (Double.doubleToLongBits(values[i * step]) >>> shift);
            }
            if (!Noise.isNoise(bytes)) {
                return false;
            }
        }
        return true;
    }

    private Optional<byte[]> packSplit(double[] values) {
        long[] places = new long[values.length];
        byte[] tails = new byte[values.length * TAIL_BYTES];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            long bits = Double.doubleToLongBits(values[i]);
            int place = place((int) (bits >>> TAIL_BITS));
            if (place == MOST_HEADS) {
                return Optional.empty();
            }
            places[i] = place;
            for (int shift = 0; shift < TAIL_BITS; shift += 8) {
                tails[at++] = (byte) (bits >>> shift);
            }
        }
        ByteWriter out = new ByteWriter();
        out.putVarint(count);
        for (int i = 0; i < count; i++) {
            out.putVarint(heads[i]);
        }
        if (count > 1) {
            out.putBits(places, width(count));
        }
        out.putBytes(tails);
        return Optional.of(out.toBytes());
    }

    /** The place of a head in the list, to which it is added where it is new; {@link #MOST_HEADS} where the list is full. */
    private int place(int head) {
        int slot = (head * 0x9E3779B1) >>> 22; // Fibonacci hashing to ten bits, see SLOTS
        while (slots[slot] != 0) {
            if (heads[slots[slot] - 1] == head) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        if (count == MOST_HEADS) {
            return MOST_HEADS;
        }
        heads[count] = head;
        slots[slot] = ++count;
        return count - 1;
    }

    private static int width(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
    }

    static void unpack(ByteReader in, double[] values, int from, int n) {
        long count = in.getVarint();
        if (count < 1 || count > MOST_HEADS) {
            throw new DamagedChunk("its list of first bits has no sense");
        }
        // Any place that the width allows is in the list, so that none is looked for outside it.
        long[] heads = new long[1 << width((int) count)];
        for (int i = 0; i < count; i++) {
            heads[i] = in.getVarint() << TAIL_BITS;
        }
        long[] places = in.getBits(n, width((int) count));
        byte[] tails = in.rest();
        if (tails.length != n * TAIL_BYTES) {
            throw new DamagedChunk("it ends too early");
        }
        byte[] readable = Arrays.copyOf(tails, tails.length + Long.BYTES - TAIL_BYTES);
        for (int i = 0; i < n; i++) {
            long tail = ByteReader.longAt(readable, i * TAIL_BYTES) & TAIL;
            values[from + i] = Double.longBitsToDouble(heads[(int) places[i]] | tail);
        }
    }
}
