package org.coppice.importers.stamp;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From local times to instants. In autumn an hour comes twice: of a local time that occurs again, or that steps back within that
 * hour, the second is taken as the later one. In spring an hour does not exist: times in it are read with the offset before the
 * change, and are listed.
 */
public final class ClockChanges {
    private final List<ZoneOffsetTransition> transitions;
    private final long[] from;
    private final ZoneRules rules;
    private final ZoneOffset first;

    private ClockChanges(ZoneRules rules, List<ZoneOffsetTransition> transitions, ZoneOffset first) {
        this.rules = rules;
        this.transitions = transitions;
        this.first = first;
        this.from = transitions.stream().mapToLong(ClockChanges::localStart).toArray();
    }

    /** The local time at which what is unusual begins: the hour that is missing, or that comes again. */
    private static long localStart(ZoneOffsetTransition transition) {
        LocalDateTime at = transition.isGap() ? transition.getDateTimeBefore() : transition.getDateTimeAfter();
        return at.toEpochSecond(ZoneOffset.UTC);
    }

    private static long localEnd(ZoneOffsetTransition transition) {
        LocalDateTime at = transition.isGap() ? transition.getDateTimeAfter() : transition.getDateTimeBefore();
        return at.toEpochSecond(ZoneOffset.UTC);
    }

    /** The clock changes of a zone between two local times. */
    public static ClockChanges of(ZoneId zone, long fromLocal, long toLocal) {
        ZoneRules rules = zone.getRules();
        java.time.Instant start = java.time.Instant.ofEpochSecond(fromLocal - 2 * 86_400);
        List<ZoneOffsetTransition> list = new ArrayList<>();
        for (ZoneOffsetTransition next = rules.nextTransition(start);
                next != null && next.toEpochSecond() < toLocal + 2 * 86_400;
                next = rules.nextTransition(next.getInstant())) {
            list.add(next);
        }
        return new ClockChanges(rules, list, rules.getOffset(start));
    }

    /** The changes, in order. */
    public List<ZoneOffsetTransition> transitions() {
        return List.copyOf(transitions);
    }

    /**
     * Instants of local times.
     *
     * @param instants epoch seconds, in the order of the local times given
     * @param repeated how many local times were taken as the later of two
     * @param nonexistent indexes of local times that the clock skipped
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of values
    public record Resolved(long[] instants, int repeated, List<Integer> nonexistent) {}

    /** Gives every local time, in the file's order, its instant. */
    public Resolved resolve(long[] local) {
        if (transitions.isEmpty()) {
            return new Resolved(minus(local, first.getTotalSeconds()), 0, List.of());
        }
        long[] instants = new long[local.length];
        List<Integer> nonexistent = new ArrayList<>();
        Map<Integer, Overlap> overlaps = new HashMap<>();
        int repeated = 0;
        for (int i = 0; i < local.length; i++) {
            int index = transitionOf(local[i]);
            if (index < 0) {
                instants[i] = local[i] - offsetAt(local[i]);
                continue;
            }
            ZoneOffsetTransition transition = transitions.get(index);
            ZoneOffset offset = transition.getOffsetBefore();
            if (transition.isGap()) {
                nonexistent.add(i);
            } else if (overlaps.computeIfAbsent(index, k -> new Overlap()).isLater(local[i])) {
                offset = transition.getOffsetAfter();
                repeated++;
            }
            instants[i] = local[i] - offset.getTotalSeconds();
        }
        return new Resolved(instants, repeated, nonexistent);
    }

    private static long[] minus(long[] local, long offset) {
        long[] instants = new long[local.length];
        for (int i = 0; i < local.length; i++) {
            instants[i] = local[i] - offset;
        }
        return instants;
    }

    private static final class Overlap {
        private final Map<Long, Integer> seen = new HashMap<>();
        private long last = Long.MIN_VALUE;
        private boolean later;

        boolean isLater(long local) {
            boolean again = seen.merge(local, 1, Integer::sum) > 1;
            later |= local < last;
            last = local;
            return again || later;
        }
    }

    /** The change in whose missing or repeated hour a local time lies; -1 if none. */
    private int transitionOf(long local) {
        for (int t = 0; t < from.length; t++) {
            if (local >= from[t] && local < localEnd(transitions.get(t))) {
                return t;
            }
        }
        return -1;
    }

    private long offsetAt(long local) {
        ZoneOffset offset = first;
        for (int t = 0; t < from.length && local >= from[t]; t++) {
            offset = transitions.get(t).getOffsetAfter();
        }
        return offset.getTotalSeconds();
    }

    /** The rules of the zone. */
    public ZoneRules rules() {
        return rules;
    }
}
