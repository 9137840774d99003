package org.coppice.importers.normalise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The distance of readings in time.
 *
 * @param seconds the commonest distance; 0 if there are fewer than two times
 * @param regular whether nearly all distances are that or, across gaps, a multiple of it
 */
record Step(long seconds, boolean regular) {
    private static final double NEARLY_ALL = 0.98;

    /** The step of times in any order. */
    static Step of(long[] times) {
        long[] sorted = sorted(times);
        Map<Long, Integer> counts = new HashMap<>();
        int distances = 0;
        long last = 0;
        int alike = 0;
        for (int i = 1; i < sorted.length; i++) {
            long distance = sorted[i] - sorted[i - 1];
            if (distance == 0) {
                continue;
            }
            if (distance != last && alike > 0) {
                counts.merge(last, alike, Integer::sum);
                alike = 0;
            }
            last = distance;
            alike++;
            distances++;
        }
        if (alike > 0) {
            counts.merge(last, alike, Integer::sum);
        }
        long mode = 0;
        int most = 0;
        for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
            boolean better = entry.getValue() > most || (entry.getValue() == most && entry.getKey() < mode);
            if (better) {
                mode = entry.getKey();
                most = entry.getValue();
            }
        }
        long step = mode;
        int fitting = counts.entrySet().stream()
                .filter(entry -> step > 0 && entry.getKey() % step == 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
        boolean common = most * 2 >= distances || distances <= 2;
        return new Step(mode, mode > 0 && common && fitting >= distances * NEARLY_ALL);
    }

    private static long[] sorted(long[] times) {
        for (int i = 1; i < times.length; i++) {
            if (times[i] < times[i - 1]) {
                long[] sorted = times.clone();
                Arrays.sort(sorted);
                return sorted;
            }
        }
        return times;
    }
}
