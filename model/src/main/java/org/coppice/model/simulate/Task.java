package org.coppice.model.simulate;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.coppice.model.plan.workload.Workload;
import org.coppice.model.quantity.Unit;

/** A workload while it is simulated. Mutable, used by one simulation of one fleet. */
abstract class Task {
    final Workload workload;
    final int first;
    final int end;
    final double[] kwh;
    double asked;
    double done;

    /** What the scheduler decided that the task takes in each step; empty while nobody decided. */
    double[] planned = {};

    Task(Workload workload, YearFrame frame) {
        this.workload = workload;
        this.first = frame.stepOf(workload.from());
        this.end = frame.stepAfter(workload.to());
        this.kwh = new double[frame.steps()];
    }

    final boolean active(int step) {
        return step >= first && step < end;
    }

    /** Forgets the year that was run. */
    void reset() {
        done = 0;
        Arrays.fill(kwh, 0);
    }

    /** Whether the scheduler of the site leaves it where it is, because it was placed before. */
    boolean settled() {
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
    abstract static class Exclusive extends Task {
        final double busyKw;
        final double[] servers;

        Exclusive(Workload workload, YearFrame frame, double busyKw) {
            super(workload, frame);
            this.busyKw = busyKw;
            this.servers = new double[frame.steps()];
        }

        /** Takes servers for a step, at most those free, and does its work on them. Returns how many, on average. */
        abstract double occupy(int step, double free);
    }
}
