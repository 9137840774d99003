package org.coppice.importers.reconcile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Readings;

/** A stretch of local days, both included. */
public record Period(LocalDate first, LocalDate last) {
    private static final Pattern DAYS =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s*(?:to|until|\\.\\.|/|–|—|-)\\s*(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** Refuses a period that ends before it begins. */
    public Period {
        if (last.isBefore(first)) {
            throw new UserError("The period ends on " + last + ", before it begins on " + first + ".");
        }
    }

    /** A calendar month. */
    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * A month, a year, a day or two days: {@code 2024-03}, {@code 2024}, {@code 2024-03-05 to 2024-04-04}.
     *
     * @throws UserError where it is none of these
     */
    public static Period parse(String text) {
        String bare = text.strip();
        Matcher days = DAYS.matcher(bare);
        Matcher month = MONTH.matcher(bare);
        try {
            if (days.matches()) {
                return new Period(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
            }
            if (month.matches()) {
                return of(YearMonth.parse(bare));
            }
            if (YEAR.matcher(bare).matches()) {
                int year = Integer.parseInt(bare);
                return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            return new Period(LocalDate.parse(bare), LocalDate.parse(bare));
        } catch (DateTimeException wrong) {
            throw new UserError(
                    "“" + text + "” is no period. Write a month as 2024-03, or two days as 2024-03-05 to 2024-04-04.",
                    wrong);
        }
    }

    /** The days that readings cover; empty where there are none. */
    static Optional<Period> of(Readings readings, ZoneId zone) {
        return readings.size() == 0
                ? Optional.empty()
                : Optional.of(new Period(
                        readings.first().atZone(zone).toLocalDate(),
                        readings.end().minusSeconds(1).atZone(zone).toLocalDate()));
    }

    /** The epoch second at which it begins in a zone. */
    long from(ZoneId zone) {
        return first.atStartOfDay(zone).toEpochSecond();
    }

    /** The epoch second at which it is over in a zone. */
    long until(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toEpochSecond();
    }

    /** {@code 2024-03-05 to 2024-04-04}, or {@code 2024-03} for a month. */
    public String text() {
        YearMonth month = YearMonth.from(first);
        return equals(of(month)) ? month.toString() : first + " to " + last;
    }
}
