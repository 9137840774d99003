package org.coppice.importers.stamp;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which zones' clock changes leave exactly the traces that the local times show: an hour missing in spring, an hour twice in
 * autumn. One set of rules that fits decides the zone; where several fit (all of the United States change at two) it is asked.
 */
public final class ZoneEvidence {
    /** Zones named first among those that fit alike. */
    private static final List<String> WELL_KNOWN = List.of(
            "Europe/Berlin",
            "Europe/London",
            "Europe/Athens",
            "Europe/Lisbon",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Halifax",
            "America/Toronto",
            "Australia/Sydney",
            "Australia/Adelaide",
            "Pacific/Auckland",
            "America/Santiago");

    private static final List<ZoneId> ALL = all();

    private ZoneEvidence() {}

    /**
     * What the clock changes say.
     *
     * @param zones that fit, one of each set of rules, the likeliest first; empty if there is no trace of a change
     * @param decided whether one alone fits, or one alone of those where many people live (Moldova changes its clocks at the same
     *     local time as central Europe)
     * @param words the traces, for people
     */
    public record Result(List<ZoneId> zones, boolean decided, String words) {}

    /**
     * Looks for traces in local times of a regular step, in the file's order.
     *
     * @param preferred the caller's zone, taken if it fits
     */
    public static Result of(long[] local, long step, ZoneId preferred) {
        if (local.length < 3 || step <= 0 || step > 3_600) {
            return new Result(List.of(), false, "");
        }
        Traces traces = Traces.of(local, step);
        if (traces.missing.isEmpty() && traces.repeated.isEmpty()) {
            return new Result(List.of(), false, "");
        }
        Map<String, ZoneId> byChanges = new LinkedHashMap<>();
        int best = 1;
        for (ZoneId zone : candidates(preferred)) {
            List<ZoneOffsetTransition> changes =
                    ClockChanges.of(zone, traces.first, traces.last).transitions();
            int score = traces.score(changes);
            if (score > best) {
                best = score;
                byChanges.clear();
            }
            if (score == best) {
                byChanges.putIfAbsent(changes.toString(), zone);
            }
        }
        List<ZoneId> fitting = List.copyOf(byChanges.values());
        long known = fitting.stream()
                .filter(zone -> zone.equals(preferred) || WELL_KNOWN.contains(zone.getId()))
                .count();
        boolean decided = fitting.size() == 1 || known == 1;
        return new Result(fitting.stream().limit(8).toList(), decided, traces.words());
    }

    /** The zones in which each of these days is longer than 24 hours; which of them it is, days alone never decide. */
    public static Result ofLongDays(Set<LocalDate> days) {
        List<ZoneId> fitting = WELL_KNOWN.stream()
                .map(ZoneId::of)
                .filter(zone -> days.stream().allMatch(day -> isLong(day, zone)))
                .toList();
        String words = days.isEmpty() ? "" : days.iterator().next() + " is longer than 24 hours";
        return new Result(fitting, false, fitting.isEmpty() ? "" : words);
    }

    private static boolean isLong(LocalDate day, ZoneId zone) {
        long start = day.atStartOfDay(zone).toEpochSecond();
        return day.plusDays(1).atStartOfDay(zone).toEpochSecond() - start > 86_400;
    }

    /** The caller's zone, then the zones of many people, then all others. */
    private static List<ZoneId> candidates(ZoneId preferred) {
        List<ZoneId> zones = new ArrayList<>();
        zones.add(preferred);
        zones.addAll(ALL);
        return zones;
    }

    private static List<ZoneId> all() {
        Set<ZoneId> zones = new LinkedHashSet<>();
        WELL_KNOWN.forEach(name -> zones.add(ZoneId.of(name)));
        for (String name : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (name.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")) {
                zones.add(ZoneId.of(name));
            }
        }
        return List.copyOf(zones);
    }

    /** Hours of local time that are missing between neighbours, and that come twice. */
    private record Traces(Set<Long> missing, Set<Long> repeated, Set<Long> present, long first, long last) {

        /** Hours a year that come twice by the clock: one, or two where clocks change oftener, and some by mistake. */
        private static final int MOST_REPEATED = 4;

        static Traces of(long[] local, long step) {
            Set<Long> present = new HashSet<>();
            Set<Long> repeated = new HashSet<>();
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (int i = 0; i < local.length; i++) {
                long hour = Math.floorDiv(local[i], 3_600L);
                present.add(hour);
                first = Math.min(first, local[i]);
                last = Math.max(last, local[i]);
                if (i > 0 && local[i] < local[i - 1] && local[i - 1] - local[i] <= 3_600) {
                    repeated.add(hour);
                }
            }
            Set<Long> missing = new HashSet<>();
            for (long hour = Math.floorDiv(first, 3_600L); hour <= Math.floorDiv(last, 3_600L); hour++) {
                if (!present.contains(hour)) {
                    missing.add(hour);
                }
            }
            repeatedByCount(local, step, repeated);
            long years = (last - first) / (365L * 86_400) + 1;
            if (repeated.size() > MOST_REPEATED * years) {
                repeated.clear(); // two series in one, where any day proves any zone
            }
            if (missing.size() * 10L > present.size() + missing.size()) {
                missing.clear(); // so full of gaps that some zone's change always falls into one
            }
            return new Traces(missing, repeated, present, first, last);
        }

        /** Files sorted by local time hold each quarter of the repeated hour twice in a row. */
        private static void repeatedByCount(long[] local, long step, Set<Long> repeated) {
            Map<Long, Integer> count = new HashMap<>();
            for (long time : local) {
                count.merge(time, 1, Integer::sum);
            }
            long perHour = 3_600 / step;
            Map<Long, Integer> twice = new HashMap<>();
            count.forEach((time, n) -> {
                if (n == 2) {
                    twice.merge(Math.floorDiv(time, 3_600L), 1, Integer::sum);
                }
            });
            twice.forEach((hour, n) -> {
                if (n >= perHour) {
                    repeated.add(hour);
                }
            });
        }

        /** Changes that left their trace, less those that left none; 0 unless every change within the times did. */
        int score(List<ZoneOffsetTransition> changes) {
            int traced = 0;
            for (ZoneOffsetTransition change : changes) {
                LocalDateTime at = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
                long start = at.toEpochSecond(ZoneOffset.UTC);
                long hour = Math.floorDiv(start, 3_600L);
                if (start <= first || start >= last) {
                    continue;
                }
                boolean whole =
                        start % 3_600 == 0 && Math.abs(change.getDuration().toMinutes()) == 60;
                if (!whole || !(change.isGap() ? missing.contains(hour) : repeated.contains(hour))) {
                    return 0;
                }
                traced++;
            }
            return traced;
        }

        String words() {
            StringBuilder words = new StringBuilder();
            repeated.stream().sorted().limit(2).forEach(hour -> append(words, hour, " repeats"));
            missing.stream().sorted().limit(2).forEach(hour -> append(words, hour, " is missing"));
            return words.toString();
        }

        private static void append(StringBuilder words, long hour, String what) {
            words.append(words.length() == 0 ? "" : ", ")
                    .append(LocalDateTime.ofEpochSecond(hour * 3_600, 0, ZoneOffset.UTC)
                            .toString()
                            .replace('T', ' '))
                    .append(what);
        }
    }
}
