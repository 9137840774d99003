package org.coppice.model.tariff;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.time.DayType;
import org.coppice.model.time.DayTypes;
import org.coppice.model.time.Profile;

/**
 * The number of the period, from 1, in every hour of every month, by day type. A season is a set of months with the same numbers.
 *
 * @param weekday Monday to Friday
 * @param saturday as the weekday where it is not given
 * @param sunday as Saturday where it is not given
 * @param holiday as the day of the week on which it falls where it is not given
 */
public record PeriodCalendar(
        Profile weekday, Optional<Profile> saturday, Optional<Profile> sunday, Optional<Profile> holiday) {

    /** Refuses what is not a whole number of at least 1. */
    public PeriodCalendar {
        checkWhole(weekday, DayType.WEEKDAY);
        saturday.ifPresent(profile -> checkWhole(profile, DayType.SATURDAY));
        sunday.ifPresent(profile -> checkWhole(profile, DayType.SUNDAY));
        holiday.ifPresent(profile -> checkWhole(profile, DayType.HOLIDAY));
    }

    /** One period for all hours. */
    public static PeriodCalendar always() {
        return everyDay(Profile.constant(1));
    }

    /** The same on every day. */
    public static PeriodCalendar everyDay(Profile profile) {
        return new PeriodCalendar(profile, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Weekdays apart from Saturdays and Sundays. */
    public static PeriodCalendar of(Profile weekday, Profile weekend) {
        return new PeriodCalendar(weekday, Optional.of(weekend), Optional.empty(), Optional.empty());
    }

    /** The period numbers of a day type. */
    private Profile of(DayType type) {
        return switch (type) {
            case WEEKDAY -> weekday;
            case SATURDAY -> saturday.orElse(weekday);
            case SUNDAY -> sunday.or(() -> saturday).orElse(weekday);
            case HOLIDAY -> holiday.orElse(weekday);
        };
    }

    /** Whether holidays have period numbers of their own. */
    public boolean knowsHolidays() {
        return holiday.isPresent();
    }

    /** Refuses a calendar that names a period which is not there. */
    void check(String where, int periods) {
        for (DayType type : DayType.values()) {
            checkHoles(where, periods, type, of(type));
        }
    }

    private static void checkHoles(String where, int periods, DayType type, Profile profile) {
        for (int month = 0; month < 12; month++) {
            for (int hour = 0; hour < 24; hour++) {
                if (profile.at(month, hour) > periods) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "%s: %s names period %d, but there %s. Maybe a period is missing from the list?",
                            where,
                            place(type, month, hour),
                            (int) profile.at(month, hour),
                            periods == 1 ? "is only one" : "are only " + periods));
                }
            }
        }
    }

    private static void checkWhole(Profile profile, DayType type) {
        for (int month = 0; month < 12; month++) {
            for (int hour = 0; hour < 24; hour++) {
                double number = profile.at(month, hour);
                if (!(number >= 1) || number != Math.rint(number) || number > Byte.MAX_VALUE) {
                    throw new IllegalArgumentException(place(type, month, hour)
                            + " names no period: periods are numbered from 1, not "
                            + (number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number))
                            + ". Every hour needs one.");
                }
            }
        }
    }

    private static String place(DayType type, int month, int hour) {
        return String.format(
                Locale.ROOT,
                "%s, %s, %02d:00",
                Month.of(month + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                type.text(),
                hour);
    }

    /** The index of the period, from 0, by place in {@link DayTypes#slots}; of holidays only where they have their own. */
    byte[] table() {
        byte[] table = new byte[DayTypes.SLOTS];
        for (DayType type : DayType.values()) {
            Profile profile = of(type);
            for (int i = 0; i < 288; i++) {
                table[type.firstSlot() + i] = (byte) (profile.at(i / 24, i % 24) - 1);
            }
        }
        return table;
    }
}
