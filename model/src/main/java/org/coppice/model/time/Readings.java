package org.coppice.model.time;

import java.time.Instant;
import org.coppice.model.quantity.Unit;

/**
 * Metered readings: intervals in order of their start, not overlapping, each with a value (NaN where the file says that it is
 * missing) and a quality. The arrays are shared for speed and must not be written to.
 *
 * @param starts epoch seconds, ascending
 * @param ends epoch seconds, each after its start and not after the next start
 * @param values in {@code unit}; an energy is the energy of its interval
 * @param quality one {@link ReadingQuality} ordinal a reading
 */
@SuppressWarnings("ArrayRecordComponent") // millions of values; identified by content hash, not by equals
public record Readings(long[] starts, long[] ends, double[] values, byte[] quality, Unit unit) {

    /** Refuses readings that are out of order or overlap. */
    public Readings {
        if (ends.length != starts.length || values.length != starts.length || quality.length != starts.length) {
            throw new IllegalArgumentException("A reading has a start, an end, a value and a quality");
        }
        for (int i = 0; i < starts.length; i++) {
            if (ends[i] <= starts[i] || (i > 0 && starts[i] < ends[i - 1])) {
                throw new IllegalArgumentException("Readings must be in order and must not overlap, see number " + i);
            }
        }
    }

    /** How many readings there are. */
    public int size() {
        return starts.length;
    }

    /** How many of them have a value. */
    public int valued() {
        int valued = 0;
        for (double value : values) {
            valued += Double.isNaN(value) ? 0 : 1;
        }
        return valued;
    }

    /** The start of the first reading; readings must not be empty. */
    public Instant first() {
        return Instant.ofEpochSecond(starts[0]);
    }

    /** The end of the last reading; readings must not be empty. */
    public Instant end() {
        return Instant.ofEpochSecond(ends[ends.length - 1]);
    }

    /** The sum of what is there. */
    public double sum() {
        double sum = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
            }
        }
        return sum;
    }
}
