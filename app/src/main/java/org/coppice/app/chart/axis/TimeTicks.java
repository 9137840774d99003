package org.coppice.app.chart.axis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round local times between two instants, as the clocks of a zone show them; clock changes are ordinary. */
public final class TimeTicks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", Locale.ENGLISH);

    private TimeTicks() {}

    /** The finest round step that gives at most {@code most} ticks. Times are epoch milliseconds. */
    public static List<Tick> between(long from, long to, ZoneId zone, int most) {
        TimeStep step = TimeStep.finest(to - from, most);
        LocalDateTime at = step.floor(Instant.ofEpochMilli(from).atZone(zone).toLocalDateTime());
        List<Tick> ticks = new ArrayList<>();
        long previous = Long.MIN_VALUE;
        while (true) {
            // A local time that the clocks skip becomes the one after the gap, and is not marked twice.
            ZonedDateTime shown = at.atZone(zone);
            long millis = shown.toInstant().toEpochMilli();
            if (millis > to) {
                return ticks;
            }
            if (millis >= from && millis > previous) {
                ticks.add(new Tick((double) millis, label(shown.toLocalDateTime(), step)));
                previous = millis;
            }
            at = step.after(at);
        }
    }

    private static String label(LocalDateTime at, TimeStep step) {
        LocalDate date = at.toLocalDate();
        if (step.isYears() || (step.isMonths() && date.getMonthValue() == 1)) {
            return YEAR.format(at);
        }
        if (step.isMonths()) {
            return MONTH.format(at);
        }
        boolean startsDay = step.isDays() || at.toLocalTime().equals(LocalTime.MIDNIGHT);
        return startsDay ? DAY.format(at) : TIME.format(at);
    }
}
