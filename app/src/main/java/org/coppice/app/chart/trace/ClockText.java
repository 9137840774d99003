package org.coppice.app.chart.trace;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An instant as people at the site would write it. */
public final class ClockText {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FOR_TABLES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private ClockText() {}

    /** "Sun 14 Mar 2027 06:15"; in the hour that the clocks show twice, with its offset. */
    public static String of(long millis, ZoneId zone) {
        ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(zone);
        boolean shownTwice =
                zone.getRules().getValidOffsets(time.toLocalDateTime()).size() > 1;
        return FORMAT.format(time) + (shownTwice ? " (UTC" + time.getOffset() + ")" : "");
    }

    /** "2027-03-14 06:15 +01:00", which spreadsheets sort as people do and which says its offset. */
    public static String forTables(long millis, ZoneId zone) {
        return FOR_TABLES.format(Instant.ofEpochMilli(millis).atZone(zone));
    }
}
