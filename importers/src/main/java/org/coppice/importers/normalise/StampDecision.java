package org.coppice.importers.normalise;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RowTimes;
import org.coppice.importers.recognise.StampWords;
import org.coppice.importers.stamp.StampConvention;
import org.coppice.model.source.Finding;

/** Decides whether stamps are starts or ends: by columns, by words, by answer, by 24:00, by the first and last time of day. */
final class StampDecision {
    private static final long DAY = 86_400;
    /** So far apart are readings that are billed. */
    private static final long A_BILL = 20 * DAY;

    private final RowTimes times;
    private final long[] written;
    private final Step step;
    private final String header;
    private final String where;
    private final Answers answers;
    private final Notes notes;

    StampDecision(
            RowTimes times, long[] written, Step step, String header, String where, Answers answers, Notes notes) {
        this.times = times;
        this.written = written;
        this.step = step;
        this.header = header;
        this.where = where;
        this.answers = answers;
        this.notes = notes;
    }

    StampConvention decide() {
        Optional<StampConvention> answer = answers.find("stamp").flatMap(StampConvention::find);
        if (times.end().length > 0) {
            return taken(StampConvention.START, "the file gives start and end");
        }
        if (answer.isPresent()) {
            return taken(answer.get(), answers.evidence("stamp"));
        }
        if (times.forcedEnd()) {
            return taken(StampConvention.END, "24:00 can only be an end");
        }
        if (times.forcedStart()) {
            return taken(StampConvention.START, "intervals are numbered");
        }
        if (times.seconds().length > 0) {
            return byDurations();
        }
        Optional<StampConvention> named = StampWords.convention(header);
        return named.isPresent() ? taken(named.get(), "header “" + header + "”") : byBounds();
    }

    private StampConvention taken(StampConvention convention, String evidence) {
        List<String> others = java.util.Arrays.stream(StampConvention.values())
                .filter(other -> other != convention)
                .map(StampConvention::text)
                .toList();
        notes.guess("stamp", convention.text(), evidence, others);
        return convention;
    }

    /** The duration column fits either the distance to the next time or that from the last. */
    private StampConvention byDurations() {
        int starts = 0;
        int ends = 0;
        long[] at = times.at();
        double[] seconds = times.seconds();
        for (int row = 1; row < at.length; row++) {
            if (times.has(row) && times.has(row - 1)) {
                long distance = at[row] - at[row - 1];
                starts += Math.abs(distance - seconds[row - 1]) < 0.6 ? 1 : 0;
                ends += Math.abs(distance - seconds[row]) < 0.6 ? 1 : 0;
            }
        }
        return taken(
                ends > starts ? StampConvention.END : StampConvention.START,
                "the durations fit " + Math.max(starts, ends) + " distances between times so");
    }

    private StampConvention byBounds() {
        if (step.seconds() >= A_BILL && StampWords.isOfReading(header)) {
            return taken(
                    StampConvention.END, "header “" + header + "” names the day on which a period was read or billed");
        }
        if (step.seconds() >= A_BILL && written.length > 2 && areLastOfMonths()) {
            return taken(StampConvention.END, "every date is the last of its month");
        }
        if (written.length < 2 || step.seconds() <= 0 || step.seconds() >= DAY) {
            return taken(StampConvention.START, "stamps name days or longer");
        }
        long first = least(written);
        long last = most(written);
        if (lieInTheMiddle()) {
            return middle(first);
        }
        long firstOfDay = Math.floorMod(first, DAY);
        long lastOfDay = Math.floorMod(last, DAY);
        boolean firstIsEnd = firstOfDay == step.seconds();
        boolean lastIsEnd = lastOfDay == 0;
        if (firstIsEnd && lastIsEnd) {
            return taken(StampConvention.END, "first " + clock(firstOfDay) + ", last 00:00");
        }
        if (firstOfDay == 0 || (!firstIsEnd && !lastIsEnd)) {
            return taken(StampConvention.START, "first " + clock(firstOfDay) + ", last " + clock(lastOfDay));
        }
        notes.ask(
                "stamp",
                "start",
                "first " + clock(firstOfDay) + ", last " + clock(lastOfDay),
                where,
                "The first stamp is " + clock(firstOfDay) + " and the last " + clock(lastOfDay)
                        + ": one fits the start of an interval, the other its end. Which do stamps name?",
                List.of(
                        new Finding.Option("start", OptionalDouble.empty()),
                        new Finding.Option("end", OptionalDouble.empty())));
        return StampConvention.START;
    }

    private boolean areLastOfMonths() {
        return java.util.Arrays.stream(written)
                .mapToObj(time -> java.time.LocalDate.ofEpochDay(Math.floorDiv(time, DAY)))
                .allMatch(day -> day.getDayOfMonth() == day.lengthOfMonth());
    }

    /** Whether stamps fall half a step after the round times at which intervals begin. */
    private boolean lieInTheMiddle() {
        long step = this.step.seconds();
        boolean utc = times.instants() && java.util.Arrays.equals(times.at(), times.written());
        if (!this.step.regular() || step % 2 != 0 || step < 120 || step > 3_600 || 3_600 % step != 0 || utc) {
            return false;
        }
        return java.util.Arrays.stream(written).allMatch(time -> Math.floorMod(time, step) == step / 2);
    }

    /** Seven and a half minutes past can be nothing else; half past the hour may also be when a meter began. */
    private StampConvention middle(long first) {
        String evidence = "first " + clock(Math.floorMod(first, DAY)) + ", each half a step after a round time";
        if (step.seconds() <= 900) {
            return taken(StampConvention.MIDDLE, evidence);
        }
        notes.ask(
                "stamp",
                "middle",
                evidence,
                where,
                "Every stamp lies half a step after a round time; the first is " + clock(Math.floorMod(first, DAY))
                        + ". Does it name the middle of its interval, the start or the end?",
                List.of(
                        new Finding.Option("middle", OptionalDouble.empty()),
                        new Finding.Option("start", OptionalDouble.empty()),
                        new Finding.Option("end", OptionalDouble.empty())));
        return StampConvention.MIDDLE;
    }

    private static long least(long[] values) {
        return java.util.Arrays.stream(values).min().orElse(0);
    }

    private static long most(long[] values) {
        return java.util.Arrays.stream(values).max().orElse(0);
    }

    private static String clock(long secondsOfDay) {
        return String.format(java.util.Locale.ROOT, "%02d:%02d", secondsOfDay / 3_600, secondsOfDay / 60 % 60);
    }
}
