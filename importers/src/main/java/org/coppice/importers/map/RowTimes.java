package org.coppice.importers.map;

import java.time.ZoneId;
import java.util.BitSet;
import java.util.Optional;

/**
 * When each row of a table is, as far as the file says. Arrays are by row of the table.
 *
 * @param at local seconds since 1970, or epoch seconds if {@code instants}; {@link #NO_TIME} for a row without
 * @param end likewise the end of the reading; empty unless the file gives it
 * @param seconds how long the reading lasts, NaN where the file does not say; empty unless it has a column for it
 * @param written the local time as written, for evidence, also where {@code at} is an instant
 * @param instants whether offsets were given, so that no zone is needed
 * @param placed whether the file gives dates; otherwise times count from an agreed day
 * @param elapsed whether times count from local midnight even on days with a clock change
 * @param months whether stamps name months
 * @param forcedEnd whether stamps can only be ends (24:00)
 * @param forcedStart whether stamps can only be starts (a numbered hour, a range)
 * @param named the zone that a column, or the times themselves, name for all rows
 * @param beyond the rows whose numbered interval counts on from the day before
 */
@SuppressWarnings("ArrayRecordComponent") // millions of values
public record RowTimes(
        long[] at,
        long[] end,
        double[] seconds,
        long[] written,
        boolean instants,
        boolean placed,
        boolean elapsed,
        boolean months,
        boolean forcedEnd,
        boolean forcedStart,
        BitSet beyond,
        Optional<ZoneId> named) {
    /** Marks a row without a time. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** Whether a row has a time. */
    public boolean has(int row) {
        return at[row] != NO_TIME;
    }

    /** Whether a reading is more than a value at a time: the file says of some how long they last, or that they count on. */
    boolean hasLengths() {
        return end.length > 0 || seconds.length > 0 || !beyond.isEmpty();
    }
}
