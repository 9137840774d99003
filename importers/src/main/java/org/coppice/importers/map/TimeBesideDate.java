package org.coppice.importers.map;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.StampText;

/**
 * Adds the time that stands in a column of its own: a time of day, an hour 0–23 or 1–24, or the number of a half or quarter hour.
 * Numbers that go beyond the day (25, 50, 100) count elapsed time on the long day of autumn.
 */
final class TimeBesideDate {
    private static final int DAY = 86_400;

    private final Shape shape;
    private final Table table;
    private final int column;
    private final long[] at;
    private final BitSet beyond;
    /** Of each day, how many intervals it has and the highest number among them. */
    private final Map<Long, double[]> days = new HashMap<>();

    TimeBesideDate(Shape shape, long[] at, BitSet beyond) {
        this.shape = shape;
        this.table = shape.table();
        this.column = shape.time().time();
        this.at = at;
        this.beyond = beyond;
    }

    void add(Runnable forcedEnd, Runnable forcedStart, Runnable elapsed) {
        StampText stamp = new StampText();
        double most = 0;
        double least = Double.MAX_VALUE;
        boolean numbers = false;
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            double number = bareNumber(row);
            if (!Double.isNaN(number)) {
                numbers = true;
                most = Math.max(most, number);
                least = Math.min(least, number);
                double[] day = days.computeIfAbsent(at[row], k -> new double[2]);
                day[0]++;
                day[1] = Math.max(day[1], number);
            }
        }
        int perDay = most > 50 ? 96 : most > 25 ? 48 : 24;
        int first = least >= 1 && most >= perDay ? 1 : 0;
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            if (at[row] == RowTimes.NO_TIME) {
                continue;
            }
            double number = bareNumber(row);
            double seconds =
                    Double.isNaN(number) ? secondsOfDay(table, row, column, stamp) : (number - first) * DAY / perDay;
            beyond.set(row, !Double.isNaN(number) && seconds >= DAY);
            at[row] = Double.isNaN(seconds) ? RowTimes.NO_TIME : at[row] + Math.round(seconds);
            if (seconds == DAY && Double.isNaN(number)) {
                forcedEnd.run();
            }
        }
        if (numbers) {
            forcedStart.run();
            if (most - first >= perDay || anyShortDay(perDay, first)) {
                elapsed.run();
            }
        }
    }

    /** Whether some day, complete from its first interval on, ends an hour early: the day on which clocks go forward. */
    private boolean anyShortDay(int perDay, int first) {
        int perHour = perDay / 24;
        long earliest = days.keySet().stream().mapToLong(Long::longValue).min().orElse(0);
        long latest = days.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        return days.entrySet().stream()
                .anyMatch(day -> day.getKey() > earliest
                        && day.getKey() < latest
                        && day.getValue()[1] - first + 1 == perDay - perHour
                        && day.getValue()[0] % (perDay - perHour) == 0);
    }

    private double bareNumber(int row) {
        return switch (table.kind(row, column)) {
            case NUMBER ->
                table.number(row, column) >= 1 || table.number(row, column) == 0
                        ? table.number(row, column)
                        : Double.NaN;
            case TEXT ->
                table.text(row, column).contains(":") ? Double.NaN : NumberText.parse(table.text(row, column), false);
            default -> Double.NaN;
        };
    }

    /** The seconds of day of a cell that holds a time; NaN if it does not. */
    static double secondsOfDay(Table table, int row, int column, StampText stamp) {
        return switch (table.kind(row, column)) {
            case TIME -> table.number(row, column);
            case NUMBER ->
                table.number(row, column) >= 0 && table.number(row, column) <= 1
                        ? Math.rint(table.number(row, column) * DAY)
                        : Double.NaN;
            case TEXT ->
                stamp.parse(table.text(row, column)) && stamp.hasTime() && !stamp.hasDate()
                        ? stamp.secondsOfDay()
                        : Double.NaN;
            default -> Double.NaN;
        };
    }
}
