package org.coppice.model.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which days are weekdays, Saturdays, Sundays and holidays. A holiday counts as such on whatever day of the week it falls. */
public final class DayTypes {
    /** How many places {@link #slots} has: day types × months × hours. */
    public static final int SLOTS = DayType.values().length * 288;

    private final List<Holiday> holidays;

    private DayTypes(List<Holiday> holidays) {
        this.holidays = holidays;
    }

    /** The day types with these holidays. */
    public static DayTypes with(List<Holiday> holidays) {
        return new DayTypes(List.copyOf(holidays));
    }

    /** The type of a day. */
    public DayType of(LocalDate day) {
        for (Holiday holiday : holidays) {
            if (holiday.in(day.getYear()).filter(day::equals).isPresent()) {
                return DayType.HOLIDAY;
            }
        }
        return ofWeek(day.getDayOfWeek());
    }

    private static DayType ofWeek(DayOfWeek day) {
        return switch (day) {
            case SATURDAY -> DayType.SATURDAY;
            case SUNDAY -> DayType.SUNDAY;
            default -> DayType.WEEKDAY;
        };
    }

    /**
     * The place of each step in a table by day type, month and hour: {@code type·288 + month·24 + hour}.
     *
     * @param calendar of the axis
     */
    public short[] slots(TimeAxis axis, Calendar calendar) {
        int[] dayBase = dayBases(axis);
        short[] slots = new short[axis.length()];
        byte[] month = calendar.month();
        byte[] hour = calendar.hour();
        short[] day = calendar.day();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = (short) (dayBase[day[i]] + month[i] * 24 + hour[i]);
        }
        return slots;
    }

    private int[] dayBases(TimeAxis axis) {
        LocalDate first = axis.firstDay();
        int days = (int) (axis.dayAfterLast().toEpochDay() - first.toEpochDay()) + 1;
        Set<LocalDate> dates = new HashSet<>();
        for (int year = first.getYear(); year <= first.plusDays(days).getYear(); year++) {
            for (Holiday holiday : holidays) {
                holiday.in(year).ifPresent(dates::add);
            }
        }
        int[] bases = new int[days];
        for (int d = 0; d < days; d++) {
            LocalDate date = first.plusDays(d);
            DayType type = dates.contains(date) ? DayType.HOLIDAY : ofWeek(date.getDayOfWeek());
            bases[d] = type.firstSlot();
        }
        return bases;
    }
}
