package org.coppice.model.simulate.travel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Workload;
import org.coppice.model.simulate.demand.SiteMoves;
import org.coppice.model.source.Finding;
import org.coppice.model.time.SeriesSource;

/**
 * Work that moves to fleets at other sites (Riepin and Brown 2024), decided for all sites before any of them is simulated: each
 * workload in the order of the plan, among what all others leave free. Work is conserved, and no fleet and no connection is used
 * beyond what it has.
 */
public final class MovesBetweenSites {
    private static final MovesBetweenSites NONE = new MovesBetweenSites(Map.of());

    private final Map<String, SiteMoves> bySite;

    private MovesBetweenSites(Map<String, SiteMoves> bySite) {
        this.bySite = bySite;
    }

    /** Whether any work of a plan may move to another fleet. */
    public static boolean any(Plan plan) {
        return plan.workloads().stream().anyMatch(MovesBetweenSites::travels);
    }

    private static boolean travels(Workload workload) {
        return workload instanceof Batch batch && batch.travels();
    }

    /** Decides for all sites of a plan. */
    public static MovesBetweenSites of(Plan plan, SeriesSource source) {
        return any(plan) ? new Decision(plan, source).run() : NONE;
    }

    /** What was decided for a site; the same object for every site that has no part in it. */
    public SiteMoves at(Site site) {
        return bySite.getOrDefault(site.id(), SiteMoves.NONE);
    }

    /** The sites while it is decided. */
    private static final class Decision {
        private final Plan plan;
        private final Map<String, TravelSite> sites = new LinkedHashMap<>();
        private final Map<String, Map<String, SiteMoves.Stay>> stays = new HashMap<>();
        private final Map<String, List<SiteMoves.Arrival>> arrivals = new HashMap<>();
        private final Map<String, List<Finding>> findings = new HashMap<>();

        Decision(Plan plan, SeriesSource source) {
            this.plan = plan;
            for (Site site : plan.sites()) {
                sites.put(site.id(), new TravelSite(plan, site, source));
            }
        }

        MovesBetweenSites run() {
            for (Workload workload : plan.workloads()) {
                if (travels(workload)) {
                    travel((Batch) workload);
                }
            }
            Map<String, SiteMoves> bySite = new HashMap<>();
            for (String site : sites.keySet()) {
                if (stays.containsKey(site) || arrivals.containsKey(site) || findings.containsKey(site)) {
                    bySite.put(
                            site,
                            new SiteMoves(
                                    stays.getOrDefault(site, Map.of()),
                                    arrivals.getOrDefault(site, List.of()),
                                    findings.getOrDefault(site, List.of())));
                }
            }
            return new MovesBetweenSites(bySite);
        }

        private void travel(Batch batch) {
            Optional<TravelFleet> home = find(batch.fleet());
            if (home.isEmpty()) {
                return;
            }
            TravelSite from = home.get().site();
            Travel travel = new Travel(batch, home.get(), say(from));
            batch.mayMoveTo().stream()
                    .distinct()
                    .filter(id -> !id.equals(batch.fleet()))
                    .forEach(id -> find(id).ifPresent(travel::mayGoTo));
            Optional<SiteMoves.Stay> stay = travel.run();
            if (stay.isEmpty()) {
                return;
            }
            stays.computeIfAbsent(from.site().id(), id -> new HashMap<>()).put(batch.id(), stay.get());
            travel.arrivals()
                    .forEach((fleet, arrival) -> arrivals.computeIfAbsent(
                                    fleet.site().site().id(), id -> new ArrayList<>())
                            .add(arrival));
        }

        private List<Finding> say(TravelSite site) {
            return findings.computeIfAbsent(site.site().id(), id -> new ArrayList<>());
        }

        private Optional<TravelFleet> find(String fleet) {
            return sites.values().stream()
                    .flatMap(site -> site.find(fleet).stream())
                    .findFirst();
        }
    }
}
