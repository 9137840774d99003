package org.coppice.model.schedule;

import java.util.Arrays;

/**
 * The steps in which a job runs, ascending; none where there is no room for it.
 *
 * @param steps as many as the job is long, or none; shared, not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Placement(int[] steps) {
    /** No room before the deadline. */
    public static final Placement NONE = new Placement(new int[0]);

    /** So many steps on end. */
    static Placement window(int start, int steps) {
        int[] run = new int[steps];
        Arrays.setAll(run, i -> start + i);
        return new Placement(run);
    }

    /** Whether the job found room. */
    public boolean placed() {
        return steps.length > 0;
    }

    /** The first step of the run. */
    public int start() {
        return steps[0];
    }

    /** The step after the last. */
    public int end() {
        return steps[steps.length - 1] + 1;
    }

    /** How often the run is interrupted. */
    public int interruptions() {
        int gaps = 0;
        for (int i = 1; i < steps.length; i++) {
            gaps += steps[i] > steps[i - 1] + 1 ? 1 : 0;
        }
        return gaps;
    }

    /** The sum of the signal over the run. */
    public double cost(Signal signal) {
        double sum = 0;
        for (int step : steps) {
            sum += signal.at(step);
        }
        return sum;
    }
}
