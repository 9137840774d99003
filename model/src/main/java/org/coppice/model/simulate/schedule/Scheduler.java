package org.coppice.model.simulate.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Flexibility;
import org.coppice.model.plan.workload.Follows;
import org.coppice.model.quantity.Power;
import org.coppice.model.schedule.Delay;
import org.coppice.model.schedule.Policy;
import org.coppice.model.schedule.Signal;
import org.coppice.model.simulate.demand.BatchTask;
import org.coppice.model.simulate.demand.FleetDemand;
import org.coppice.model.simulate.demand.Task;
import org.coppice.model.simulate.demand.TrainingTask;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.time.SeriesSource;

/**
 * Moves the flexible work of a site: each flexible workload in the order of the plan, among what all others leave free. Every step is
 * kept within the servers that are there, within the deadlines, and within the grid connection where it was so before. What would not
 * lower the signal stays where it is.
 */
public final class Scheduler {
    private static final int ATTEMPTS = 5;
    private static final double ROUNDING = 1e-9;
    private static final double LEAST_PART = 1.0 / 16;

    private final List<FleetDemand> fleets;
    private final YearFrame frame;
    private final ShiftSignals signals;
    private final ScheduleFindings findings;
    private final double[] pue;
    private final double[] limitKwh;
    private final double[] siteKwh;
    private Delay delay = Delay.NONE;

    Scheduler(
            Plan plan,
            Site site,
            YearFrame frame,
            SeriesSource source,
            List<FleetDemand> fleets,
            List<Finding> findings) {
        this.fleets = fleets;
        this.frame = frame;
        this.signals = new ShiftSignals(plan, site, frame, source);
        this.findings = new ScheduleFindings(frame, findings);
        this.pue = pue(site, frame);
        this.limitKwh = limit(site, frame, pue);
        this.siteKwh = new double[frame.steps()];
    }

    /** What the IT equipment may draw in each step for the site to stay within its connection; unlimited where none is stated. */
    public static double[] limit(Site site, YearFrame frame, double[] pue) {
        double connection = site.connection().map(Power::kilowatts).orElse(Double.POSITIVE_INFINITY);
        double[] limit = new double[frame.steps()];
        for (int i = 0; i < limit.length; i++) {
            limit[i] = connection * frame.stepHours() / pue[i];
        }
        return limit;
    }

    /** The stated PUE by step. */
    public static double[] pue(Site site, YearFrame frame) {
        return frame.course(site.pue().value());
    }

    private double[] siteLoad() {
        double[] load = new double[siteKwh.length];
        for (int i = 0; i < load.length; i++) {
            load[i] = siteKwh[i] * pue[i];
        }
        return load;
    }

    /** Whether anything was moved. */
    boolean run() {
        for (FleetDemand fleet : fleets) {
            add(fleet.total(), 1);
        }
        boolean moved = false;
        for (FleetDemand fleet : fleets) {
            for (Task task : fleet.tasks()) {
                if (task.settled()) {
                    continue;
                }
                findings.wants(task.workload());
                sayOfScaling(task);
                Optional<Flexibility> flexibility = task.workload().flexibility();
                moved |= flexibility.isPresent() && move(fleet, task, flexibility.get());
            }
        }
        return moved;
    }

    private void add(double[] kwh, double sign) {
        for (int i = 0; i < siteKwh.length; i++) {
            siteKwh[i] += sign * kwh[i];
        }
    }

    private boolean move(FleetDemand fleet, Task task, Flexibility flexibility) {
        Optional<Policy> policy = flexibility.policy();
        if (policy.filter(rule -> rule == Policy.NO_WAIT).isPresent() || task.done() == 0) {
            return false;
        }
        if (policy.filter(Policy::interrupts).isPresent() && !flexibility.interruptible()) {
            findings.mayNotPause(task.workload());
            return false;
        }
        Optional<Signal> signal = signals.of(flexibility.follows(), siteLoad());
        if (signal.isEmpty()) {
            findings.noSignal(task.workload(), flexibility);
            return false;
        }
        if (isFlat(signal.get()) && flexibility.scales().isEmpty()) {
            findings.flatSignal(task.workload(), flexibility);
            return false;
        }
        double[] fleetBefore = fleet.total().clone();
        double[] taskBefore = task.kwh().clone();
        double doneBefore = task.done();
        double[] takesBefore = takes(task);
        WorkPlanner planner = new WorkPlanner(frame, flexibility, signal.get());
        boolean placed = place(fleet, task, planner, covered(fleet, task, flexibility, signal.get()), fleetBefore);
        if (!placed || !betterInPart(fleet, task, signal.get(), takesBefore, fleetBefore, doneBefore)) {
            boolean elsewhere = placed && !same(task.planned(), takesBefore);
            task.unplan();
            fleet.run();
            if (elsewhere) {
                findings.noGain(task.workload());
            } else {
                findings.noRoom(task.workload(), flexibility);
            }
            return false;
        }
        delay = delay.and(Delay.of(taskBefore, task.kwh(), frame.stepHours()));
        add(fleetBefore, -1);
        add(fleet.total(), 1);
        findings.moved(task.workload(), taskBefore, task.kwh());
        if (task instanceof TrainingTask run && flexibility.scales().isPresent()) {
            findings.scaled(run, takesBefore, taskBefore);
        }
        return true;
    }

    private void sayOfScaling(Task task) {
        if (!(task instanceof TrainingTask run)
                || run.workload().flexibility().flatMap(Flexibility::elastic).isEmpty()) {
            return;
        }
        if (run.workload().flexibility().orElseThrow().scales().isEmpty()) {
            findings.notScaled(run.workload());
        } else if (run.scaling().most() < run.statedServers()) {
            findings.curveEnds(run.workload(), run.scaling().most(), run.statedServers());
        }
    }

    /** What a task takes in each step as it comes, in its own unit. */
    private static double[] takes(Task task) {
        return task instanceof TrainingTask run
                ? run.servers().clone()
                : task instanceof BatchTask batch ? batch.work().clone() : new double[0];
    }

    private static boolean same(double[] plan, double[] before) {
        for (int i = 0; i < plan.length; i++) {
            if (Math.abs(plan[i] - before[i]) > ROUNDING * Math.max(1, before[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the plan is better; where servers draw more for their work the fuller they are, a half of the move may be where all of
     * it is not, or a quarter. A mean of two plans that keep deadlines and servers keeps them too.
     */
    private boolean betterInPart(
            FleetDemand fleet,
            Task task,
            Signal signal,
            double[] takesBefore,
            double[] fleetBefore,
            double doneBefore) {
        if (better(fleet, task, signal, fleetBefore, doneBefore)) {
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
            if (better(fleet, task, signal, fleetBefore, doneBefore) && !overLimit(fleetBefore, fleet.total())) {
                return true;
            }
        }
        task.plan(whole);
        return false;
    }

    private boolean overLimit(double[] before, double[] after) {
        return freeze(before, after, new boolean[siteKwh.length]);
    }

    /** How long what was moved waits. */
    Delay delay() {
        return delay;
    }

    private static boolean isFlat(Signal signal) {
        for (double value : signal.values()) {
            if (value != signal.at(0)) {
                return false;
            }
        }
        return true;
    }

    /** Plans and runs the fleet; where that breaks the connection, plans again with those steps left as they were. */
    private boolean place(FleetDemand fleet, Task task, WorkPlanner planner, double[] covered, double[] fleetBefore) {
        boolean[] frozen = new boolean[siteKwh.length];
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double[] plan = plan(fleet, task, planner, covered, frozen);
            if (plan.length == 0) {
                return false;
            }
            task.plan(plan);
            fleet.run();
            if (!freeze(fleetBefore, fleet.total(), frozen)) {
                return true;
            }
            task.unplan();
            fleet.run();
        }
        return false;
    }

    /**
     * How much more of a task its site's plants would cover in each step, in its own unit; without end where it does not follow
     * them. Work never goes where it would not be covered, as in Carbon Explorer (Acun et al. 2023).
     */
    private double[] covered(FleetDemand fleet, Task task, Flexibility flexibility, Signal lackOfSurplus) {
        double[] covered = new double[siteKwh.length];
        Arrays.fill(covered, Double.POSITIVE_INFINITY);
        double kwh = fleet.kwhAbove(task);
        if (flexibility.follows() == Follows.GENERATION && kwh > 0) {
            for (int i = 0; i < covered.length; i++) {
                covered[i] = Math.max(0, -lackOfSurplus.at(i)) / (kwh * pue[i]);
            }
        }
        return covered;
    }

    private static double[] plan(
            FleetDemand fleet, Task task, WorkPlanner planner, double[] covered, boolean[] frozen) {
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
    private boolean freeze(double[] before, double[] after, boolean[] frozen) {
        boolean any = false;
        for (int i = 0; i < frozen.length; i++) {
            double site = siteKwh[i] - before[i] + after[i];
            if (site > Math.max(limitKwh[i], siteKwh[i]) * (1 + ROUNDING)) {
                frozen[i] = true;
                any = true;
            }
        }
        return any;
    }

    /** More work done, or the same for less on the signal. */
    private static boolean better(
            FleetDemand fleet, Task task, Signal signal, double[] fleetBefore, double doneBefore) {
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
