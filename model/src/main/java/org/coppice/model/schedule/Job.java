package org.coppice.model.schedule;

/**
 * A job of so many steps that may be moved within a window.
 *
 * @param earliest the first step in which it may run
 * @param start where it runs if nobody moves it
 * @param steps how long it runs
 * @param deadline the step before which it must be done
 */
public record Job(int earliest, int start, int steps, int deadline) {

    /** Refuses a job that does not fit into its own window. */
    public Job {
        if (earliest < 0 || steps < 1 || start < earliest || start + steps > deadline) {
            throw new IllegalArgumentException("A job of " + steps + " steps from step " + start
                    + " does not fit into its window from " + earliest + " to " + deadline
                    + ". Maybe the deadline is meant for its end, not its start.");
        }
    }

    /** A job that runs when it arrives, or up to so many steps later. */
    public static Job arriving(int arrival, int steps, int slack) {
        return new Job(arrival, arrival, steps, arrival + steps + slack);
    }

    /** A job that may begin so many steps before or after its usual start, like a nightly backup. */
    public static Job around(int start, int steps, int either) {
        return new Job(start - either, start, steps, start + steps + either);
    }

    /** How many steps it may wait. */
    public int slack() {
        return deadline - steps - start;
    }
}
