package org.coppice.app.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.register.Job;
import org.coppice.importers.register.JobLog;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Profile;

/**
 * A log of jobs as a batch load of a fleet: the share of its servers that jobs held, on average by month and hour of the days of
 * the log. A job holds its nodes; where the log counts GPUs alone, as many servers as have so many of them.
 */
public final class JobIntake {
    private final Plan plan;
    private final JobLog log;
    private final Map<String, String> answers;
    private final List<Finding> findings;

    private JobIntake(Plan plan, JobLog log, Map<String, String> answers) {
        this.plan = plan;
        this.log = log;
        this.answers = answers;
        this.findings = new ArrayList<>(log.findings());
    }

    /** What taking the log into the plan changes; {@code answers} to {@code fleet}. */
    public static RegisterIntake of(Plan plan, String name, JobLog log, Map<String, String> answers) {
        return new JobIntake(plan, log, answers).take(name);
    }

    private RegisterIntake take(String name) {
        Optional<Fleet> fleet = fleet();
        if (fleet.isEmpty()) {
            findings.add(Finding.question(
                    "fleet",
                    log.jobs().isEmpty() ? "" : log.jobs().get(0).where(),
                    "On which fleet did the jobs run?",
                    plan.fleets().isEmpty() ? "The plan has no fleet yet: add one first." : "Answer fleet.",
                    plan.fleets().stream().map(Fleet::id).toList()));
        }
        if (findings.stream().anyMatch(Finding::blocks) || fleet.isEmpty()) {
            return new RegisterIntake(plan, List.of(), findings);
        }
        Site site = plan.findSite(fleet.get().site()).orElseThrow();
        return batch(name, fleet.get(), site);
    }

    private Optional<Fleet> fleet() {
        String wanted = answers.getOrDefault("fleet", "").strip();
        if (wanted.isEmpty()) {
            return plan.fleets().size() == 1 ? Optional.of(plan.fleets().get(0)) : Optional.empty();
        }
        return plan.fleets().stream()
                .filter(each ->
                        each.id().equalsIgnoreCase(wanted) || each.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    private RegisterIntake batch(String name, Fleet fleet, Site site) {
        LocalDate from = log.from().atZone(site.zone()).toLocalDate();
        LocalDate to =
                log.to().minusSeconds(1).atZone(site.zone()).toLocalDate().plusDays(1);
        int servers = fleet.serversBoughtBy(to.minusDays(1));
        double perServer = plan.findDeviceType(fleet.deviceType())
                .map(DeviceType::accelerators)
                .orElse(0);
        double[] load = load(site, from, to, servers, perServer);
        double most = java.util.Arrays.stream(load).max().orElse(0);
        if (servers == 0 || most > 1) {
            findings.add(Finding.of(
                    "more-than-the-fleet",
                    Severity.ERROR,
                    fleet.name(),
                    String.format(
                            Locale.ROOT,
                            "The jobs held up to %.0f %% of the %d servers of the fleet, on average of an hour of a month.",
                            most * 100,
                            servers),
                    "Answer fleet with the one they ran on, or correct the number of its servers."));
            return new RegisterIntake(plan, List.of(), findings);
        }
        Batch made = new Batch(
                PlanTable.WORKLOADS.freshId(plan, name),
                name,
                fleet.id(),
                from,
                Optional.of(to),
                Profile.of(load),
                false);
        boolean known = plan.workloads().stream()
                .anyMatch(other -> other instanceof Batch batch
                        && batch.fleet().equals(made.fleet())
                        && batch.from().equals(made.from())
                        && batch.to().equals(made.to())
                        && java.util.Arrays.equals(
                                batch.load().toArray(), made.load().toArray()));
        if (known) {
            return new RegisterIntake(plan, List.of(), findings);
        }
        String change = String.format(
                Locale.ROOT,
                "Workload “%s” on %s: %d jobs, %,.1f server-hours from %s to %s, %.1f %% of the fleet",
                name,
                fleet.name(),
                log.jobs().size(),
                log.jobs().stream()
                        .mapToDouble(job -> servers(job, perServer) * job.hours())
                        .sum(),
                from,
                to.minusDays(1),
                100 * mean(servers, perServer, site, from, to));
        return new RegisterIntake(PlanTable.WORKLOADS.with(plan, made), List.of(change), findings);
    }

    private double mean(int servers, double perServer, Site site, LocalDate from, LocalDate to) {
        double held = log.jobs().stream()
                .mapToDouble(job -> servers(job, perServer) * job.hours())
                .sum();
        double hours =
                ChronoUnit.SECONDS.between(from.atStartOfDay(site.zone()), to.atStartOfDay(site.zone())) / 3_600.0;
        return held / (servers * hours);
    }

    /** How many servers a job held; a part of one where it held fewer GPUs than a server has. */
    private static double servers(Job job, double perServer) {
        boolean parts = perServer > 0 && !Double.isNaN(job.gpus()) && job.gpus() > 0;
        if (parts) {
            return job.gpus() / perServer;
        }
        return Double.isNaN(job.nodes()) ? 1 : job.nodes();
    }

    /** By month and hour, the server-hours held over those there were on the days of the log. */
    private double[] load(Site site, LocalDate from, LocalDate to, int servers, double perServer) {
        double[] held = new double[288];
        double[] there = new double[288];
        ZonedDateTime end = to.atStartOfDay(site.zone());
        for (ZonedDateTime hour = from.atStartOfDay(site.zone()); hour.isBefore(end); hour = hour.plusHours(1)) {
            there[slot(hour)] += servers;
        }
        for (Job job : log.jobs()) {
            double size = servers(job, perServer);
            Instant at = job.start();
            while (at.isBefore(job.end())) {
                ZonedDateTime local = at.atZone(site.zone());
                Instant next = local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
                Instant until = next.isBefore(job.end()) ? next : job.end();
                held[slot(local)] += size * ChronoUnit.SECONDS.between(at, until) / 3_600.0;
                at = until;
            }
        }
        for (int i = 0; i < held.length; i++) {
            held[i] = there[i] > 0 ? held[i] / there[i] : 0;
        }
        return held;
    }

    private static int slot(ZonedDateTime time) {
        return (time.getMonthValue() - 1) * 24 + time.getHour();
    }
}
