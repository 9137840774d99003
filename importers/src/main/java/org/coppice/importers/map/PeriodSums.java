package org.coppice.importers.map;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.Table;

/**
 * Rows that name a longer period than those around them, a quarter in a list of months or a month in a list of days: sums of what stands
 * above or below, if that tells every day of theirs. They would be counted twice.
 */
final class PeriodSums {
    private static final int DAY = 86_400;
    /** No row of a list of days lasts longer. */
    private static final int LONGEST_DAYS = 27;
    /** Rows of different meters, of which one may be told by months and another by quarters. */
    private static final List<ColumnRole> SEVERAL =
            List.of(ColumnRole.METER, ColumnRole.KIND, ColumnRole.FLOW, ColumnRole.UNIT);

    private final Table table;
    private final int column;
    private final RowTimesBuilder times;
    private final BitSet months;
    private final long firstDay;

    private PeriodSums(Table table, int column, RowTimesBuilder times, BitSet months, long firstDay) {
        this.table = table;
        this.column = column;
        this.times = times;
        this.months = months;
        this.firstDay = firstDay;
    }

    /**
     * Leaves them out, and says so.
     *
     * @param months the rows whose time is a month
     */
    static void leaveOut(Shape shape, int column, RowTimesBuilder times, BitSet months, Notes notes) {
        OptionalLong first = LongStream.of(times.at)
                .filter(at -> at != RowTimes.NO_TIME)
                .map(at -> Math.floorDiv(at, DAY))
                .min();
        boolean several = SEVERAL.stream().anyMatch(role -> !shape.of(role).isEmpty());
        if (first.isPresent() && !several) {
            new PeriodSums(shape.table(), column, times, months, first.getAsLong()).leaveOut(notes);
        }
    }

    private void leaveOut(Notes notes) {
        CellTally sums = new CellTally(table);
        forget(months, sums); // first, for the months that are left are parts of what is longer
        forget(longRanges(), sums);
        sums.each(cause -> notes.info(
                "sum-of-rows",
                cause.where(),
                cause.text() + ": a period of which other rows tell every part" + cause.cells() + ".",
                "Left out: their sum would count twice."));
        if (!longRanges().isEmpty()) {
            months.stream()
                    .filter(row -> times.has(row) && !times.hasEnd(row))
                    .forEach(row -> times.ends()[row] = endOf(row));
        }
    }

    private void forget(BitSet periods, CellTally sums) {
        if (periods.isEmpty()) {
            return;
        }
        BitSet told = daysTold(periods);
        for (int row = periods.nextSetBit(0); row >= 0; row = periods.nextSetBit(row + 1)) {
            if (times.has(row) && told.nextClearBit(day(times.at[row])) >= day(endOf(row))) {
                sums.hear(table.text(row, column), row, column);
                times.forget(row);
            }
        }
    }

    /** The days of which rows tell that are none of these periods. */
    private BitSet daysTold(BitSet but) {
        BitSet told = new BitSet();
        BitSet longer = longRanges();
        for (int row = 0; row < times.at.length; row++) {
            if (times.has(row) && !but.get(row) && !longer.get(row)) {
                int day = day(times.at[row]);
                told.set(day, months.get(row) ? day(endOf(row)) : day + 1);
            }
        }
        return told;
    }

    private BitSet longRanges() {
        BitSet ranges = new BitSet();
        for (int row = 0; row < times.at.length; row++) {
            boolean range = times.has(row) && times.hasEnd(row) && !months.get(row);
            if (range && times.ends()[row] - times.at[row] > (long) LONGEST_DAYS * DAY) {
                ranges.set(row);
            }
        }
        return ranges;
    }

    /** When the period of a row ends: a month, where none is given. */
    private long endOf(int row) {
        return times.hasEnd(row)
                ? times.ends()[row]
                : LocalDateTime.ofEpochSecond(times.at[row], 0, ZoneOffset.UTC)
                        .plusMonths(1)
                        .toEpochSecond(ZoneOffset.UTC);
    }

    private int day(long at) {
        return Math.toIntExact(Math.min(Math.floorDiv(at, DAY), LocalDate.MAX.toEpochDay()) - firstDay);
    }
}
