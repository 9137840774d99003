package org.coppice.importers.check;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.time.Readings;

/** Stretches of time without a value: rows that are not there, and rows whose value is missing. */
final class Gaps {
    /** More gaps than this are told in one line. */
    private static final int MOST_LISTED = 12;

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Normalised series;
    private final Readings readings;
    private final Notes notes;
    private int count;
    private long seconds;

    private Gaps(Normalised series, Notes notes) {
        this.series = series;
        this.readings = series.readings();
        this.notes = notes;
    }

    static void check(Normalised series, Notes notes) {
        new Gaps(series, notes).check();
    }

    private void check() {
        long from = Long.MIN_VALUE;
        int before = 0;
        for (int i = 0; i < readings.size(); i++) {
            boolean missing = Double.isNaN(readings.values()[i]);
            boolean hole = i > 0 && readings.starts()[i] > readings.ends()[i - 1];
            if (from == Long.MIN_VALUE && (hole || missing)) {
                from = hole ? readings.ends()[i - 1] : readings.starts()[i];
                before = hole ? i - 1 : i;
            }
            if (from != Long.MIN_VALUE && !missing) {
                gap(from, readings.starts()[i], before, i);
                from = Long.MIN_VALUE;
            }
        }
        if (from != Long.MIN_VALUE) {
            gap(from, readings.ends()[readings.size() - 1], before, readings.size() - 1);
        }
        summary();
    }

    private void gap(long from, long to, int before, int after) {
        count++;
        seconds += to - from;
        if (count > MOST_LISTED) {
            return;
        }
        int first = Math.min(series.rows()[before], series.rows()[after]);
        int last = Math.max(series.rows()[before], series.rows()[after]);
        String when = series.first().isPresent()
                ? local(from) + " to " + local(to) + ", "
                        + (series.zone().equals(ZoneOffset.UTC)
                                ? "UTC"
                                : series.zone().getId())
                : "after the value in row " + series.raw().table().rowNumber(first);
        notes.info(
                "gap",
                series.raw().table().where(first, last, series.raw().column().index()),
                series.name() + ": no reading from " + when + " (" + length(to - from) + ").",
                "Left as a gap.");
    }

    /** As the file names it; where its clock shows an hour twice, the offset tells which it is. */
    private String local(long seconds) {
        ZonedDateTime at = Instant.ofEpochSecond(seconds).atZone(series.zone());
        boolean twice =
                series.zone().getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
        return (at.getSecond() == 0 ? SHOWN : TO_THE_SECOND).format(at)
                + (twice ? " (" + at.getOffset().getId() + ")" : "");
    }

    private void summary() {
        if (count > MOST_LISTED) {
            notes.info(
                    "gaps",
                    series.raw().where(),
                    series.name() + ": " + count + " gaps in all, " + length(seconds) + " without a reading.",
                    "Left as gaps; the first " + MOST_LISTED + " are listed.");
        }
    }

    private static String length(long seconds) {
        if (seconds >= 2 * 86_400) {
            return String.format(Locale.ROOT, "%.1f days", seconds / 86_400.0);
        }
        return seconds >= 3_600 ? plain(seconds / 3_600.0) + " h" : plain(seconds / 60.0) + " min";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
