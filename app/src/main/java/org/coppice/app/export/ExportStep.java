package org.coppice.app.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long the intervals are that are written: as they were metered, or steps of the local calendar. */
public enum ExportStep {
    METERED("as metered", 0),
    HOUR("by hour", 3_600),
    DAY("by day", 86_400),
    MONTH("by month", 28 * 86_400);

    private final String label;
    private final long least;

    ExportStep(String label, long least) {
        this.label = label;
        this.least = least;
    }

    /** The step of that name: {@code hour}. */
    public static Optional<ExportStep> find(String text) {
        return Arrays.stream(values())
                .filter(step -> step.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    /** The name on the command line. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The shortest that one lasts, in seconds. */
    long leastSeconds() {
        return least;
    }

    /** When the step began that an instant lies in. */
    long startOf(long instant, ZoneId zone) {
        ZonedDateTime time = Instant.ofEpochSecond(instant).atZone(zone);
        return switch (this) {
            case METERED -> instant;
            case HOUR -> instant - Math.floorMod(instant + time.getOffset().getTotalSeconds(), 3_600);
            case DAY -> time.toLocalDate().atStartOfDay(zone).toEpochSecond();
            case MONTH ->
                time.toLocalDate().withDayOfMonth(1).atStartOfDay(zone).toEpochSecond();
        };
    }

    /** When the step ends that began then. */
    long endOf(long start, ZoneId zone) {
        ZonedDateTime time = Instant.ofEpochSecond(start).atZone(zone);
        return switch (this) {
            case METERED -> start;
            case HOUR -> start + 3_600;
            case DAY -> time.toLocalDate().plusDays(1).atStartOfDay(zone).toEpochSecond();
            case MONTH ->
                time.toLocalDate()
                        .withDayOfMonth(1)
                        .plusMonths(1)
                        .atStartOfDay(zone)
                        .toEpochSecond();
        };
    }
}
