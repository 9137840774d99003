package org.coppice.model.simulate.demand;

import java.util.List;
import java.util.Map;
import org.coppice.model.source.Finding;

/**
 * What was decided for one site about work that moves between sites. Everything else about the site stays its own, so its ledger
 * depends on nothing more of the other sites than this.
 */
@SuppressWarnings("ArrayRecordComponent") // arrays of the simulation; never compared
public final class SiteMoves {
    /** Nothing moves to or from the site. */
    public static final SiteMoves NONE = new SiteMoves(Map.of(), List.of(), List.of());

    private final Map<String, Stay> stays;
    private final List<Arrival> arrivals;
    private final List<Finding> findings;

    /**
     * The part of a workload that stays with its own fleet.
     *
     * @param work fully used servers by step; empty where all of it stays as it comes
     * @param sentHours server-hours of it, in servers of its own fleet, that are done elsewhere
     * @param settled whether its hours are decided too
     */
    public record Stay(double[] work, double sentHours, boolean settled) {
        /** All of it stays as it comes. */
        public static final Stay ALL = new Stay(new double[0], 0, false);
    }

    /**
     * Work that a fleet takes over.
     *
     * @param work fully used servers by step
     */
    public record Arrival(String workload, String fleet, double[] work) {}

    /** What stays of which workload, by its id, and what comes. */
    public SiteMoves(Map<String, Stay> stays, List<Arrival> arrivals, List<Finding> findings) {
        this.stays = Map.copyOf(stays);
        this.arrivals = List.copyOf(arrivals);
        this.findings = List.copyOf(findings);
    }

    /** What is to be said about it. */
    public List<Finding> findings() {
        return findings;
    }

    /** Tells the fleets of the site, and runs them again; whether there was anything to tell. */
    public boolean apply(List<FleetDemand> fleets) {
        if (stays.isEmpty() && arrivals.isEmpty()) {
            return false;
        }
        for (FleetDemand fleet : fleets) {
            stays.forEach((workload, stay) -> {
                if (fleet.owns(workload)) {
                    fleet.findBatch(workload).ifPresent(task -> task.stay(stay));
                }
            });
            arrivals.stream()
                    .filter(arrival -> arrival.fleet().equals(fleet.fleet().id()))
                    .forEach(arrival ->
                            fleet.findBatch(arrival.workload()).ifPresent(task -> task.planned = arrival.work()));
            fleet.run();
        }
        return true;
    }
}
