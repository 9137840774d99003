package org.coppice.importers.stamp;

import java.time.LocalDate;
import java.time.YearMonth;
import org.coppice.importers.sheet.Table;

/**
 * Stamps one under the other that are written alike, with the year first and all their zeros: {@code 2024-01-31 00:15}. No order of
 * dates reads them differently, and a loop as small as this is compiled at once when a file is the first that the program reads. What
 * it reads, {@link StampText} reads alike.
 */
public final class StampRun {
    private static final int BATCH = 256;
    private static final int NO_DAY = Integer.MIN_VALUE;

    private static final int DAY = 86_400;

    private final Table table;
    private final int column;
    private final long[] byRow;
    private final long[] digits = new long[BATCH];

    private StampRun(Table table, int column, long[] byRow) {
        this.table = table;
        this.column = column;
        this.byRow = byRow;
    }

    /** The first row from {@code row} on that is not of the run; {@code row} itself where there is none. */
    public static int end(Table table, int row, int column) {
        return begins(table, row, column) ? new StampRun(table, column, new long[0]).read(row) : row;
    }

    /** Copies the local seconds since 1970-01-01T00:00 of a run into an array by row, and returns the first row that is not of it. */
    public static int copy(Table table, int row, int column, long[] byRow) {
        return begins(table, row, column) ? new StampRun(table, column, byRow).read(row) : row;
    }

    private static boolean begins(Table table, int row, int column) {
        return row < table.rows()
                && DigitStamp.of(table.digitShape(row, column)).isYearFirst();
    }

    private int read(int from) {
        int row = from;
        while (row < table.rows()) {
            DigitStamp form = DigitStamp.of(table.digitShape(row, column));
            if (!form.isYearFirst()) {
                return row;
            }
            int count = table.copyDigits(row, column, digits);
            int good = seconds(digits, count, form);
            if (byRow.length > 0) {
                System.arraycopy(digits, 0, byRow, row, good);
            }
            row += good;
            if (good < count) {
                return row;
            }
        }
        return row;
    }

    /** Puts seconds in the place of digits, up to the first that are no stamp; how many were. */
    private static int seconds(long[] digits, int count, DigitStamp form) {
        long perDay = form.clocksADay();
        long date = -1;
        int day = NO_DAY;
        for (int i = 0; i < count; i++) {
            long ofDate = digits[i] / perDay;
            if (ofDate != date) {
                date = ofDate;
                day = epochDay((int) ofDate);
            }
            int clock = (int) (digits[i] - ofDate * perDay);
            int all = perDay == DigitStamp.TO_THE_SECOND ? clock : clock * 100;
            int hour = all / 10_000;
            int minute = all / 100 - hour * 100;
            int second = all - hour * 10_000 - minute * 100;
            if (day == NO_DAY || hour > 23 || minute > 59 || second > 59) {
                return i;
            }
            digits[i] = (long) day * DAY + hour * 3_600L + minute * 60L + second;
        }
        return count;
    }

    private static int epochDay(int date) {
        int year = date / 10_000;
        int month = date / 100 % 100;
        int day = date % 100;
        boolean sound = year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1;
        return sound && day <= YearMonth.of(year, month).lengthOfMonth()
                ? (int) LocalDate.of(year, month, day).toEpochDay()
                : NO_DAY;
    }
}
