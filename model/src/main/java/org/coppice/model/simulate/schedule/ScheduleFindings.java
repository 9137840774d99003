package org.coppice.model.simulate.schedule;

import java.util.List;
import java.util.Locale;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Flexibility;
import org.coppice.model.plan.workload.Follows;
import org.coppice.model.plan.workload.Workload;
import org.coppice.model.schedule.ScheduleOutcome;
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
