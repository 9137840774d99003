package org.coppice.model.schedule;

/**
 * Work that arrives step by step and may wait, divisible, each part put by a rule of the literature as if it were a job of one step,
 * in the order in which it arrives. First all is where it would be done at once; then what arrived in each step in turn is taken out
 * and put where the rule says, among what the rest leaves free. So what was done at once stays done, and no capacity or deadline is
 * broken. The best placement of all parts together is {@link DeferrableWork}.
 */
public final class QueuedWork {
    private final int[] deadline;
    private final Signal signal;
    private final Policy policy;
    private final boolean[] low;
    private final double[] left;
    private final double[] done;

    private QueuedWork(int[] deadline, double[] most, Signal signal, Policy policy) {
        this.deadline = deadline;
        this.signal = signal;
        this.policy = policy;
        this.low = policy == Policy.ECOVISOR ? Slots.low(signal) : new boolean[0];
        this.left = most.clone();
        this.done = new double[most.length];
    }

    /**
     * The work done in each step.
     *
     * @param arriving in each step, in any unit of work
     * @param atOnce what of it is done in its own step if nobody moves it; at most the capacity
     * @param deadline of what arrives in each step: the step before which it must be done, after its own step
     * @param most that a step can do, in the same unit
     */
    public static double[] place(
            double[] arriving, double[] atOnce, int[] deadline, double[] most, Signal signal, Policy policy) {
        QueuedWork work = new QueuedWork(deadline, most, signal, policy);
        for (int step = 0; step < arriving.length; step++) {
            work.left[step] = Math.max(0, most[step] - atOnce[step]);
        }
        for (int step = 0; step < arriving.length; step++) {
            if (arriving[step] > 0) {
                work.left[step] += atOnce[step];
                work.put(step, arriving[step]);
            }
        }
        return work.done;
    }

    private void put(int arrival, double amount) {
        double open = amount;
        while (open > 0) {
            int step = best(arrival);
            if (step < 0) {
                return;
            }
            double part = Math.min(open, left[step]);
            done[step] += part;
            left[step] -= part;
            open -= part;
        }
    }

    /** The step of the highest worth that has room, the earliest of equals; −1 where none has. */
    private int best(int arrival) {
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        int end = Math.min(deadline[arrival], left.length);
        for (int step = arrival; step < end; step++) {
            if (left[step] > 0) {
                double worth = worth(arrival, step);
                if (worth > highest) {
                    highest = worth;
                    best = step;
                }
            }
        }
        return best;
    }

    /** The rules of {@link Policy} for a job of one step. */
    private double worth(int arrival, int step) {
        return switch (policy) {
            case NO_WAIT -> -step;
            case LOWEST_SLOT, LOWEST_WINDOW, WAIT_AWHILE -> -signal.at(step);
            case CARBON_TIME -> (signal.at(arrival) - signal.at(step)) / (step - arrival + 1);
            // the first low step, or, with the slack spent, the last of all
            case ECOVISOR -> low[step] ? left.length - step : step - left.length;
        };
    }
}
