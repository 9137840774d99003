package org.coppice.model.schedule;

import java.util.function.IntPredicate;

/** Starts of a run on end, found in one pass over running sums: O(d + s) for a duration d and a slack s. */
final class Windows {

    /** How good it is to begin at a step; the highest score wins, the earliest of equals. */
    @FunctionalInterface
    interface Score {
        double of(int start, double sum);
    }

    private Windows() {}

    /** The best start of a job at which every step is free; −1 where there is none. */
    static int best(Signal signal, Job job, IntPredicate free, Score score) {
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int taken = 0;
        for (int step = job.earliest(); step < job.deadline(); step++) {
            sum += signal.at(step);
            taken += free.test(step) ? 0 : 1;
            int start = step - job.steps() + 1;
            if (start < job.earliest()) {
                continue;
            }
            double value = taken == 0 ? score.of(start, sum) : Double.NaN;
            if (value > highest) {
                highest = value;
                best = start;
            }
            sum -= signal.at(start);
            taken -= free.test(start) ? 0 : 1;
        }
        return best;
    }

    /** The sum of the signal over a run from a step on. */
    static double sum(Signal signal, int start, int steps) {
        double sum = 0;
        for (int i = start; i < start + steps; i++) {
            sum += signal.at(i);
        }
        return sum;
    }
}
