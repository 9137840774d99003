package org.coppice.model.schedule;

/**
 * Moves load within a day from the hours of least own generation to those of most, into their surplus: the carbon-aware scheduling of
 * Carbon Explorer (Acun et al. 2023, ASPLOS '23), two pointers over the hours of a day in the order of their generation. An hour
 * gives up at most the flexible share of its load and takes no more than the capacity allows; load never moves where it would not be
 * covered.
 */
public final class SurplusShift {

    private SurplusShift() {}

    /**
     * Moves load within each day.
     *
     * @param generationKwh what is there to cover the load
     * @param share of each hour's load that may leave it, 0..1
     * @param mostKwh what a step's load may reach
     * @return the load after; the sum of each day is that of before
     */
    public static double[] of(double[] loadKwh, double[] generationKwh, double share, double mostKwh, DayBlocks days) {
        double[] after = loadKwh.clone();
        int[] order = days.order(generationKwh);
        double[] one = new double[loadKwh.length];
        java.util.Arrays.fill(one, 1);
        for (int day = 0; day < days.count(); day++) {
            day(loadKwh, generationKwh, order, days.bounds()[day], days.bounds()[day + 1], share, mostKwh, one, after);
        }
        return after;
    }

    /**
     * One day of it; allocates nothing.
     *
     * @param order the steps {@code from..to-1} in ascending order of generation
     * @param weight what a kWh uncovered counts in each step, for example its intensity
     * @param after the load before; changed to that after
     * @return what no longer counts as uncovered: Σ weight · moved
     */
    public static double day(
            double[] loadKwh,
            double[] generationKwh,
            int[] order,
            int from,
            int to,
            double share,
            double mostKwh,
            double[] weight,
            double[] after) {
        double saved = 0;
        int low = from;
        int high = to - 1;
        double gap = gap(loadKwh, generationKwh, order[low], share);
        double room = room(loadKwh, generationKwh, order[high], mostKwh);
        while (low < high) {
            if (gap <= 0) {
                gap = ++low < high ? gap(loadKwh, generationKwh, order[low], share) : 0;
            } else if (room <= 0) {
                room = --high > low ? room(loadKwh, generationKwh, order[high], mostKwh) : 0;
            } else {
                double moved = Math.min(gap, room);
                gap -= moved;
                room -= moved;
                after[order[low]] -= moved;
                after[order[high]] += moved;
                saved += moved * weight[order[low]];
            }
        }
        return saved;
    }

    private static double gap(double[] load, double[] generation, int step, double share) {
        return Math.min(load[step] - generation[step], share * load[step]);
    }

    private static double room(double[] load, double[] generation, int step, double most) {
        return Math.min(generation[step], most) - load[step];
    }
}
