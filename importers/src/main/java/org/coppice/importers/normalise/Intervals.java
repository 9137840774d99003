package org.coppice.importers.normalise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.map.RowTimes;

/** Gives sorted starts their ends, where the file does not. */
final class Intervals {
    private static final long DAY = 86_400;

    private Intervals() {}

    /** Regular readings last a step; others until the next, but no longer than three times what is usual. */
    static long[] ends(long[] starts, Step step, boolean wholeDays, ZoneId zone) {
        long[] ends = new long[starts.length];
        long usual = usual(starts, step);
        for (int i = 0; i < starts.length; i++) {
            if (wholeDays) {
                ends[i] = localEnd(starts, i, step, zone);
            } else if (step.regular()) {
                ends[i] = starts[i] + step.seconds();
            } else {
                boolean last = i + 1 == starts.length;
                ends[i] = last || starts[i + 1] - starts[i] > 3 * usual ? starts[i] + usual : starts[i + 1];
            }
            if (i + 1 < starts.length) {
                ends[i] = Math.min(ends[i], starts[i + 1]);
            }
        }
        return ends;
    }

    private static long usual(long[] starts, Step step) {
        if (step.seconds() > 0) {
            return step.seconds();
        }
        return starts.length > 1 ? Math.max(1, starts[1] - starts[0]) : 3_600;
    }

    /** A day, a week or a calendar month in the zone, as long as its stamps are apart. */
    private static long localEnd(long[] starts, int i, Step step, ZoneId zone) {
        ZonedDateTime start = Instant.ofEpochSecond(starts[i]).atZone(zone);
        long days = Math.round(step.seconds() / (double) DAY);
        boolean months = days >= 28 && days <= 31;
        LocalDate end =
                months ? start.toLocalDate().plusMonths(1) : start.toLocalDate().plusDays(Math.max(1, days));
        return end.atStartOfDay(zone).toEpochSecond();
    }

    /**
     * Ends as the file gives them, made exclusive: where the next reading begins a day, a minute or a second after the end of the
     * one before, ends are inclusive.
     */
    static long[] exclusive(Points points, boolean wholeDays, RawSeries raw, String name, Notes notes) {
        long[] ends = points.end().clone();
        for (long unit : new long[] {DAY, 60, 1}) {
            int fits = 0;
            int chains = 0;
            for (int i = 1; i < ends.length; i++) {
                long distance = points.at()[i] - ends[i - 1];
                fits += Math.abs(distance - unit) <= (unit == DAY ? 7_200 : 0) ? 1 : 0;
                chains += distance == 0 ? 1 : 0;
            }
            if (fits > chains && fits * 2 >= ends.length - 1 && (unit < DAY || wholeDays)) {
                for (int i = 0; i < ends.length; i++) {
                    ends[i] = ends[i] == RowTimes.NO_TIME ? ends[i] : ends[i] + unit;
                }
                notes.info(
                        "inclusive-end",
                        raw.where(),
                        name + ": each reading begins "
                                + (unit == DAY ? "the day" : unit == 60 ? "the minute" : "the second")
                                + " after the end of the one before.",
                        "Ends are taken as inclusive.");
                return ends;
            }
        }
        return ends;
    }

    /** Leaves out readings without a length, and those that overlap the one before. */
    static Points withoutOverlap(Points points, RawSeries raw, String name, Notes notes) {
        int[] kept = new int[points.size()];
        int size = 0;
        int overlaps = 0;
        int first = -1;
        long until = Long.MIN_VALUE;
        for (int i = 0; i < points.size(); i++) {
            if (points.end()[i] == RowTimes.NO_TIME || points.end()[i] <= points.at()[i]) {
                continue;
            }
            if (points.at()[i] < until) {
                overlaps++;
                first = first < 0 ? i : first;
                continue;
            }
            kept[size++] = i;
            until = points.end()[i];
        }
        if (overlaps > 0) {
            notes.error(
                    "overlap",
                    raw.where(points.from()[first]),
                    name + ": " + overlaps + " reading(s) overlap the one before; this is the first.",
                    "Left out. Correct the start or the end in the file.");
        }
        return size == points.size() ? points : points.pick(Arrays.copyOf(kept, size));
    }

    /** How many steps the intervals would fill without a gap. */
    static int expected(long[] starts, long[] ends, Step step, boolean wholeDays, ZoneId zone) {
        if (starts.length == 0) {
            return 0;
        }
        if (!wholeDays && step.regular()) {
            return (int) Math.round((ends[ends.length - 1] - starts[0]) / (double) step.seconds());
        }
        int holes = 0;
        long usual = medianLength(starts, ends);
        for (int i = 1; i < starts.length; i++) {
            long hole = starts[i] - ends[i - 1];
            holes += hole > usual / 2 ? (int) Math.max(1, Math.round(hole / (double) usual)) : 0;
        }
        return starts.length + holes;
    }

    static long medianLength(long[] starts, long[] ends) {
        long[] lengths = new long[starts.length];
        for (int i = 0; i < starts.length; i++) {
            lengths[i] = ends[i] - starts[i];
        }
        Arrays.sort(lengths);
        return Math.max(1, lengths[lengths.length / 2]);
    }
}
