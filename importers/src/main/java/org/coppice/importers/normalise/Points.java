package org.coppice.importers.normalise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Readings on their way: instants or local times, ends where known, values, qualities, and which reading of the raw series each
 * comes from.
 */
@SuppressWarnings("ArrayRecordComponent") // millions of values
record Points(long[] at, long[] end, double[] values, byte[] quality, int[] from) {

    int size() {
        return at.length;
    }

    boolean hasEnds() {
        return end.length > 0;
    }

    Points withAt(long[] times) {
        return new Points(times, end, values, quality, from);
    }

    Points withEnd(long[] ends) {
        return new Points(at, ends, values, quality, from);
    }

    Points withValues(double[] changed) {
        return new Points(at, end, changed, quality, from);
    }

    /** The points of these indexes, in their order. */
    Points pick(int[] indexes) {
        long[] at2 = new long[indexes.length];
        long[] end2 = new long[hasEnds() ? indexes.length : 0];
        double[] values2 = new double[indexes.length];
        byte[] quality2 = new byte[indexes.length];
        int[] from2 = new int[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            at2[i] = at[indexes[i]];
            values2[i] = values[indexes[i]];
            quality2[i] = quality[indexes[i]];
            from2[i] = from[indexes[i]];
            if (hasEnds()) {
                end2[i] = end[indexes[i]];
            }
        }
        return new Points(at2, end2, values2, quality2, from2);
    }

    boolean isSorted() {
        for (int i = 1; i < at.length; i++) {
            if (at[i] < at[i - 1]) {
                return false;
            }
        }
        return true;
    }

    Points sorted() {
        if (isSorted()) {
            return this;
        }
        Integer[] order = IntStream.range(0, at.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingLong(i -> at[i]));
        return pick(Arrays.stream(order).mapToInt(Integer::intValue).toArray());
    }

    Points reversed() {
        return pick(IntStream.range(0, at.length).map(i -> at.length - 1 - i).toArray());
    }
}
