package org.coppice.app.chart.axis;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** A round distance between the ticks of a time axis. {@code millis} is its shortest length. */
record TimeStep(ChronoUnit unit, int count, long millis) {

    private static final TimeStep[] ALL = {
        of(ChronoUnit.MINUTES, 1), of(ChronoUnit.MINUTES, 5), of(ChronoUnit.MINUTES, 15), of(ChronoUnit.MINUTES, 30),
        of(ChronoUnit.HOURS, 1), of(ChronoUnit.HOURS, 3), of(ChronoUnit.HOURS, 6), of(ChronoUnit.HOURS, 12),
        of(ChronoUnit.DAYS, 1), of(ChronoUnit.DAYS, 2), of(ChronoUnit.DAYS, 5), of(ChronoUnit.DAYS, 10),
        of(ChronoUnit.MONTHS, 1), of(ChronoUnit.MONTHS, 2), of(ChronoUnit.MONTHS, 3), of(ChronoUnit.MONTHS, 6),
        of(ChronoUnit.YEARS, 1), of(ChronoUnit.YEARS, 2), of(ChronoUnit.YEARS, 5), of(ChronoUnit.YEARS, 10)
    };

    private static TimeStep of(ChronoUnit unit, int count) {
        return new TimeStep(unit, count, unit.getDuration().multipliedBy(count).toMillis());
    }

    static TimeStep finest(long spanMillis, int most) {
        for (TimeStep step : ALL) {
            if (spanMillis / step.millis < most) {
                return step;
            }
        }
        int years = (int) Math.ceil(spanMillis / (double) Duration.ofDays(365).toMillis() / Math.max(1, most));
        return of(ChronoUnit.YEARS, Math.max(10, years));
    }

    boolean isYears() {
        return unit == ChronoUnit.YEARS;
    }

    boolean isDays() {
        return unit == ChronoUnit.DAYS;
    }

    boolean isMonths() {
        return unit == ChronoUnit.MONTHS;
    }

    /** The last tick at or before the time. */
    LocalDateTime floor(LocalDateTime time) {
        LocalDate date = time.toLocalDate();
        return switch (unit) {
            case MINUTES -> date.atTime(time.getHour(), time.getMinute() / count * count);
            case HOURS -> date.atTime(time.getHour() / count * count, 0);
            case DAYS -> date.withDayOfMonth(1).atStartOfDay();
            case MONTHS ->
                LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / count * count + 1, 1)
                        .atStartOfDay();
            default ->
                LocalDate.of(Math.floorDiv(date.getYear(), count) * count, 1, 1).atStartOfDay();
        };
    }

    /** The tick after one. Days begin again with each month, so that they read 1, 5, 10 and not 29, 3, 8. */
    LocalDateTime after(LocalDateTime tick) {
        LocalDateTime next = tick.plus(count, unit);
        if (unit != ChronoUnit.DAYS || count == 1) {
            return next;
        }
        LocalDateTime nextMonth = tick.withDayOfMonth(1).plusMonths(1);
        boolean tooNearToNextMonth = ChronoUnit.DAYS.between(next, nextMonth) < count / 2.0;
        return tooNearToNextMonth ? nextMonth : next;
    }
}
