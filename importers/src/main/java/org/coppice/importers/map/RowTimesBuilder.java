package org.coppice.importers.map;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.coppice.importers.recognise.Shape;

/** {@link RowTimes} while they are read. The times of the rows are open to those who read them, because they are millions. */
final class RowTimesBuilder {
    /** By row; {@link RowTimes#NO_TIME} until one is read. */
    final long[] at;

    /** The rows whose numbered interval counts on from the day before. */
    final BitSet beyond = new BitSet();

    private long[] end = {};
    private double[] seconds = {};
    private long[] written = {};
    private boolean instants;
    private boolean placed = true;
    private boolean elapsed;
    private boolean months;
    private boolean forcedEnd;
    private boolean forcedStart;
    private Optional<ZoneId> named = Optional.empty();

    RowTimesBuilder(Shape shape) {
        at = new long[shape.table().rows()];
        Arrays.fill(at, RowTimes.NO_TIME);
    }

    RowTimes build() {
        long[] shown = instants && written.length > 0 ? written : at;
        boolean ends = Arrays.stream(end).anyMatch(each -> each != RowTimes.NO_TIME);
        return new RowTimes(
                at,
                ends ? end : new long[0],
                seconds,
                shown,
                instants,
                placed,
                elapsed,
                months,
                forcedEnd,
                forcedStart,
                beyond,
                named);
    }

    boolean has(int row) {
        return at[row] != RowTimes.NO_TIME;
    }

    /** Sets a time that is so many seconds ahead of UTC, and keeps how it is written. */
    void setAhead(int row, long local, int ahead) {
        if (written.length == 0) {
            written = at.clone(); // no time so far was moved
        }
        written[row] = local;
        at[row] = local - ahead;
        if (hasEnd(row)) {
            end[row] -= ahead;
        }
    }

    /** Sets a time that is as it is written. */
    void setLocal(int row, long local) {
        at[row] = local;
        if (written.length > 0) {
            written[row] = local;
        }
    }

    /** Whether some times were moved away from how they are written. */
    boolean isMoved() {
        return written.length > 0;
    }

    /** Takes its time away from a row. */
    void forget(int row) {
        at[row] = RowTimes.NO_TIME;
        if (end.length > 0) {
            end[row] = RowTimes.NO_TIME;
        }
    }

    boolean hasEnd(int row) {
        return end.length > 0 && end[row] != RowTimes.NO_TIME;
    }

    /** The ends of the readings by row, to be filled. */
    long[] ends() {
        if (end.length == 0) {
            end = new long[at.length];
            Arrays.fill(end, RowTimes.NO_TIME);
        }
        return end;
    }

    /** Forgets times and ends outside of these bounds; how many times, and the first of their rows. */
    Outside dropOutside(long earliest, long latest) {
        int dropped = 0;
        int first = -1;
        for (int row = 0; row < at.length; row++) {
            if (has(row) && (at[row] < earliest || at[row] > latest)) {
                at[row] = RowTimes.NO_TIME;
                dropped++;
                first = first < 0 ? row : first;
            }
        }
        for (int row = 0; row < end.length; row++) {
            end[row] = end[row] < earliest || end[row] > latest ? RowTimes.NO_TIME : end[row];
        }
        return new Outside(dropped, first);
    }

    /**
     * Times that are no readings.
     *
     * @param first -1 where there are none
     */
    record Outside(int count, int first) {}

    void setSeconds(double[] ofRows) {
        seconds = ofRows;
    }

    void setNamed(Optional<ZoneId> zone) {
        named = zone;
    }

    void setPlaced(boolean dated) {
        placed = dated;
    }

    void areInstants() {
        instants = true;
    }

    void countElapsed() {
        elapsed = true;
    }

    void nameMonths() {
        months = true;
    }

    void canOnlyBeEnds() {
        forcedEnd = true;
    }

    void canOnlyBeStarts() {
        forcedStart = true;
    }
}
