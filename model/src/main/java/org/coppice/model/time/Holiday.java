package org.coppice.model.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.source.UserError;

/**
 * A holiday as a rule that holds in every year, or as one date.
 *
 * @param text one of {@code 2026-06-04} (that day), {@code 12-25} (every year), {@code easter}, {@code easter+1} or
 *     {@code easter-2} (days from Easter Sunday), {@code monday 1 of 9}, {@code monday last of 5}
 */
public record Holiday(String text) {
    private static final Pattern EASTER = Pattern.compile("easter\\s*(?:([+-])\\s*(\\d{1,3}))?");
    private static final Pattern NTH = Pattern.compile(
            "(monday|tuesday|wednesday|thursday|friday|saturday|sunday) ([1-4]|last) of (1[0-2]|[1-9])");
    private static final int ANY_LEAP_YEAR = 2000;

    /**
     * Refuses a text that names no day.
     *
     * @throws UserError saying which forms there are
     */
    public Holiday {
        text = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (parsed(text, ANY_LEAP_YEAR).isEmpty() && date(text).isEmpty()) {
            throw new UserError("“" + text
                    + "” is not a holiday. Write a date (2026-06-04), a day of every year (12-25), days from Easter (easter+1)"
                    + " or a weekday of a month (monday 1 of 9, monday last of 5).");
        }
    }

    /** The day on which it falls in a year, if it does. */
    public Optional<LocalDate> in(int year) {
        return date(text).or(() -> parsed(text, year)).filter(day -> day.getYear() == year);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parsed(String text, int year) {
        Matcher easter = EASTER.matcher(text);
        if (easter.matches()) {
            long days = easter.group(2) == null ? 0 : Long.parseLong(easter.group(2));
            return Optional.of(easter(year).plusDays("-".equals(easter.group(1)) ? -days : days));
        }
        Matcher nth = NTH.matcher(text);
        if (nth.matches()) {
            DayOfWeek weekday = DayOfWeek.valueOf(nth.group(1).toUpperCase(Locale.ROOT));
            LocalDate first = YearMonth.of(year, Integer.parseInt(nth.group(3))).atDay(1);
            return Optional.of(first.with(
                    nth.group(2).equals("last")
                            ? TemporalAdjusters.lastInMonth(weekday)
                            : TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(nth.group(2)), weekday)));
        }
        try {
            MonthDay day = MonthDay.parse("--" + text);
            return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /** Easter Sunday of the Gregorian calendar (anonymous algorithm; Meeus, Astronomical Algorithms, 1991, chapter 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
