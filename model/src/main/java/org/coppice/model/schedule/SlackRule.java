package org.coppice.model.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.coppice.model.time.TimeAxis;

/**
 * When a result is needed, from when it would be there if nobody moved the job: Wiesner et al. 2021, section 5.2. On the calendar of
 * the axis, with its clock changes and the holidays that the caller names.
 */
public enum SlackRule {
    /** A job that ends in working hours (workdays 9 to 17) is needed at once; any other at 9 of the next workday. */
    NEXT_WORKDAY {
        @Override
        LocalDateTime needed(LocalDateTime end, Set<LocalDate> holidays) {
            boolean working = isWorkday(end.toLocalDate(), holidays)
                    && !end.toLocalTime().isBefore(NINE)
                    && !end.toLocalTime().isAfter(FIVE);
            return working ? end : nextNine(end, date -> isWorkday(date, holidays));
        }
    },
    /** Results are looked at on Mondays and Thursdays at 9, or at 9 of the workday after where that is a holiday. */
    SEMI_WEEKLY {
        @Override
        LocalDateTime needed(LocalDateTime end, Set<LocalDate> holidays) {
            LocalDateTime meeting = nextNine(
                    end, date -> date.getDayOfWeek() == DayOfWeek.MONDAY || date.getDayOfWeek() == DayOfWeek.THURSDAY);
            return isWorkday(meeting.toLocalDate(), holidays)
                    ? meeting
                    : nextNine(meeting, date -> isWorkday(date, holidays));
        }
    };

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    /** The step before which a job must be done that would be done before {@code end}; at most the end of the axis. */
    public int deadline(TimeAxis axis, int end, Set<LocalDate> holidays) {
        LocalDateTime needed = needed(axis.localStartOf(end).toLocalDateTime(), holidays);
        int step = axis.indexOf(ZonedDateTime.of(needed, axis.zone()).toInstant());
        return Math.max(end, Math.min(axis.length(), step));
    }

    abstract LocalDateTime needed(LocalDateTime end, Set<LocalDate> holidays);

    private static boolean isWorkday(LocalDate date, Set<LocalDate> holidays) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.contains(date);
    }

    private static LocalDateTime nextNine(LocalDateTime from, java.util.function.Predicate<LocalDate> day) {
        LocalDate date = from.toLocalTime().isAfter(NINE) ? from.toLocalDate().plusDays(1) : from.toLocalDate();
        while (!day.test(date)) {
            date = date.plusDays(1);
        }
        return date.atTime(NINE);
    }
}
