package org.coppice.importers.normalise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.map.RowTimes;
import org.coppice.importers.stamp.ClockChanges;
import org.coppice.model.source.Finding;

/** Turns the times of a series into instants of interval starts. */
final class Clock {
    private static final long DAY = 86_400;

    private final Timing timing;
    private final Answers answers;
    private final Notes notes;

    Clock(Timing timing, Answers answers, Notes notes) {
        this.timing = timing;
        this.answers = answers;
        this.notes = notes;
    }

    /** Points at the instants of their starts (or, of a register, of its readings), in order. */
    Points place(Points points, RawSeries raw, String name, boolean moments, Worth worth) {
        Points ordered = TimingDecision.isDescending(points.at()) ? points.reversed() : points;
        if (timing.typicalYear()) {
            ordered = ordered.withAt(TypicalYear.replaced(ordered.at()));
        }
        long shift = moments || timing.wholeDays() ? 0 : timing.shift();
        if (timing.instants()) {
            return ordered.withAt(minus(ordered.at(), shift)).sorted();
        }
        if (timing.counted() && timing.placed()) {
            return ordered.withAt(sinceFirstMidnight(ordered, raw));
        }
        if (timing.elapsed()) {
            return ordered.withAt(sinceMidnight(ordered, raw)).sorted();
        }
        boolean before = timing.endsCountLocally();
        Points local = before ? ordered.withAt(minus(ordered.at(), shift)) : ordered;
        Points placed = resolve(local, raw, name, before ? 0 : shift, worth);
        return placed.sorted();
    }

    private static long[] minus(long[] times, long shift) {
        if (shift == 0) {
            return times;
        }
        long[] earlier = new long[times.length];
        for (int i = 0; i < times.length; i++) {
            earlier[i] = times[i] - shift;
        }
        return earlier;
    }

    /** Values without times count on hour by hour, whatever the clock does; none is lost or there twice. */
    private long[] sinceFirstMidnight(Points points, RawSeries raw) {
        long[] local = points.at();
        if (local.length == 0) {
            return local;
        }
        long day = Math.floorDiv(local[0], DAY);
        long midnight = LocalDate.ofEpochDay(day).atStartOfDay(timing.zone()).toEpochSecond();
        long[] instants = minus(local, day * DAY - midnight);
        Instant last = Instant.ofEpochSecond(instants[instants.length - 1]);
        ZoneOffsetTransition change = timing.zone().getRules().nextTransition(Instant.ofEpochSecond(midnight));
        if (change != null && change.getInstant().isBefore(last)) {
            notes.infoOnce(
                    "counted-hours",
                    raw.where(),
                    "The values have no times, and clocks change in "
                            + timing.zone().getId() + " on "
                            + change.getDateTimeBefore().toLocalDate()
                            + ": they are counted on from the first midnight, so that none is lost or there twice.",
                    "If they follow the clock or standard time instead, values between the changes lie an hour off."
                            + " Answer zone with a fixed offset such as "
                            + timing.zone().getRules().getStandardOffset(last) + " for standard time.");
        }
        return instants;
    }

    private long[] sinceMidnight(Points points, RawSeries raw) {
        long[] local = points.at();
        long[] instants = new long[local.length];
        long day = Long.MIN_VALUE;
        long midnight = 0;
        boolean byRow = !timing.placed();
        for (int i = 0; i < local.length; i++) {
            long of = Math.floorDiv(local[i], DAY) - (raw.isBeyondDay(points.from()[i]) ? 1 : 0);
            if (byRow) {
                instants[i] = local[i];
                continue;
            }
            if (of != day) {
                day = of;
                midnight = LocalDate.ofEpochDay(day).atStartOfDay(timing.zone()).toEpochSecond();
            }
            instants[i] = midnight + local[i] - of * DAY;
        }
        return instants;
    }

    private Points resolve(Points points, RawSeries raw, String name, long shift, Worth worth) {
        if (points.size() == 0) {
            return points;
        }
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (long at : points.at()) {
            first = Math.min(first, at);
            last = Math.max(last, at);
        }
        ClockChanges changes = ClockChanges.of(timing.zone(), first, last);
        ClockChanges.Resolved resolved = changes.resolve(points.at());
        if (resolved.repeated() > 0) {
            notes.infoOnce(
                    "clock-change",
                    raw.where(),
                    resolved.repeated() + " reading(s) lie in an hour that comes twice when clocks go back in "
                            + timing.zone().getId() + ".",
                    "Told apart by their order; all are kept.");
        }
        Points placed = points.withAt(minus(resolved.instants(), shift));
        if (points.hasEnds()) {
            placed = placed.withEnd(resolvedEnds(points, resolved.instants(), changes));
        }
        return resolved.nonexistent().isEmpty()
                ? placed
                : nonexistent(placed, points, resolved.nonexistent(), raw, name, worth);
    }

    /** Within a day an end is elapsed time since its start or, where that is sooner, the clock; else the clock. */
    private long[] resolvedEnds(Points points, long[] instants, ClockChanges changes) {
        long[] ends = new long[points.size()];
        boolean withinDay = timing.step().seconds() < DAY;
        long[] local = Arrays.stream(points.end())
                .map(end -> end == RowTimes.NO_TIME ? 0 : end)
                .toArray();
        long[] byClock = changes.resolve(local).instants();
        for (int i = 0; i < ends.length; i++) {
            long elapsed = instants[i] + points.end()[i] - points.at()[i];
            boolean soonerByClock = byClock[i] > instants[i] && (byClock[i] < elapsed || elapsed <= instants[i]);
            ends[i] = points.end()[i] == RowTimes.NO_TIME
                    ? RowTimes.NO_TIME
                    : withinDay && !soonerByClock ? elapsed : byClock[i];
        }
        return ends;
    }

    /** Readings in the hour that spring skips: empty ones are dropped; others keep their energy in the hour that follows. */
    private Points nonexistent(
            Points placed, Points local, List<Integer> skipped, RawSeries raw, String name, Worth worth) {
        boolean empty = skipped.stream().mapToDouble(i -> local.values()[i]).allMatch(Clock::isEmpty);
        String where = raw.where(local.from()[skipped.get(0)]);
        String time = LocalDateTime.ofEpochSecond(local.at()[skipped.get(0)], 0, ZoneOffset.UTC)
                .toString()
                .replace('T', ' ');
        String message = name + ": " + skipped.size() + " reading(s) lie in an hour that does not exist in "
                + timing.zone().getId() + ", when clocks go forward; the first at " + time + ".";
        String answer = answers.find("nonexistent-hour").orElse("");
        if (empty || answer.equals("drop")) {
            notes.repaired(
                    "nonexistent-hour",
                    where,
                    message,
                    empty ? "They are empty or zero and were dropped." : "Dropped.");
            return without(placed, skipped);
        }
        if (answer.equals("add")) {
            notes.repaired("nonexistent-hour", where, message, "Added to the readings of the following hour.");
        } else {
            notes.ask(
                    "nonexistent-hour",
                    "add",
                    "the readings are not zero",
                    where,
                    message,
                    List.of(
                            new Finding.Option("add", worth.total(Arrays.stream(local.values()))),
                            new Finding.Option(
                                    "drop",
                                    worth.total(Arrays.stream(
                                            without(local, skipped).values())))));
        }
        return added(placed, skipped);
    }

    private static boolean isEmpty(double value) {
        return Double.isNaN(value) || value == 0;
    }

    private static Points without(Points points, List<Integer> skipped) {
        Set<Integer> gone = new HashSet<>(skipped);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (!gone.contains(i)) {
                kept.add(i);
            }
        }
        return points.pick(kept.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Points added(Points points, List<Integer> skipped) {
        Set<Integer> gone = new HashSet<>(skipped);
        double[] values = points.values().clone();
        List<Integer> merged = new ArrayList<>();
        for (int i : skipped) {
            for (int j = 0; j < points.size(); j++) {
                if (!gone.contains(j) && points.at()[j] == points.at()[i]) {
                    values[j] =
                            Double.isNaN(values[j]) ? values[i] : values[j] + (Double.isNaN(values[i]) ? 0 : values[i]);
                    merged.add(i);
                    break;
                }
            }
        }
        return without(points.withValues(values), merged);
    }
}
