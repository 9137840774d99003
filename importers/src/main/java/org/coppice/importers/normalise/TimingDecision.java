package org.coppice.importers.normalise;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.coppice.importers.map.Mapper;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.map.RowTimes;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.recognise.TimeColumns;
import org.coppice.importers.stamp.ClockChanges;
import org.coppice.importers.stamp.StampConvention;
import org.coppice.importers.stamp.ZoneEvidence;

/** Decides once for a table how its times become instants. */
final class TimingDecision {
    private static final long DAY = 86_400;

    private final Mapper.Mapped mapped;
    private final RowTimes times;
    private final Shape shape;
    private final Hints hints;
    private final Notes notes;

    TimingDecision(Mapper.Mapped mapped, Hints hints, Notes notes) {
        this.mapped = mapped;
        this.times = mapped.times();
        this.shape = mapped.shape();
        this.hints = hints;
        this.notes = notes;
    }

    Timing decide() {
        RawSeries longest = mapped.series().stream()
                .max((a, b) -> Integer.compare(a.size(), b.size()))
                .orElseThrow(() -> new IllegalStateException("A table without series has no timing"));
        long[] local = ascending(longest.at());
        Step step = Step.of(local);
        boolean typical = isTypicalYear(local);
        if (typical) {
            step = Step.of(TypicalYear.replaced(local));
        }
        boolean wholeDays = times.months() || (step.seconds() >= DAY && allMidnight(local));
        String header = headerOfTime();
        String where = shape.table().where(Math.max(0, shape.header().headerRow()), Math.max(0, timeColumn()));
        long[] written = writtenOf(longest);
        StampConvention stamp = times.elapsed() || times.months()
                ? StampConvention.START
                : new StampDecision(times, written, step, header, where, hints.answers(), notes).decide();
        ZoneId zone = ZoneOffset.UTC;
        if (!times.instants()) {
            zone = zone(longest, local, step.seconds(), stamp, header, where);
        } else {
            notes.guess("zone", "as given", "every time has its offset", java.util.List.of());
        }
        boolean counted =
                !times.instants() && stamp == StampConvention.END && endsCountLocally(local, step.seconds(), zone);
        boolean zoneAsked = notes.findings().stream()
                .anyMatch(finding -> finding.blocks() && finding.code().equals("zone"));
        return new Timing(
                zone,
                stamp,
                step,
                times.instants(),
                counted,
                times.elapsed(),
                wholeDays,
                typical,
                zoneAsked,
                times.placed(),
                shape.time().time() >= 0 ? shape.time().time() : shape.time().stamp(),
                shape.time().kind() == TimeColumns.Kind.NONE);
    }

    private ZoneId zone(
            RawSeries longest, long[] local, long step, StampConvention stamp, String header, String where) {
        Set<LocalDate> longDays = times.elapsed() && times.placed() ? longDays(longest) : Set.of();
        if (!longDays.isEmpty()) {
            return new ZoneDecision(hints, notes)
                    .decide(header, times.named(), shape.preamble(), ZoneEvidence.ofLongDays(longDays), where);
        }
        long[] evidence = times.elapsed() || !times.placed() ? new long[0] : local;
        boolean ends = stamp == StampConvention.END && step < DAY;
        return new ZoneDecision(hints, notes)
                .decide(header, times.named(), shape.preamble(), evidence, step, ends, where);
    }

    /** The days that count on beyond 24 hours. */
    private static Set<LocalDate> longDays(RawSeries series) {
        Set<LocalDate> days = new TreeSet<>();
        long[] at = series.at();
        for (int i = 0; i < at.length; i++) {
            if (series.isBeyondDay(i)) {
                days.add(LocalDate.ofEpochDay(Math.floorDiv(at[i], DAY) - 1));
            }
        }
        return days;
    }

    private boolean endsCountLocally(long[] local, long step, ZoneId zone) {
        if (local.length == 0 || step <= 0 || step >= DAY) {
            return false;
        }
        long[] starts = Arrays.stream(local).map(time -> time - step).toArray();
        return oddities(starts, zone) < oddities(local, zone);
    }

    /** Times the clock skipped, and instants that occur twice. */
    private static int oddities(long[] local, ZoneId zone) {
        ClockChanges.Resolved resolved = ClockChanges.of(
                        zone,
                        Arrays.stream(local).min().orElse(0),
                        Arrays.stream(local).max().orElse(0))
                .resolve(local);
        long[] sorted = resolved.instants().clone();
        Arrays.sort(sorted);
        int twice = 0;
        for (int i = 1; i < sorted.length; i++) {
            twice += sorted[i] == sorted[i - 1] ? 1 : 0;
        }
        return resolved.nonexistent().size() + twice - resolved.repeated();
    }

    /** Newest first is turned round, so that the order of a repeated hour means what it should. */
    static long[] ascending(long[] times) {
        if (!isDescending(times)) {
            return times;
        }
        long[] turned = new long[times.length];
        for (int i = 0; i < times.length; i++) {
            turned[i] = times[times.length - 1 - i];
        }
        return turned;
    }

    static boolean isDescending(long[] times) {
        int down = 0;
        for (int i = 1; i < times.length; i++) {
            down += times[i] < times[i - 1] ? 1 : 0;
        }
        return down * 2 > times.length;
    }

    private long[] writtenOf(RawSeries series) {
        long[] at = series.at();
        long[] written = new long[at.length];
        for (int i = 0; i < written.length; i++) {
            int row = series.row(i);
            written[i] = at[i] + times.written()[row] - times.at()[row];
        }
        return ascending(written);
    }

    private static boolean allMidnight(long[] local) {
        return Arrays.stream(local).allMatch(time -> Math.floorMod(time, DAY) == 0);
    }

    private int timeColumn() {
        return shape.time().stamp() >= 0 ? shape.time().stamp() : shape.time().time();
    }

    private String headerOfTime() {
        int column = timeColumn();
        int unitRow = shape.header().unitRow();
        String unit = column < 0 || unitRow < 0 ? "" : " " + shape.table().text(unitRow, column);
        return column < 0 ? "" : (shape.columns().get(column).words() + unit).strip();
    }

    /** A year whose months come from different years: month, day and hour grow although the year does not. */
    private static boolean isTypicalYear(long[] local) {
        int backwards = 0;
        int years = 0;
        LocalDateTime last = LocalDateTime.MIN;
        for (int i = 0; i < local.length; i++) {
            if (i > 0 && local[i] > local[i - 1] && local[i] - local[i - 1] < 40 * DAY) {
                continue;
            }
            LocalDateTime time = LocalDateTime.ofEpochSecond(local[i], 0, ZoneOffset.UTC);
            boolean otherYear = time.getYear() != last.getYear() && time.getDayOfMonth() == 1;
            if (i > 0 && (!otherYear || time.getMonthValue() < last.getMonthValue())) {
                return false;
            }
            backwards += i > 0 && local[i] < local[i - 1] ? 1 : 0;
            years++;
            last = time;
        }
        return backwards > 0 && years > 2 && years <= 12;
    }
}
