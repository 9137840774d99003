package org.coppice.model.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;

/**
 * Steps of equal length from an instant on, with the calendar of a zone.
 *
 * @param start the start of step 0
 * @param step the length of every step, a divisor of a day
 * @param length how many steps
 * @param zone the zone of tariffs, calendars and display
 */
public record TimeAxis(Instant start, Duration step, int length, ZoneId zone) {

    /** Refuses an axis without steps. */
    public TimeAxis {
        if (length < 1 || step.isNegative() || step.isZero() || 86_400 % step.toSeconds() != 0) {
            throw new IllegalArgumentException("An axis needs steps that divide a day: " + length + " × " + step);
        }
    }

    /**
     * The axis of a calendar year in a zone. A year with clock changes keeps its 8,760 or 8,784 hours; in a zone whose offset
     * differs between the two New Years it has as many steps as there is time.
     */
    public static TimeAxis ofYear(int year, ZoneId zone, Duration step) {
        Instant start = LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
        Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant();
        return new TimeAxis(start, step, (int) Duration.between(start, end).dividedBy(step), zone);
    }

    /** The end of the last step. */
    public Instant end() {
        return start.plus(step.multipliedBy(length));
    }

    /** The start of a step. */
    public Instant startOf(int index) {
        return start.plus(step.multipliedBy(index));
    }

    /** The local time at the start of a step. */
    public ZonedDateTime localStartOf(int index) {
        return startOf(index).atZone(zone);
    }

    /** The hours in a step. */
    public double stepHours() {
        return step.toSeconds() / 3600.0;
    }

    /** The step that holds an instant; negative before the axis, {@code >= length} after it. */
    public int indexOf(Instant instant) {
        return (int) Math.floorDiv(Duration.between(start, instant).toSeconds(), step.toSeconds());
    }

    /** The first step that starts on a day of the zone or after it, within 0 and {@code length}. */
    public int firstStepOf(LocalDate day) {
        Instant midnight = day.atStartOfDay(zone).toInstant();
        return Math.max(0, Math.min(length, indexOf(midnight.plus(step).minusSeconds(1))));
    }

    /** The first day, in the zone. */
    public LocalDate firstDay() {
        return start.atZone(zone).toLocalDate();
    }

    /** The day after the last, in the zone. */
    public LocalDate dayAfterLast() {
        return end().atZone(zone).toLocalDate();
    }

    /**
     * The calendar of every step: month 0..11, hour 0..23 and day of week 0..6 (Monday 0) of its local start. One pass; keep the
     * result.
     */
    public Calendar calendar() {
        byte[] month = new byte[length];
        byte[] hour = new byte[length];
        byte[] weekday = new byte[length];
        short[] day = new short[length];
        LocalDate first = firstDay();
        ZoneRules rules = zone.getRules();
        for (int i = 0; i < length; i++) {
            Instant at = startOf(i);
            LocalDateTime local = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, rules.getOffset(at));
            month[i] = (byte) (local.getMonthValue() - 1);
            hour[i] = (byte) local.getHour();
            weekday[i] = (byte) (local.getDayOfWeek().getValue() - 1);
            day[i] = (short) (local.toLocalDate().toEpochDay() - first.toEpochDay());
        }
        return new Calendar(month, hour, weekday, day);
    }
}
