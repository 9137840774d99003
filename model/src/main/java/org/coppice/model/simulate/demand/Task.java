package org.coppice.model.simulate.demand;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.coppice.model.plan.workload.Workload;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.simulate.year.YearFrame;

/** A workload while it is simulated. Mutable, used by one simulation of one fleet. */
public abstract class Task {
    private static final double[] NOT_PLANNED = {};

    final Workload workload;
    final int first;
    final int end;
    final double[] kwh;
    double asked;
    double done;

    double[] planned = NOT_PLANNED;

    Task(Workload workload, YearFrame frame) {
        this.workload = workload;
        this.first = frame.stepOf(workload.from());
        this.end = frame.stepAfter(workload.to());
        this.kwh = new double[frame.steps()];
    }

    /** The workload of the plan. */
    public final Workload workload() {
        return workload;
    }

    /** The step in which it begins. */
    public final int first() {
        return first;
    }

    /** The step before which it ends. */
    public final int end() {
        return end;
    }

    /** What it drew in each step, once the fleet ran; shared, written to by the next run. */
    public final double[] kwh() {
        return kwh;
    }

    /** How much of its work it got done, once the fleet ran. */
    public final double done() {
        return done;
    }

    /** What was decided that it takes in each step; empty while nobody decided. */
    public final double[] planned() {
        return planned;
    }

    /** Decides what it takes in each step from the next run on. */
    public final void plan(double[] takes) {
        planned = takes;
    }

    /** Leaves it as it comes from the next run on. */
    public final void unplan() {
        planned = NOT_PLANNED;
    }

    /** Whether the workload runs in a step. */
    public final boolean active(int step) {
        return step >= first && step < end;
    }

    /** Forgets the year that was run. */
    void reset() {
        done = 0;
        Arrays.fill(kwh, 0);
    }

    /** Whether the scheduler of the site leaves it where it is, because it was placed before. */
    public boolean settled() {
        return false;
    }

    /** For people. */
    String name() {
        return workload.name();
    }

    /** What the workload asked for and got. */
    abstract Service service();

    /** A workload whose demand cannot be known; its energy is missing while it is active. */
    static final class Unknown extends Task {
        private final Unit unit;

        Unknown(Workload workload, YearFrame frame, Unit unit) {
            super(workload, frame);
            this.unit = unit;
            Arrays.fill(kwh, first, Math.max(first, end), Double.NaN);
        }

        @Override
        void reset() {}

        @Override
        Service service() {
            return new Service(
                    workload.id(),
                    workload.name(),
                    workload.fleet(),
                    Double.NaN,
                    Double.NaN,
                    unit,
                    1,
                    OptionalDouble.empty());
        }
    }

    /** A workload that has servers to itself while it runs. */
    public abstract static class Exclusive extends Task {
        final double busyKw;
        final double[] servers;

        Exclusive(Workload workload, YearFrame frame, double busyKw) {
            super(workload, frame);
            this.busyKw = busyKw;
            this.servers = new double[frame.steps()];
        }

        /** How many servers it had in each step, once the fleet ran. */
        public final double[] servers() {
            return servers;
        }

        /** Takes servers for a step, at most those free, and does its work on them. Returns how many, on average. */
        abstract double occupy(int step, double free);
    }
}
