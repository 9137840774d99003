package org.coppice.importers.register;

import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.coppice.importers.preview.ListSource;
import org.coppice.model.source.Finding;

/** A log of jobs as read. */
public record JobLog(List<Job> jobs, List<Finding> findings, ListSource source) {
    /** Copies the lists. */
    public JobLog {
        jobs = List.copyOf(jobs);
        findings = List.copyOf(findings);
    }

    /** When the first job began. */
    public Instant from() {
        return jobs.stream().map(Job::start).min(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** When the last job ended. */
    public Instant to() {
        return jobs.stream().map(Job::end).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** The sum over the jobs that say; NaN where none does. */
    public double sum(ToDoubleFunction<Job> of) {
        double sum = Double.NaN;
        for (Job job : jobs) {
            double value = of.applyAsDouble(job);
            if (!Double.isNaN(value)) {
                sum = Double.isNaN(sum) ? value : sum + value;
            }
        }
        return sum;
    }

    /** Whether something stands in the way of taking the log over. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
