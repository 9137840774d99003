package org.coppice.model.simulate.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Flexibility;
import org.coppice.model.plan.workload.Follows;
import org.coppice.model.schedule.Delay;
import org.coppice.model.schedule.Policy;
import org.coppice.model.schedule.Signal;
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
final class Scheduler {
    private final List<FleetDemand> fleets;
    private final YearFrame frame;
    private final ShiftSignals signals;
    private final ScheduleFindings findings;
    private final double[] pue;
    private final GridConnection connection;
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
        this.pue = frame.course(site.pue().value());
        this.connection = GridConnection.of(site, frame);
        this.siteKwh = new double[frame.steps()];
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
                findings.ofScaling(task);
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
        TaskMove move = new TaskMove(fleet, task, signal.get(), connection, siteKwh);
        WorkPlanner planner = new WorkPlanner(frame, flexibility, signal.get());
        boolean placed = move.place(planner, covered(fleet, task, flexibility, signal.get()));
        if (!placed || !move.isBetterInPart()) {
            boolean elsewhere = placed && move.isElsewhere();
            move.takeBack();
            if (elsewhere) {
                findings.noGain(task.workload());
            } else {
                findings.noRoom(task.workload(), flexibility);
            }
            return false;
        }
        delay = delay.and(Delay.of(move.kwhBefore(), task.kwh(), frame.stepHours()));
        add(move.fleetBefore(), -1);
        add(fleet.total(), 1);
        findings.moved(task.workload(), move.kwhBefore(), task.kwh());
        if (task instanceof TrainingTask run && flexibility.scales().isPresent()) {
            findings.scaled(run, move.takesBefore(), move.kwhBefore());
        }
        return true;
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
}
