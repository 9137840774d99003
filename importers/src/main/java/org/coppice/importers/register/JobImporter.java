package org.coppice.importers.register;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;

/** Reads logs of jobs. A step of a Slurm job ({@code 42.batch}) is part of its job, and is not counted again. */
public final class JobImporter {
    /** Slurm writes 2^64 - 2 where nothing measures energy; in JSON and text it appears as 18446744073709551614. */
    private static final double NOT_MEASURED = 1e18;

    private final ListTable list;
    private final String format;
    private final Optional<ZoneId> zone;
    private final ZoneId likely;
    private final List<Job> jobs = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int steps;
    private int unfinished;
    private boolean local;

    private JobImporter(Registers.Answered register) {
        list = register.list();
        format = register.format();
        zone = register.zone();
        likely = register.likely();
    }

    /** Whether a table is a log of jobs. */
    public static boolean isLog(Table table) {
        return JobColumns.find(table).isPresent();
    }

    /**
     * The log in a file: in its first sheet that is one.
     *
     * @param options its answers: {@code zone} of times without an offset, {@code date-order}
     * @throws UserError if there is none
     */
    public static JobLog read(FileTables file, ImportOptions options, Progress progress) {
        Registers.Found found = Registers.first(
                file,
                options,
                progress,
                JobColumns::find,
                "this is no log of jobs: no row is headed with a job, its start, its end or duration, and its nodes or GPUs, and"
                        + " it is no accounting of PBS or LSF. For Slurm: sacct -X -P -o JobID,JobName,Start,End,AllocTRES,ConsumedEnergyRaw,State."
                        + " For LSF: the file lsb.acct, as bjobs tells neither the year nor the hosts and ends of all jobs.");
        return new JobImporter(found.under(options)).read();
    }

    private JobLog read() {
        for (int row = list.from(); row < list.to(); row++) {
            ids.add(list.text(row, "id"));
        }
        for (int row = list.from(); row < list.to(); row++) {
            if (isNoJob(row)) {
                continue;
            }
            if (isStep(list.text(row, "id"))) {
                steps++;
            } else {
                row(row);
            }
        }
        report();
        return new JobLog(jobs, findings, list.source(format, this::isNoJob));
    }

    /** Blank rows, and the rule that Slurm draws below its headers. */
    private boolean isNoJob(int row) {
        return list.isBlank(row) || list.text(row, "id").matches("-+");
    }

    private boolean isStep(String id) {
        int point = id.indexOf('.');
        return point > 0 && ids.contains(id.substring(0, point));
    }

    private void report() {
        if (steps > 0) {
            findings.add(Finding.of(
                    "job-steps",
                    Severity.INFO,
                    list.where(list.from(), "id"),
                    steps + " row(s) of steps of jobs that have a row of their own.",
                    "Not counted again; the energy of a job without one is the highest of its steps."));
        }
        if (unfinished > 0) {
            findings.add(Finding.of(
                    "unfinished",
                    Severity.INFO,
                    list.where(list.from(), "end"),
                    unfinished + " job(s) did not begin or end.",
                    "Left out."));
        }
        if (jobs.isEmpty()) {
            findings.add(Finding.of(
                    "no-jobs",
                    Severity.ERROR,
                    list.where(),
                    "The log has no job with a start and an end.",
                    "Write times as 2024-06-20T08:00:00."));
        }
        if (local && zone.isEmpty()) {
            findings.add(Registers.zoneQuestion(
                    list.where(list.from(), "start"),
                    "The log does not say in which time zone its times are.",
                    likely));
        }
        if (list.isDateOrderOpen("start")) {
            findings.add(Registers.orderQuestion(list.where(list.from(), "start")));
        }
    }

    private void row(int row) {
        Optional<Instant> start = instant(row, "start");
        Optional<Instant> end = end(row, start);
        if (start.isEmpty() || end.isEmpty() || !end.get().isAfter(start.get())) {
            unfinished++;
            return;
        }
        String tres = list.text(row, "tres");
        double nodes = list.has("nodes") ? list.number(row, "nodes") : JobColumns.nodes(tres);
        double gpus = list.has("gpus") ? gpus(row) : JobColumns.gpus(tres);
        if (nodes < 0 || gpus < 0) {
            findings.add(Finding.of(
                    "negative-size",
                    Severity.ERROR,
                    list.where(row, nodes < 0 ? "nodes" : "gpus"),
                    "A job holds less than nothing.",
                    "Correct the number of nodes or GPUs."));
            return;
        }
        jobs.add(new Job(
                list.text(row, "id"),
                list.text(row, "name"),
                start.get(),
                end.get(),
                nodes,
                gpus,
                energy(row),
                list.where(row, "start")));
    }

    /** Under {@code plan_gpu} stands the share of a GPU that each instance asks for, 100 for a whole one (Alibaba cluster traces). */
    private double gpus(int row) {
        double gpus = list.number(row, "gpus");
        if (!Words.fold(list.header("gpus")).replace('_', ' ').strip().equals("plan gpu")) {
            return gpus;
        }
        return gpus / 100 * (list.has("copies") ? list.number(row, "copies") : 1);
    }

    private Optional<Instant> instant(int row, String key) {
        Optional<ListStamp> stamp = list.stamp(row, key);
        local |= stamp.filter(found -> found.offset().isEmpty()).isPresent();
        return stamp.map(found -> found.at(zone.orElse(ZoneOffset.UTC)));
    }

    private Optional<Instant> end(int row, Optional<Instant> start) {
        Optional<Instant> end = instant(row, "end");
        if (end.isPresent() || list.has("end") || start.isEmpty()) {
            return end;
        }
        double clock = JobColumns.elapsed(list.text(row, "elapsed"));
        double seconds = Double.isNaN(clock) ? list.number(row, "elapsed") * perSecond() : clock;
        return Double.isNaN(seconds) ? Optional.empty() : start.map(at -> at.plusSeconds(Math.round(seconds)));
    }

    private double perSecond() {
        String header = Words.fold(list.header("elapsed"));
        return header.matches(".*\\b(h|hours?)\\b.*") ? 3_600 : header.matches(".*\\b(min|minutes?)\\b.*") ? 60 : 1;
    }

    /** The energy of a job: in the unit of the header; Slurm's own fields are in joules. */
    private double energy(int row) {
        if (!list.has("energy")) {
            return Double.NaN;
        }
        Optional<SourceUnit> unit = list.unit("energy").filter(found -> found.measure() == Measure.ENERGY);
        if (unit.isPresent()) {
            return list.number(row, "energy") * unit.get().factor();
        }
        boolean slurm =
                Words.fold(list.header("energy")).replaceAll("[^a-z]", "").startsWith("consumedenergy");
        double joules = Math.max(JobColumns.joules(list.text(row, "energy")), ofSteps(row));
        if (!slurm || !(joules > 0) || joules > NOT_MEASURED) {
            return Double.NaN;
        }
        return joules / 3.6e6;
    }

    /** The highest energy among the steps of a job, which Slurm fills in where the job's own row is empty; 0 if there is none. */
    private double ofSteps(int row) {
        String id = list.text(row, "id") + ".";
        double most = 0;
        for (int step = row + 1; step < list.to() && list.text(step, "id").startsWith(id); step++) {
            double joules = JobColumns.joules(list.text(step, "energy"));
            most = joules > most && joules < NOT_MEASURED ? joules : most;
        }
        return most;
    }
}
