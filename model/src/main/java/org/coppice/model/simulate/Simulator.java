package org.coppice.model.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.time.SeriesSource;

/** Runs a plan through its year. Pure: the same plan and readings give the same ledgers. */
public final class Simulator {

    private Simulator() {}

    /** All sites, with the instruments of the plan set against their import. */
    public static Simulation simulate(Plan plan, SeriesSource source) {
        return simulate(plan, Optional.empty(), source);
    }

    /** The same under a scenario: what is metered under the baseline is scaled by what the model says of the change. */
    public static Simulation simulate(Plan plan, Optional<Plan> baseline, SeriesSource source) {
        List<Ledger> flows = new ArrayList<>();
        for (Site site : plan.sites()) {
            flows.add(flows(plan, baseline, site, source));
        }
        return allocate(plan, flows);
    }

    /** One site. Certificates that any site of a market may use go to the sites in the order of the plan. */
    public static Ledger simulate(Plan plan, Site site, SeriesSource source) {
        return simulate(plan, source)
                .find(site.id())
                .orElseThrow(() -> new IllegalArgumentException(site.name() + " is not a site of the plan"));
    }

    /**
     * The flows, prices and postings of one site, without allocations. Depends only on the site, and on the fleets, types,
     * workloads, meters, contracts and factors that belong to it.
     */
    public static Ledger flows(Plan plan, Site site, SeriesSource source) {
        return flows(plan, Optional.empty(), site, source);
    }

    /** The flows of a site under a scenario; readings, made under the baseline, are scaled by the model's change. */
    public static Ledger flows(Plan plan, Optional<Plan> baseline, Site site, SeriesSource source) {
        YearFrame frame = YearFrame.of(plan, site);
        Optional<ModelledLoad> before =
                baseline.flatMap(each -> ModelledLoad.ofBaseline(each, plan, site, frame, source));
        Demand demand = Demand.of(plan, site, frame, source);
        Facility facility = Facility.of(plan, site, frame, demand, before, source);
        return Supply.ledger(plan, site, frame, demand, facility, source);
    }

    /** The same ledgers with the instruments of the plan set against their import. */
    public static Simulation allocate(Plan plan, List<Ledger> flows) {
        return new AnnualAllocation(plan, flows).run();
    }
}
