package org.coppice.model.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Many jobs that share a capacity. First every job is put where it would run anyway, or as soon after as there is room; then each in
 * turn is taken out and put where its policy says, among what the others leave free. So the total of the signal only falls, and at no
 * moment is a capacity or a deadline broken.
 */
public final class JobPool {

    /** A job and what it draws while it runs, in the unit of the capacity. */
    public record Load(Job job, double kw) {}

    /**
     * Where the jobs run.
     *
     * @param unmoved where they would run if nobody moved them
     * @param moved where they run; {@link Placement#NONE} where there was no room before the deadline in either case
     */
    public record Result(List<Placement> unmoved, List<Placement> moved) {}

    private final Signal signal;
    private final double[] capacityKw;
    private final double[] usedKw;

    private JobPool(Signal signal, double[] capacityKw) {
        if (capacityKw.length != signal.length()) {
            throw new IllegalArgumentException(
                    "A capacity of " + capacityKw.length + " steps does not fit a signal of " + signal.length());
        }
        this.signal = signal;
        this.capacityKw = capacityKw;
        this.usedKw = new double[capacityKw.length];
    }

    /** Places jobs under a policy; the capacity is what is free of it in each step. */
    public static Result place(Signal signal, double[] capacityKw, List<Load> jobs, Policy policy) {
        JobPool pool = new JobPool(signal, capacityKw);
        List<Placement> unmoved = new ArrayList<>();
        for (Load load : jobs) {
            unmoved.add(pool.add(load, Policy.NO_WAIT.place(signal, load.job(), pool.freeFor(load))));
        }
        List<Placement> moved = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            moved.add(pool.move(jobs.get(i), unmoved.get(i), policy));
        }
        return new Result(List.copyOf(unmoved), List.copyOf(moved));
    }

    private Placement move(Load load, Placement now, Policy policy) {
        remove(load, now);
        Placement moved = policy.place(signal, load.job(), freeFor(load));
        boolean better = moved.placed() && (!now.placed() || moved.cost(signal) < now.cost(signal));
        return add(load, better ? moved : now);
    }

    private IntPredicate freeFor(Load load) {
        return step -> usedKw[step] + load.kw() <= capacityKw[step] * (1 + 1e-12);
    }

    private Placement add(Load load, Placement placement) {
        for (int step : placement.steps()) {
            usedKw[step] += load.kw();
        }
        return placement;
    }

    private void remove(Load load, Placement placement) {
        for (int step : placement.steps()) {
            usedKw[step] -= load.kw();
        }
    }
}
