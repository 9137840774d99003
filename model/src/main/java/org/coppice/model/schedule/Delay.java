package org.coppice.model.schedule;

/**
 * How long work waits that was moved. Counted by work, not by energy, so that work that takes more or less energy in other hours is
 * not taken for late.
 *
 * @param work that runs in another step than it would have
 * @param workHours Σ |arrived by t − done by t| · Δt
 * @param longestHours that any part of it waits, in the order it arrived
 */
public record Delay(double work, double workHours, double longestHours) {
    /** Nothing was moved. */
    public static final Delay NONE = new Delay(0, 0, 0);

    private static final double NOTHING = 1e-9;

    /** Compares one workload before and after; what it took after is scaled to the same sum. */
    public static Delay of(double[] before, double[] after, double stepHours) {
        double scale = sum(after) > 0 ? sum(before) / sum(after) : 1;
        double moved = 0;
        double apart = 0;
        double area = 0;
        for (int i = 0; i < before.length; i++) {
            double difference = after[i] * scale - before[i];
            moved += Math.max(0, difference);
            apart += difference;
            area += Math.abs(apart);
        }
        return new Delay(moved, area * stepHours, longest(before, after, scale) * stepHours);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** This and another workload. */
    public Delay and(Delay other) {
        return new Delay(work + other.work, workHours + other.workHours, Math.max(longestHours, other.longestHours));
    }

    /** Of what was moved, earlier or later; 0 where nothing was. */
    public double meanHours() {
        return work > NOTHING ? workHours / work : 0;
    }

    /** In steps, first come first served. */
    private static int longest(double[] before, double[] after, double scale) {
        double nothing = NOTHING * Math.max(1, sum(before));
        int longest = 0;
        int arrival = 0;
        double left = before.length > 0 ? before[0] : 0;
        for (int step = 0; step < after.length; step++) {
            double served = after[step] * scale;
            while (served > nothing && arrival < before.length) {
                if (left <= nothing) {
                    left = ++arrival < before.length ? before[arrival] : 0;
                    continue;
                }
                double part = Math.min(served, left);
                served -= part;
                left -= part;
                longest = Math.max(longest, step - arrival);
            }
        }
        return longest;
    }
}
