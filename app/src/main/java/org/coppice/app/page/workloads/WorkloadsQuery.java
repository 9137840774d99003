package org.coppice.app.page.workloads;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.app.control.FigureText;
import org.coppice.app.page.workloads.WorkloadsView.Outcome;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.workload.Workload;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.study.Assessment;

/** What the Workloads page shows besides the properties themselves. */
final class WorkloadsQuery {
    private static final double NOTICEABLE = 0.0005;

    private WorkloadsQuery() {}

    /** {@code 2 training runs · 2 services · 1 batch load}. */
    static String summary(int training, int services, int batch) {
        if (training + services + batch == 0) {
            return "nothing asked of the servers yet";
        }
        return FigureText.count(training, "training run") + " · " + FigureText.count(services, "service") + " · "
                + FigureText.count(batch, "batch load");
    }

    /** What each workload took and did in the year. */
    static WorkloadsView of(Assessment results) {
        Map<String, Outcome> outcomes = new HashMap<>();
        for (Workload workload : results.plan().workloads()) {
            outcomes.put(
                    workload.id(),
                    new Outcome(
                            energy(results, workload.id()),
                            done(results, workload.id()),
                            latency(results, workload.id())));
        }
        return new WorkloadsView(outcomes, FlexibleWork.of(results));
    }

    /** The energy of IT equipment that a workload took in the year. */
    private static String energy(Assessment results, String workload) {
        double kwh = results.ledgers().stream()
                .flatMap(ledger -> ledger.portions(Portion.Kind.WORKLOAD).stream())
                .filter(portion -> portion.id().equals(workload))
                .mapToDouble(Portion::sum)
                .sum();
        return FigureText.of(kwh, Unit.KILOWATT_HOUR).text();
    }

    /** How much of what was asked was done: {@code all}, or the share. */
    private static String done(Assessment results, String workload) {
        return service(results, workload)
                .filter(service -> service.asked() > 0)
                .map(service -> service.unmet() / service.asked() < NOTICEABLE
                        ? "all"
                        : FigureText.of(service.done() / service.asked(), Unit.PERCENT)
                                .text())
                .orElse("");
    }

    /** The inter-token latency that a service reached. */
    private static String latency(Assessment results, String workload) {
        return service(results, workload)
                .map(service -> service.latency().isPresent()
                        ? FigureText.of(service.latency().getAsDouble(), Unit.MILLISECOND)
                                .text()
                        : "not measured")
                .orElse("");
    }

    private static Optional<Service> service(Assessment results, String workload) {
        return results.ledgers().stream()
                .flatMap(ledger -> ledger.services().stream())
                .filter(service -> service.workload().equals(workload))
                .findFirst();
    }

    /** The id of the first fleet that could run a new workload. */
    static Optional<String> firstFleet(Plan plan) {
        return Stream.concat(
                        plan.fleets().stream()
                                .filter(fleet -> plan.findDeviceType(fleet.deviceType())
                                        .map(type -> type.accelerators() > 0)
                                        .orElse(false)),
                        plan.fleets().stream())
                .map(fleet -> fleet.id())
                .findFirst();
    }
}
