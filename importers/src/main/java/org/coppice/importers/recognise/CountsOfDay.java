package org.coppice.importers.recognise;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/**
 * Whole numbers that count through each day, row by row: its minutes ({@code 0, 15 … 1425}), its seconds, or, in a column without a
 * header, its hours or intervals.
 */
public final class CountsOfDay {
    private static final int HOURS = 24;
    private static final int MINUTES = 1_440;
    private static final int SECONDS = 86_400;
    /** Of a hundred rows so many at most may break the count: meters that begin, and the days of clock changes. */
    private static final double MOST_BREAKS = 0.1;

    /** What stands before the number of an hour or a shorter interval. */
    public static final Pattern NAMED =
            Pattern.compile("(?i)^(?:h|he|hr|hour|hora|heure|ora|stunde|std|q|qh|sp|period)[ _.-]?(?=\\d)");

    /** After so many rows a column that has not counted so far does not count. */
    private static final int FIRST = 1_000;

    private CountsOfDay() {}

    /** Whether all cells of a column are such names and numbers, as many as a day has hours, halves or quarters of them. */
    static boolean areNamed(Table table, int from, int column) {
        Set<String> labels = new HashSet<>();
        for (int row = from; row < table.rows(); row++) {
            String text = table.text(row, column).strip();
            if (!text.isEmpty() && labels.add(text) && (labels.size() > 100 || !isNamed(text))) {
                return false;
            }
        }
        int count = labels.size();
        return (count >= 23 && count <= 25) || (count >= 46 && count <= 50) || (count >= 92 && count <= 100);
    }

    private static boolean isNamed(String text) {
        Matcher name = NAMED.matcher(text);
        return name.find() && text.substring(name.end()).matches("\\d{1,3}");
    }

    /**
     * How many of what a column counts make a day: 1,440 minutes or 86,400 seconds; 0 if it counts neither.
     *
     * @param from the first row of data
     */
    public static int perDay(Table table, int from, int column) {
        Count count = Count.of(table, from, column);
        if (!count.steady()) {
            return 0;
        }
        for (int day : new int[] {MINUTES, SECONDS}) {
            boolean whole = count.most + count.step == day || (count.most == day && count.least == count.step);
            boolean hundreds = day == MINUTES && count.clocks; // 0, 100 … 1300 are hours
            if (whole
                    && !hundreds
                    && count.least <= count.step
                    && day % count.step == 0
                    && count.step >= day / MINUTES) {
                return day;
            }
        }
        return 0;
    }

    /** Whether a column counts the hours of each day, from 0 or 1, or its halves or quarters of an hour from 1. */
    static boolean areHours(Table table, int from, int column) {
        Count count = Count.of(table, from, column);
        long intervals = count.most - count.least + 1;
        boolean day = intervals == HOURS || (count.least == 1 && (intervals == 2 * HOURS || intervals == 4 * HOURS));
        return count.steady() && count.step == 1 && count.least <= 1 && count.least >= 0 && day;
    }

    private static final class Count {
        private long least = Long.MAX_VALUE;
        private long most = Long.MIN_VALUE;
        private long step;
        private int breaks;
        private int rows;
        private boolean clocks = true;

        static Count of(Table table, int from, int column) {
            Count count = new Count();
            long last = -1;
            for (int row = from; row < table.rows(); row++) {
                long number = number(table, row, column);
                if (number == -1) {
                    continue;
                }
                if (number < 0 || (count.rows == FIRST && !count.steady())) {
                    return new Count();
                }
                count.hear(number, last);
                last = number;
            }
            return count;
        }

        /** -1 for an empty cell, -2 for one that no count holds. */
        private static long number(Table table, int row, int column) {
            CellKind kind = table.kind(row, column);
            if (kind == CellKind.BLANK) {
                return -1;
            }
            String text = kind == CellKind.TEXT ? table.text(row, column).strip() : "";
            double value =
                    kind == CellKind.NUMBER ? table.number(row, column) : isShort(text) ? Integer.parseInt(text) : -2;
            return value >= 0 && value <= SECONDS && value == Math.rint(value) ? (long) value : -2;
        }

        /** Up to five digits. */
        private static boolean isShort(String text) {
            boolean digits = !text.isEmpty() && text.length() <= 5;
            for (int i = 0; digits && i < text.length(); i++) {
                digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            }
            return digits;
        }

        private void hear(long number, long last) {
            rows++;
            least = Math.min(least, number);
            most = Math.max(most, number);
            clocks &= number % 100 < 60;
            if (last >= 0 && number > last) {
                step = step == 0 ? number - last : step;
                breaks += number - last == step ? 0 : 1;
            } else if (last >= 0 && number < last) {
                breaks += number <= least ? 0 : 1;
            }
        }

        boolean steady() {
            return rows >= HOURS && step > 0 && breaks <= rows * MOST_BREAKS;
        }
    }
}
