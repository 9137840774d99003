package org.coppice.model.schedule;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Steps of a run that may be interrupted. */
final class Slots {
    /** Ecovisor runs while the signal is under this percentile of the next 24 hours. */
    private static final double PERCENTILE = 0.30;

    private Slots() {}

    /** The d cheapest free steps of the window, the earliest of equals; none where fewer are free. */
    static int[] cheapest(Signal signal, Job job, IntPredicate free) {
        double[] values = new double[job.deadline() - job.earliest()];
        int count = 0;
        for (int step = job.earliest(); step < job.deadline(); step++) {
            if (free.test(step)) {
                values[count++] = signal.at(step);
            }
        }
        if (count < job.steps()) {
            return Placement.NONE.steps();
        }
        Arrays.sort(values, 0, count);
        double limit = values[job.steps() - 1];
        int below = 0;
        while (values[below] < limit) {
            below++;
        }
        return upTo(signal, job, free, limit, job.steps() - below);
    }

    /** All free steps under a limit and the first few that equal it. */
    private static int[] upTo(Signal signal, Job job, IntPredicate free, double limit, int equals) {
        int[] steps = new int[job.steps()];
        int found = 0;
        int left = equals;
        for (int step = job.earliest(); found < steps.length; step++) {
            double value = signal.at(step);
            if (free.test(step) && (value < limit || (value == limit && left-- > 0))) {
                steps[found++] = step;
            }
        }
        return steps;
    }

    /** Runs from its start on while the signal is low for the coming day, and in every step once the slack is spent. */
    static int[] whileLow(Signal signal, Job job, IntPredicate free) {
        int[] steps = new int[job.steps()];
        int left = freeSteps(job, free);
        int found = 0;
        for (int step = job.start(); step < job.deadline() && found < steps.length; step++) {
            if (!free.test(step)) {
                continue;
            }
            boolean slackSpent = left <= steps.length - found;
            if (slackSpent || signal.at(step) < percentile(signal, step)) {
                steps[found++] = step;
            }
            left--;
        }
        return found == steps.length ? steps : Placement.NONE.steps();
    }

    private static int freeSteps(Job job, IntPredicate free) {
        int count = 0;
        for (int step = job.start(); step < job.deadline(); step++) {
            count += free.test(step) ? 1 : 0;
        }
        return count;
    }

    /** Where the signal is under the percentile of the next 24 hours: one sorted window that slides from the end to the beginning. */
    static boolean[] low(Signal signal) {
        boolean[] low = new boolean[signal.length()];
        double[] window = new double[signal.stepsADay() + 1];
        int size = 0;
        for (int step = low.length - 1; step >= 0; step--) {
            size = insert(window, size, signal.at(step));
            if (size > signal.stepsADay()) {
                size = remove(window, size, signal.at(step + signal.stepsADay()));
            }
            low[step] = signal.at(step) < percentile(window, size);
        }
        return low;
    }

    private static int insert(double[] sorted, int size, double value) {
        int at = Arrays.binarySearch(sorted, 0, size, value);
        at = at < 0 ? -at - 1 : at;
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = value;
        return size + 1;
    }

    private static int remove(double[] sorted, int size, double value) {
        int at = Arrays.binarySearch(sorted, 0, size, value);
        System.arraycopy(sorted, at + 1, sorted, at, size - at - 1);
        return size - 1;
    }

    /** The percentile of the next 24 hours, between the nearest two values in proportion. */
    private static double percentile(Signal signal, int step) {
        double[] day = Arrays.copyOfRange(signal.values(), step, Math.min(signal.length(), step + signal.stepsADay()));
        Arrays.sort(day);
        return percentile(day, day.length);
    }

    private static double percentile(double[] sorted, int size) {
        double rank = PERCENTILE * (size - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, size - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
