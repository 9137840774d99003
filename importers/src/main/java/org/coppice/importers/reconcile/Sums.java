package org.coppice.importers.reconcile;

import org.coppice.model.time.Readings;

/** What readings that add up amount to between two moments; one that straddles a bound counts in proportion to its time within. */
final class Sums {

    private Sums() {}

    /**
     * The sum.
     *
     * @param from epoch second, inclusive
     * @param until epoch second, exclusive
     */
    static double between(Readings readings, long from, long until) {
        double sum = 0;
        for (int i = firstEndingAfter(readings, from); i < readings.size() && readings.starts()[i] < until; i++) {
            double value = readings.values()[i];
            if (!Double.isNaN(value)) {
                sum += value * within(readings, i, from, until);
            }
        }
        return sum;
    }

    /** The share of the time that has a value. */
    static double covered(Readings readings, long from, long until) {
        double seconds = 0;
        for (int i = firstEndingAfter(readings, from); i < readings.size() && readings.starts()[i] < until; i++) {
            if (!Double.isNaN(readings.values()[i])) {
                seconds += within(readings, i, from, until) * (readings.ends()[i] - readings.starts()[i]);
            }
        }
        return seconds / (until - from);
    }

    private static double within(Readings readings, int i, long from, long until) {
        long start = Math.max(from, readings.starts()[i]);
        long end = Math.min(until, readings.ends()[i]);
        return (double) (end - start) / (readings.ends()[i] - readings.starts()[i]);
    }

    private static int firstEndingAfter(Readings readings, long moment) {
        int low = 0;
        int high = readings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (readings.ends()[middle] > moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
