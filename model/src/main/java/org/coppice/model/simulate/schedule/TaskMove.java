package org.coppice.model.simulate.schedule;

import org.coppice.model.plan.workload.Flexibility;
import org.coppice.model.schedule.Policy;
import org.coppice.model.schedule.Signal;
import org.coppice.model.simulate.demand.BatchTask;
import org.coppice.model.simulate.demand.FleetDemand;
import org.coppice.model.simulate.demand.Task;
import org.coppice.model.simulate.demand.TrainingTask;

/**
 * One task on its way to other steps: planned, run with its fleet, and kept only where that is better. It remembers how all was before.
 */
final class TaskMove {
    private static final int ATTEMPTS = 5;
    private static final double ROUNDING = 1e-9;
    private static final double LEAST_PART = 1.0 / 16;

    private final FleetDemand fleet;
    private final Task task;
    private final Signal signal;
    private final GridConnection connection;
    private final double[] siteKwh;
    private final double[] fleetBefore;
    private final double[] kwhBefore;
    private final double[] takesBefore;
    private final double doneBefore;

    /**
     * A task as it stands now.
     *
     * @param siteKwh of all fleets of the site as they stand now
     */
    TaskMove(FleetDemand fleet, Task task, Signal signal, GridConnection connection, double[] siteKwh) {
        this.fleet = fleet;
        this.task = task;
        this.signal = signal;
        this.connection = connection;
        this.siteKwh = siteKwh;
        this.fleetBefore = fleet.total().clone();
        this.kwhBefore = task.kwh().clone();
        this.takesBefore = takes(task);
        this.doneBefore = task.done();
    }

    /** What the fleet drew before. */
    double[] fleetBefore() {
        return fleetBefore;
    }

    /** What the task drew before. */
    double[] kwhBefore() {
        return kwhBefore;
    }

    /** What the task took before, in its own unit. */
    double[] takesBefore() {
        return takesBefore;
    }

    /** Leaves the task as it comes. */
    void takeBack() {
        task.unplan();
        fleet.run();
    }

    /** Whether the task is planned otherwise than it was. */
    boolean isElsewhere() {
        double[] plan = task.planned();
        for (int i = 0; i < plan.length; i++) {
            if (Math.abs(plan[i] - takesBefore[i]) > ROUNDING * Math.max(1, takesBefore[i])) {
                return true;
            }
        }
        return false;
    }

    /** Plans and runs the fleet; where that breaks the connection, plans again with those steps left as they were. */
    boolean place(WorkPlanner planner, double[] covered) {
        boolean[] frozen = new boolean[siteKwh.length];
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double[] plan = plan(planner, covered, frozen);
            if (plan.length == 0) {
                return false;
            }
            task.plan(plan);
            fleet.run();
            if (!freeze(frozen)) {
                return true;
            }
            takeBack();
        }
        return false;
    }

    /**
     * Whether the plan is better; where servers draw more for their work the fuller they are, a half of the move may be where all of
     * it is not, or a quarter. A mean of two plans that keep deadlines and servers keeps them too.
     */
    boolean isBetterInPart() {
        if (isBetter()) {
            return true;
        }
        boolean divisible = task instanceof BatchTask
                && task.workload()
                        .flexibility()
                        .flatMap(Flexibility::policy)
                        .filter(policy -> policy != Policy.WAIT_AWHILE)
                        .isEmpty();
        double[] whole = task.planned();
        for (double part = 0.5; divisible && part >= LEAST_PART; part /= 2) {
            double[] mean = new double[whole.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = takesBefore[i] + part * (whole[i] - takesBefore[i]);
            }
            task.plan(mean);
            fleet.run();
            if (isBetter() && !freeze(new boolean[siteKwh.length])) {
                return true;
            }
        }
        task.plan(whole);
        return false;
    }

    /** What a task takes in each step as it comes, in its own unit. */
    private static double[] takes(Task task) {
        return task instanceof TrainingTask run
                ? run.servers().clone()
                : task instanceof BatchTask batch ? batch.work().clone() : new double[0];
    }

    private double[] plan(WorkPlanner planner, double[] covered, boolean[] frozen) {
        if (task instanceof TrainingTask training) {
            double[] now = training.servers().clone();
            return planner.run(training, now, freezing(fleet.roomForServers(training), now, covered, frozen));
        }
        if (task instanceof BatchTask batch) {
            double[] now = batch.work().clone();
            double[] asked = new double[now.length];
            for (int i = 0; i < asked.length; i++) {
                asked[i] = batch.asksHere(i, fleet.serversAt(i));
            }
            return planner.batch(batch, asked, now, freezing(fleet.roomForWork(batch), now, covered, frozen));
        }
        return new double[0];
    }

    private static double[] freezing(double[] room, double[] now, double[] covered, boolean[] frozen) {
        for (int i = 0; i < room.length; i++) {
            room[i] = frozen[i] ? now[i] : Math.min(room[i], now[i] + covered[i]);
        }
        return room;
    }

    /** Marks the steps in which a new load breaks the connection that the old one kept, or breaks it further. */
    private boolean freeze(boolean[] frozen) {
        boolean any = false;
        for (int i = 0; i < frozen.length; i++) {
            if (connection.breaks(i, siteKwh[i], siteKwh[i] - fleetBefore[i] + fleet.total()[i])) {
                frozen[i] = true;
                any = true;
            }
        }
        return any;
    }

    /** More work done, or the same for less on the signal. */
    private boolean isBetter() {
        if (task.done() > doneBefore * (1 + ROUNDING)) {
            return true;
        }
        double before = 0;
        double after = 0;
        double scale = 0;
        for (int i = 0; i < fleetBefore.length; i++) {
            before += fleetBefore[i] * signal.at(i);
            after += fleet.total()[i] * signal.at(i);
            scale += Math.abs(fleetBefore[i] * signal.at(i));
        }
        return task.done() >= doneBefore * (1 - ROUNDING) && after < before - ROUNDING * scale * 1e-3;
    }
}
