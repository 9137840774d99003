package org.coppice.model.schedule;

import java.util.function.IntPredicate;

/**
 * When a job runs, as the literature has it. {@link #place} is the rule as published; some rules can end worse than not moving at all,
 * because they look at one step only or decide without the whole window. {@link #placeUnlessWorse} never does.
 */
public enum Policy {
    /** Runs where it is, or as soon after as there is room (GAIA, No-Wait). */
    NO_WAIT(false) {
        @Override
        Placement steps(Signal signal, Job job, IntPredicate free) {
            return window(job, Windows.best(signal, notBefore(job), free, (start, sum) -> -start));
        }
    },
    /** Begins in the step of the lowest signal, whatever comes after (GAIA, Lowest-Slot). */
    LOWEST_SLOT(false) {
        @Override
        Placement steps(Signal signal, Job job, IntPredicate free) {
            return window(job, Windows.best(signal, job, free, (start, sum) -> -signal.at(start)));
        }
    },
    /** Runs in the window of the lowest sum (GAIA, Lowest-Window; Let's Wait Awhile, non-interruptible). */
    LOWEST_WINDOW(false) {
        @Override
        Placement steps(Signal signal, Job job, IntPredicate free) {
            return window(job, Windows.best(signal, job, free, (start, sum) -> -sum));
        }
    },
    /** Saves most for each step until it is done: {@code argmax (C₀ − C_k) / (k + length)} (GAIA, Carbon-Time). */
    CARBON_TIME(false) {
        @Override
        Placement steps(Signal signal, Job job, IntPredicate free) {
            double unmoved = Windows.sum(signal, job.start(), job.steps());
            return window(
                    job,
                    Windows.best(
                            signal,
                            job,
                            free,
                            (start, sum) -> (unmoved - sum) / (Math.max(0, start - job.start()) + job.steps())));
        }
    },
    /** Runs in the cheapest steps before the deadline (GAIA, Wait-Awhile; Let's Wait Awhile, interruptible). */
    WAIT_AWHILE(true) {
        @Override
        Placement steps(Signal signal, Job job, IntPredicate free) {
            return new Placement(Slots.cheapest(signal, job, free));
        }
    },
    /** Runs while the signal is under the 30th percentile of the next 24 hours, or when the slack is spent (Ecovisor). */
    ECOVISOR(true) {
        @Override
        Placement steps(Signal signal, Job job, IntPredicate free) {
            return new Placement(Slots.whileLow(signal, job, free));
        }
    };

    private final boolean interrupts;

    Policy(boolean interrupts) {
        this.interrupts = interrupts;
    }

    /** Whether the rule may stop a job and let it go on later. */
    public boolean interrupts() {
        return interrupts;
    }

    /** Where the rule as published puts a job; {@link Placement#NONE} where no room is left for it before its deadline. */
    public Placement place(Signal signal, Job job, IntPredicate free) {
        if (job.deadline() > signal.length()) {
            throw new IllegalArgumentException("The signal ends at step " + signal.length()
                    + ", before the deadline of the job at step " + job.deadline() + ".");
        }
        return steps(signal, job, free);
    }

    /** The same, but a job that would end up worse on the signal than unmoved stays where it is, if there is room. */
    public Placement placeUnlessWorse(Signal signal, Job job, IntPredicate free) {
        Placement moved = place(signal, job, free);
        Placement unmoved = NO_WAIT.place(signal, job, free);
        boolean better = moved.placed() && moved.cost(signal) < unmoved.cost(signal);
        return better || !unmoved.placed() ? moved : unmoved;
    }

    /** By step, whether the signal is so low that {@link #ECOVISOR} runs. */
    public static boolean[] lowSteps(Signal signal) {
        return Slots.low(signal);
    }

    abstract Placement steps(Signal signal, Job job, IntPredicate free);

    private static Placement window(Job job, int start) {
        return start < 0 ? Placement.NONE : Placement.window(start, job.steps());
    }

    private static Job notBefore(Job job) {
        return new Job(job.start(), job.start(), job.steps(), job.deadline());
    }
}
