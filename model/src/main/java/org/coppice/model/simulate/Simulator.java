package org.coppice.model.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.reference.RuleSets;
import org.coppice.model.simulate.claims.RuleAllocation;
import org.coppice.model.simulate.demand.Demand;
import org.coppice.model.simulate.demand.SiteMoves;
import org.coppice.model.simulate.facility.Facility;
import org.coppice.model.simulate.facility.ModelledLoad;
import org.coppice.model.simulate.ledger.Allocation;
import org.coppice.model.simulate.ledger.Generation;
import org.coppice.model.simulate.ledger.InstrumentUse;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.schedule.ScheduledDemand;
import org.coppice.model.simulate.travel.MovesBetweenSites;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.time.SeriesSource;
import org.jspecify.annotations.Nullable;

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
        MovesBetweenSites moves = MovesBetweenSites.of(plan, source);
        for (Site site : plan.sites()) {
            flows.add(flows(plan, baseline, site, source, moves.at(site)));
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
     * The flows, prices and postings of one site, without allocations. Depends only on the site, on the fleets, types, workloads,
     * meters, contracts and factors that belong to it, and on the work that moves to and from it.
     */
    public static Ledger flows(Plan plan, Site site, SeriesSource source) {
        return flows(
                plan,
                Optional.empty(),
                site,
                source,
                MovesBetweenSites.of(plan, source).at(site));
    }

    /** The flows of a site under a scenario; readings, made under the baseline, are scaled by the model's change. */
    public static Ledger flows(Plan plan, Optional<Plan> baseline, Site site, SeriesSource source, SiteMoves moves) {
        YearFrame frame = YearFrame.of(plan, site);
        Optional<ModelledLoad> before =
                baseline.flatMap(each -> ModelledLoad.ofBaseline(each, plan, site, frame, source));
        Demand demand = ScheduledDemand.of(plan, site, frame, source, moves);
        Facility facility = Facility.of(plan, site, frame, demand, before, baseline.orElse(plan), source);
        return SiteYear.ledger(plan, site, frame, demand, facility, source);
    }

    /** The same ledgers with the instruments of the plan set against their import under every rule set that ships. */
    public static Simulation allocate(Plan plan, List<Ledger> flows) {
        return allocate(plan, flows, RuleSets.all());
    }

    /** The same under the given rule sets. */
    public static Simulation allocate(Plan plan, List<Ledger> flows, List<RuleSet> ruleSets) {
        Map<String, List<InstrumentUse>> uses = new HashMap<>();
        List<List<Allocation>> allocations = new ArrayList<>();
        flows.forEach(ledger -> allocations.add(new ArrayList<>()));
        for (RuleSet rules : ruleSets) {
            RuleAllocation allocation = new RuleAllocation(plan, rules, flows).run();
            for (int i = 0; i < flows.size(); i++) {
                allocations.get(i).addAll(allocation.allocations(i));
            }
            uses.put(rules.id(), allocation.uses());
        }
        List<Ledger> ledgers = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            Ledger ledger = flows.get(i);
            ledgers.add(ledger.withAllocations(allocations.get(i), matchable(ledger, uses.get(RuleSet.CFE.id()))));
        }
        return new Simulation(ledgers, uses);
    }

    /** Contracted generation that counts in its hour: not where its claim was rejected, for example as made twice. */
    private static double[] matchable(Ledger ledger, @Nullable List<InstrumentUse> uses) {
        double[] column = ledger.column(LedgerColumn.CONTRACTED_CARBON_FREE);
        if (uses == null) {
            return column;
        }
        Set<String> rejected = new HashSet<>();
        for (InstrumentUse use : uses) {
            if (use.rejection().isPresent()) {
                rejected.add(use.instrument().id());
            }
        }
        List<Generation> carbonFree = ledger.generation().stream()
                .filter(Generation::countsAsCarbonFree)
                .toList();
        if (carbonFree.stream()
                .noneMatch(each -> rejected.contains(each.contract().id()))) {
            return column;
        }
        double[] sum = new double[column.length];
        for (Generation plant : carbonFree) {
            if (!rejected.contains(plant.contract().id())) {
                add(sum, plant.kwh());
            }
        }
        return sum;
    }

    private static void add(double[] sum, double[] kwh) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += kwh[i];
        }
    }
}
