package org.coppice.model.simulate.demand;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.workload.Inference;
import org.coppice.model.plan.workload.Training;
import org.coppice.model.plan.workload.Workload;
import org.coppice.model.quantity.Seconds;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** What is to be said about the work of a fleet: work left undone, latency missed, caps that bite. */
public final class ServiceFindings {
    private final Plan plan;
    private final List<Finding> findings;

    private ServiceFindings(Plan plan, List<Finding> findings) {
        this.plan = plan;
        this.findings = findings;
    }

    /** Looks at one fleet after it ran. */
    public static void collect(Plan plan, Fleet fleet, DeviceType type, FleetDemand demand, List<Finding> findings) {
        ServiceFindings collector = new ServiceFindings(plan, findings);
        for (Service service : demand.services()) {
            plan.workloads().stream()
                    .filter(workload -> workload.id().equals(service.workload()))
                    .findFirst()
                    .ifPresent(workload -> collector.collect(workload, service));
        }
        collector.base(fleet, demand);
        collector.cap(fleet, type);
    }

    private void collect(Workload workload, Service service) {
        // A training run that goes on after the year is no shortfall.
        boolean goesOn = workload instanceof Training
                && workload.to()
                        .map(to -> to.isAfter(LocalDate.of(plan.year() + 1, 1, 1)))
                        .orElse(true);
        if (service.unmet() > 1e-9 * service.asked()) {
            findings.add(Finding.of(
                    goesOn ? "work-goes-on" : "unmet-work",
                    goesOn ? Severity.INFO : Severity.WARNING,
                    "Workloads, " + service.name(),
                    amount(service.unmet(), service.unit()) + " of " + amount(service.asked(), service.unit())
                            + (goesOn ? " are left for the years after " + plan.year() + "." : " are left undone."),
                    goesOn ? "" : "Give the fleet more servers, raise its power cap, or lower the load."));
        }
        if (workload instanceof Inference inference) {
            latency(inference, service);
        }
    }

    private void latency(Inference inference, Service service) {
        Optional<Seconds> objective = inference.latencyObjective();
        if (objective.isEmpty() || service.latency().isEmpty()) {
            return;
        }
        double got = service.latency().getAsDouble();
        if (got > objective.get().value()) {
            findings.add(Finding.of(
                    "latency-missed",
                    Severity.WARNING,
                    "Workloads, " + service.name(),
                    String.format(
                            Locale.ROOT,
                            "A token takes %.1f ms, more than the objective of %.1f ms.",
                            got * 1e3,
                            objective.get().value() * 1e3),
                    "Choose a smaller batch, a faster device type, or a higher power cap."));
        }
    }

    private void base(Fleet fleet, FleetDemand demand) {
        if (demand.unmetBaseHours() > 1e-6) {
            findings.add(Finding.of(
                    "unmet-base-use",
                    Severity.WARNING,
                    "Hardware, " + fleet.name(),
                    "Under the power cap the servers cannot do " + amount(demand.unmetBaseHours(), Unit.HOUR)
                            + " of their base use.",
                    "Raise the cap or lower the base utilisation."));
        }
    }

    private void cap(Fleet fleet, DeviceType type) {
        fleet.powerCap().ifPresent(cap -> {
            if (cap.compareTo(type.power().value().idle()) <= 0) {
                findings.add(Finding.of(
                        "cap-below-idle",
                        Severity.ERROR,
                        "Hardware, " + fleet.name(),
                        "The power cap of " + cap.kilowatts() + " kW does not exceed the idle power of " + type.name()
                                + ", " + type.power().value().idle().kilowatts() + " kW: no work can be done.",
                        "Raise the cap. Maybe it was meant for an accelerator, not for the whole server?"));
            } else if (type.capProfile().isEmpty()
                    && cap.compareTo(type.power().value().max()) < 0) {
                findings.add(Finding.of(
                        "cap-estimated",
                        Severity.INFO,
                        "Hardware, " + fleet.name(),
                        "What the power cap costs in speed was not measured for " + type.name()
                                + "; it is estimated as if all work were bound by the clock, the slowest it can get.",
                        "Add a measured power cap profile to the device type."));
            }
        });
    }

    private static String amount(double value, Unit unit) {
        String word = unit.equals(Unit.HOUR) ? "server-hours" : unit.symbol();
        return String.format(Locale.ROOT, Math.abs(value) >= 1e9 ? "%.3g %s" : "%,.0f %s", value, word);
    }
}
