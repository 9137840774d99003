package org.coppice.importers.normalise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Readings of weeks, months and bills whose date is the day on which their period ends: each begins where the one before ends. The
 * last day of a month and of a week is part of the period; on the day of a meter reading the next one begins.
 */
final class PeriodEnds {
    private static final long DAY = 86_400;
    private static final int MOST_APART = 3;

    private final ZoneId zone;
    private final long days;

    private PeriodEnds(Step step, ZoneId zone) {
        this.zone = zone;
        this.days = Math.round(step.seconds() / (double) DAY);
    }

    /** The readings, in the order of time, with starts and ends in place of their dates. */
    static Points of(Points points, Step step, ZoneId zone) {
        return new PeriodEnds(step, zone).placed(points);
    }

    private Points placed(Points points) {
        LocalDate[] last = new LocalDate[points.size()];
        int lastOfMonth = 0;
        for (int i = 0; i < last.length; i++) {
            last[i] = Instant.ofEpochSecond(points.at()[i]).atZone(zone).toLocalDate();
            lastOfMonth += last[i].getDayOfMonth() == last[i].lengthOfMonth() ? 1 : 0;
        }
        boolean inclusive = days == 7 || lastOfMonth * 2 > last.length;
        long[] starts = new long[last.length];
        long[] ends = new long[last.length];
        for (int i = 0; i < last.length; i++) {
            LocalDate end = inclusive ? last[i].plusDays(1) : last[i];
            ends[i] = end.atStartOfDay(zone).toEpochSecond();
            boolean follows = i > 0 && ends[i] - ends[i - 1] <= MOST_APART * days * DAY;
            starts[i] = follows ? ends[i - 1] : before(end).atStartOfDay(zone).toEpochSecond();
        }
        return points.withAt(starts).withEnd(ends);
    }

    private LocalDate before(LocalDate end) {
        return days >= 28 && days <= 31 ? end.minusMonths(1) : end.minusDays(days);
    }
}
