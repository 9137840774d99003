package org.coppice.importers.stamp;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The numbers of a date as they are written, up to three, one of which may be a month's name; read in a {@link DateOrder} they are a
 * day. Reused from text to text: {@link #clear} forgets what was there.
 */
final class StampDate {
    private static final int MOST_NUMBERS = 3;
    private static final int YEAR_DIGITS = 4;
    private static final long NO_DAY = Long.MIN_VALUE;

    private final int[] part = new int[MOST_NUMBERS];
    private final int[] digits = new int[MOST_NUMBERS];
    private int parts;
    private int month;
    private boolean monthMayBeDay;
    private char separator;

    private int knownKey;
    private long knownDay = NO_DAY;

    void clear() {
        parts = 0;
        month = 0;
        monthMayBeDay = false;
        separator = ' ';
    }

    /** Takes a number of so many digits; false if there is no room for it. */
    boolean add(int value, int length) {
        if (parts == MOST_NUMBERS || length > YEAR_DIGITS) {
            return false;
        }
        digits[parts] = length;
        part[parts++] = value;
        return true;
    }

    /** Takes year, month and day that are written as one number, the only one; false if it is no such year. */
    boolean addCompact(int year, int monthOfYear, int day) {
        add(year, YEAR_DIGITS);
        add(monthOfYear, 2);
        add(day, 2);
        return isKnown(year);
    }

    /** Takes the three numbers that the digits of a text are in that form. */
    void set(DigitStamp form, long given) {
        clear();
        for (int i = 0; i < MOST_NUMBERS; i++) {
            add(form.part(i, given), form.digits(i));
        }
        separator = form.separator();
    }

    /** Takes the name of a month, which may also be that of a day: mar is March, and martedì. False if there is one for certain. */
    boolean name(int monthOfYear, boolean mayBeDay) {
        if (month > 0 && !monthMayBeDay) {
            return false;
        }
        month = monthOfYear;
        monthMayBeDay = mayBeDay;
        return true;
    }

    /** What parts the numbers: the first such mark counts. */
    void partBy(char mark) {
        if (!isEmpty() && separator == ' ') {
            separator = mark;
        }
    }

    /** How many of year, month and day are written. */
    int fields() {
        return parts + (month > 0 ? 1 : 0);
    }

    boolean isEmpty() {
        return fields() == 0;
    }

    boolean hasNumbers() {
        return parts > 0;
    }

    boolean isWhole() {
        return fields() == MOST_NUMBERS;
    }

    boolean hasDate() {
        return fields() >= 2;
    }

    boolean isMonth() {
        return fields() == 2;
    }

    boolean isShortMonth() {
        return isMonth() && month > 0 && digits[0] == 2;
    }

    boolean hasPoints() {
        return separator == '.';
    }

    /** Whether one of the numbers has four digits, and so is the year. */
    boolean hasFullYear() {
        for (int i = 0; i < parts; i++) {
            if (digits[i] == YEAR_DIGITS) {
                return true;
            }
        }
        return false;
    }

    /** Three numbers need no name of a month: the name was that of a day. */
    void settle() {
        if (parts == MOST_NUMBERS && monthMayBeDay) {
            month = 0;
        }
    }

    /**
     * Whether what is written is a date or a month.
     *
     * @param shortYear whether two digits behind the name of a month may be its year
     */
    boolean isComplete(boolean shortYear) {
        if (isMonth()) {
            return digits[0] == YEAR_DIGITS || (month > 0 ? digits[0] == 2 && shortYear : digits[1] == YEAR_DIGITS);
        }
        return isWhole();
    }

    boolean needsNoOrder() {
        return month > 0 || isMonth();
    }

    boolean isOfAnotherEra(DateOrder order) {
        int written = writtenYear(order);
        return ForeignYears.gregorian(written) != written || PersianCalendar.isYear(written);
    }

    boolean fits(DateOrder order) {
        if (!hasDate()) {
            return false;
        }
        int year = year(order);
        int monthNumber = monthNumber(order);
        int day = day(order);
        return (isKnown(year) || PersianCalendar.isYear(year))
                && monthNumber >= 1
                && monthNumber <= 12
                && day >= 1
                && day <= 31
                && epochDay(year, monthNumber, day) != NO_DAY;
    }

    private static boolean isKnown(int year) {
        return year >= 1900 && year <= 2200;
    }

    /** Days since 1970-01-01, in an order that {@link #fits}. */
    long epochDay(DateOrder order) {
        return epochDay(year(order), monthNumber(order), day(order));
    }

    /** The day asked for last, which most rows share with the row before, is known. */
    private long epochDay(int year, int monthNumber, int day) {
        int key = (year << 4 | monthNumber) << 5 | day;
        if (key != knownKey) {
            knownKey = key;
            boolean persian = PersianCalendar.isYear(year);
            int length = persian
                    ? PersianCalendar.lengthOfMonth(year, monthNumber)
                    : YearMonth.of(year, monthNumber).lengthOfMonth();
            knownDay = day > length
                    ? NO_DAY
                    : persian
                            ? PersianCalendar.epochDay(year, monthNumber, day)
                            : LocalDate.of(year, monthNumber, day).toEpochDay();
        }
        return knownDay;
    }

    private int year(DateOrder order) {
        return ForeignYears.gregorian(writtenYear(order));
    }

    private int writtenYear(DateOrder order) {
        if (isMonth()) {
            return digits[0] == YEAR_DIGITS ? part[0] : month > 0 ? fullYear(0) : part[1];
        }
        if (month > 0) {
            return fullYear(digits[0] == YEAR_DIGITS ? 0 : 1);
        }
        if (order == DateOrder.YMD) {
            return digits[0] == YEAR_DIGITS || isMinguo() ? part[0] : -1;
        }
        return digits[0] == YEAR_DIGITS || isMinguo() ? -1 : fullYear(2);
    }

    private boolean isMinguo() {
        return digits[0] == 3 && ForeignYears.isMinguo(part[0]);
    }

    private int fullYear(int index) {
        if (digits[index] == YEAR_DIGITS) {
            return part[index];
        }
        return digits[index] == 2 ? part[index] + (part[index] < 70 ? 2000 : 1900) : -1;
    }

    private int monthNumber(DateOrder order) {
        if (month > 0) {
            return month;
        }
        if (isMonth()) {
            return digits[0] == YEAR_DIGITS ? part[1] : part[0];
        }
        return order == DateOrder.MDY ? part[0] : part[1];
    }

    private int day(DateOrder order) {
        if (isMonth()) {
            return 1;
        }
        if (month > 0) {
            return digits[0] == YEAR_DIGITS ? part[1] : part[0];
        }
        return switch (order) {
            case YMD -> part[2];
            case DMY -> part[0];
            case MDY -> part[1];
        };
    }
}
