package org.coppice.model.schedule;

/**
 * Work that arrives step by step and may wait, divisible, each part to its own deadline: the cheapest steps under a capacity.
 *
 * <p>An amount of work a step can be served within all windows exactly if no stretch of steps a..b serves more than arrives by b
 * with a deadline after a (Hall 1935, for windows whose starts and ends both ascend). Such amounts form a polymatroid, on which
 * taking the cheapest steps first, each as far as it goes, is optimal (Edmonds 1970). O(n log n). The earliest of equal steps is
 * taken, so a flat signal moves nothing.
 */
public final class DeferrableWork {

    private DeferrableWork() {}

    /**
     * The work done in each step; its sum is that of the work that arrived, unless the capacity cannot hold it before its deadlines,
     * and then as much as it can.
     *
     * @param arriving in each step, in any unit of work
     * @param deadline of what arrives in each step: the step before which it must be done; never falling, and after its own step
     * @param most that a step can do, in the same unit
     */
    public static double[] place(double[] arriving, int[] deadline, double[] most, Signal signal) {
        int steps = arriving.length;
        if (deadline.length != steps || most.length != steps || signal.length() != steps) {
            throw new IllegalArgumentException(
                    "Work, deadlines, capacity and signal must have as many steps as each other.");
        }
        SuffixTree arrivedBy = new SuffixTree(sums(arriving));
        SuffixTree dueAfter = new SuffixTree(dueBefore(arriving, deadline));
        double[] done = new double[steps];
        for (int step : Order.of(signal.values())) {
            double room = arrivedBy.leastFrom(step) + dueAfter.leastTo(step);
            double amount = Math.min(Math.max(0, room), most[step]);
            if (amount > 0) {
                done[step] = amount;
                arrivedBy.add(step, -amount);
                dueAfter.add(step + 1, amount);
            }
        }
        return done;
    }

    private static double[] sums(double[] values) {
        double[] sums = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
            sums[i] = sum;
        }
        return sums;
    }

    /** By step, minus what has arrived whose deadline is at that step or before, so that the step cannot serve it. */
    private static double[] dueBefore(double[] arriving, int[] deadline) {
        double[] due = new double[arriving.length];
        double gone = 0;
        int next = 0;
        for (int step = 0; step < due.length; step++) {
            while (next < arriving.length && deadline[next] <= step) {
                check(next, deadline);
                gone += arriving[next++];
            }
            due[step] = -gone;
        }
        for (; next < arriving.length; next++) {
            check(next, deadline);
        }
        return due;
    }

    private static void check(int step, int[] deadline) {
        boolean falls = step > 0 && deadline[step] < deadline[step - 1];
        if (deadline[step] <= step || falls) {
            throw new IllegalArgumentException("The deadline " + deadline[step] + " of the work of step " + step
                    + " must lie after it, and not before the deadline of earlier work.");
        }
    }
}
