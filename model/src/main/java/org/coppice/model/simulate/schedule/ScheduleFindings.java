package org.coppice.model.simulate.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Flexibility;
import org.coppice.model.plan.workload.Follows;
import org.coppice.model.plan.workload.Workload;
import org.coppice.model.schedule.ScheduleOutcome;
import org.coppice.model.simulate.demand.Task;
import org.coppice.model.simulate.demand.TrainingTask;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** What is to be said about work that was moved, or could not be. */
final class ScheduleFindings {
    private final YearFrame frame;
    private final List<Finding> findings;

    ScheduleFindings(YearFrame frame, List<Finding> findings) {
        this.frame = frame;
        this.findings = findings;
    }

    /** Jobs that are told what to wait for, but not that they may. */
    void wants(Workload workload) {
        if (workload instanceof Batch batch && batch.follows().isPresent() && !batch.flexible()) {
            add(
                    "may-not-wait",
                    Severity.WARNING,
                    workload,
                    "It is said what these jobs wait for, but not that they may wait; they run at once.",
                    "Say that they may wait, or clear what they wait for.");
        }
    }

    /** A rule that stops and goes on, for a run that may not. */
    void mayNotPause(Workload workload) {
        add(
                "may-not-pause",
                Severity.WARNING,
                workload,
                "The rule that the run waits by stops it and lets it go on, but it is not said that it may pause; it begins at once.",
                "Say that it may pause, or choose another rule.");
    }

    void noSignal(Workload workload, Flexibility flexibility) {
        add(
                "no-signal",
                Severity.WARNING,
                workload,
                "The work waits for " + words(flexibility.follows())
                        + ", but that is not known for every hour of the year, so the work stays where it is.",
                switch (flexibility.follows()) {
                    case CARBON -> "Choose a grid factor for the site.";
                    case PRICE -> "Add a grid contract for the whole year.";
                    case GENERATION -> "Add a plant for the site.";
                });
    }

    void flatSignal(Workload workload, Flexibility flexibility) {
        add(
                "flat-signal",
                Severity.INFO,
                workload,
                "The work waits for " + words(flexibility.follows())
                        + ", but one hour is like another: nothing is gained by moving it.",
                switch (flexibility.follows()) {
                    case CARBON -> "Give the grid factor a course over the day, or hourly readings.";
                    case PRICE -> "Give the contract prices by hour.";
                    case GENERATION -> "Add a plant for the site.";
                });
    }

    void noRoom(Workload workload, Flexibility flexibility) {
        add(
                "no-room-to-move",
                Severity.INFO,
                workload,
                "Within its deadline, the free servers and the grid connection no other hours are better for this work; it stays"
                        + " where it is.",
                "Give it more time"
                        + (workload instanceof org.coppice.model.plan.workload.Training && !flexibility.interruptible()
                                ? ", let it pause,"
                                : "")
                        + " or more servers, if it should move.");
    }

    /** Better hours are free, but gathered there the work would take more than they save. */
    void noGain(Workload workload) {
        add(
                "no-gain-from-moving",
                Severity.INFO,
                workload,
                "Better hours are free, but the servers draw more for this work the fuller they are, and more than those hours would"
                        + " save; it stays where it is.",
                "Let a smaller share move, or give it more servers.");
    }

    /** A run that may grow and shrink, and is said to in a way that does not hold together. */
    void ofScaling(Task task) {
        if (!(task instanceof TrainingTask run)
                || run.workload().flexibility().flatMap(Flexibility::elastic).isEmpty()) {
            return;
        }
        if (run.workload().flexibility().orElseThrow().scales().isEmpty()) {
            notScaled(run.workload());
        } else if (run.scaling().most() < run.statedServers()) {
            curveEnds(run.workload(), run.scaling().most(), run.statedServers());
        }
    }

    /** What an elastic run does with its servers. */
    void scaled(TrainingTask run, double[] serversBefore, double[] kwhBefore) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double stated = 0;
        for (int i = run.first(); i < RunPlanner.endOf(run.servers()); i++) {
            least = Math.min(least, run.servers()[i]);
            most = Math.max(most, run.servers()[i]);
        }
        for (double servers : serversBefore) {
            stated = Math.max(stated, servers);
        }
        double before = Arrays.stream(kwhBefore).sum();
        double after = Arrays.stream(run.kwh()).sum();
        add(
                "run-scaled",
                Severity.INFO,
                run.workload(),
                String.format(
                        Locale.ROOT,
                        "It runs on %.0f to %.0f servers instead of %.0f, is done %.1f h later, and takes %,.0f kWh instead of"
                                + " %,.0f (%+.1f %%).",
                        least,
                        most,
                        stated,
                        (RunPlanner.endOf(run.servers()) - RunPlanner.endOf(serversBefore)) * frame.stepHours(),
                        after,
                        before,
                        before > 0 ? 100 * (after / before - 1) : 0),
                "What it saves is under Flexible work. Its servers are idle, not gone, in the hours that it leaves.");
    }

    /** A rule that moves a run as a whole. */
    private void notScaled(Workload workload) {
        add(
                "elastic-not-used",
                Severity.WARNING,
                workload,
                "It is said that the run may grow and shrink, but also by which rule it waits, and that rule moves it as it is.",
                "Clear the rule to let it scale.");
    }

    /** A curve that says nothing about the servers that the run is stated with. */
    private void curveEnds(Workload workload, double last, int stated) {
        add(
                "scaling-curve-ends",
                Severity.WARNING,
                workload,
                String.format(
                        Locale.ROOT,
                        "The scaling curve ends at %.0f servers, but the run is stated with %d: more than %.0f are taken to bring"
                                + " nothing.",
                        last,
                        stated,
                        last),
                "Add a point for the servers that the run is stated with.");
    }

    void moved(Workload workload, double[] beforeKwh, double[] afterKwh) {
        double[] nothing = new double[beforeKwh.length];
        ScheduleOutcome outcome = ScheduleOutcome.of(beforeKwh, afterKwh, nothing, nothing, frame.stepHours());
        double all = 0;
        for (double kwh : afterKwh) {
            all += kwh;
        }
        add(
                "work-moved",
                Severity.INFO,
                workload,
                String.format(
                        Locale.ROOT,
                        "%,.0f of %,.0f kWh run in other hours, %.1f h away on average, at most %.1f h late by the order in which"
                                + " they came; their highest power goes from %,.1f to %,.1f kW.",
                        outcome.moved().kilowattHours(),
                        all,
                        outcome.meanDelayHours(),
                        outcome.longestDelayHours(),
                        outcome.peakBefore().kilowatts(),
                        outcome.peakAfter().kilowatts()),
                "All of it is done before its deadline.");
    }

    private void add(String code, Severity severity, Workload workload, String message, String action) {
        findings.add(Finding.of(code, severity, "Workloads, " + workload.name(), message, action));
    }

    private static String words(Follows follows) {
        return switch (follows) {
            case CARBON -> "low grid intensity";
            case PRICE -> "low prices";
            case GENERATION -> "generation of the site's plants";
        };
    }
}
