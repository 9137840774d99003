package org.coppice.model.tariff;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.coppice.model.time.Calendar;
import org.coppice.model.time.DayTypes;
import org.coppice.model.time.Holiday;
import org.coppice.model.time.TimeAxis;

/** Where the hours of an axis lie in the calendars of a tariff. One pass to make; keep it for all bills of an axis and its holidays. */
public final class BillingCalendar {
    private final TimeAxis axis;
    private final short[] ordinary;
    private final short[] withHolidays;

    private BillingCalendar(TimeAxis axis, short[] ordinary, short[] withHolidays) {
        this.axis = axis;
        this.ordinary = ordinary;
        this.withHolidays = withHolidays;
    }

    /**
     * The calendar of an axis.
     *
     * @param calendar of the same axis
     * @param holidays of the tariff
     */
    public static BillingCalendar of(TimeAxis axis, Calendar calendar, List<Holiday> holidays) {
        short[] ordinary = DayTypes.with(List.of()).slots(axis, calendar);
        return new BillingCalendar(
                axis,
                ordinary,
                holidays.isEmpty() ? ordinary : DayTypes.with(holidays).slots(axis, calendar));
    }

    TimeAxis axis() {
        return axis;
    }

    /** The place of each step in the table of a calendar; shared, not to be written to. */
    short[] slots(PeriodCalendar calendar) {
        return calendar.knowsHolidays() ? withHolidays : ordinary;
    }

    /** The months of the axis. */
    List<BillingMonth> months() {
        return months(axis.firstDay(), axis.dayAfterLast());
    }

    /** The months, or parts of months, between two days of the axis. */
    List<BillingMonth> months(LocalDate from, LocalDate to) {
        LocalDate first = later(from, axis.firstDay());
        LocalDate last = earlier(to, axis.dayAfterLast());
        YearMonth origin = YearMonth.from(axis.firstDay());
        List<BillingMonth> months = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(last); ) {
            LocalDate next = earlier(day.withDayOfMonth(1).plusMonths(1), last);
            int index = (int) origin.until(YearMonth.from(day), ChronoUnit.MONTHS);
            months.add(new BillingMonth(index, day, next, axis.firstStepOf(day), axis.firstStepOf(next)));
            day = next;
        }
        return months;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
