package org.coppice.importers.stamp;

import java.time.LocalDate;

/**
 * Days of the Solar Hijri calendar of Iran and Afghanistan: six months of 31 days, five of 30, and one of 29 or, in leap years, 30.
 * From 1343 to 1472 (1964 to 2093) the leap years follow a cycle of 33 years.
 *
 * <p>Source: Birashk, A comparative calendar of the Iranian, Muslim lunar and Christian eras; the rule of 33 years agrees with the
 * equinox in these years.
 */
final class PersianCalendar {
    /** 1 Farvardin 1343 is 21 March 1964. */
    private static final long DAY_OF_1343 = LocalDate.of(1964, 3, 21).toEpochDay();

    private static final int FIRST = 1343;
    private static final int LAST = 1472;

    private PersianCalendar() {}

    /** Whether a number is a year of this calendar; as one of ours it would be of the Middle Ages. */
    static boolean isYear(int number) {
        return number >= FIRST && number <= LAST;
    }

    /** Days since 1970-01-01. */
    static long epochDay(int year, int month, int day) {
        long days = 0;
        for (int y = FIRST; y < year; y++) {
            days += isLeap(y) ? 366 : 365;
        }
        int before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
        return DAY_OF_1343 + days + before + day - 1;
    }

    /** How many days a month has. */
    static int lengthOfMonth(int year, int month) {
        return month <= 6 ? 31 : month <= 11 ? 30 : isLeap(year) ? 30 : 29;
    }

    private static boolean isLeap(int year) {
        return switch (year % 33) {
            case 1, 5, 9, 13, 17, 22, 26, 30 -> true;
            default -> false;
        };
    }
}
