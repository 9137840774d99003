package org.coppice.model.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.lifecycle.Lifecycle;
import org.coppice.model.lifecycle.LifecycleResult;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.Scenario;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.demand.SiteMoves;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.travel.MovesBetweenSites;
import org.coppice.model.time.SeriesSource;

/**
 * Makes assessments and reuses what has not changed: a site whose fleets, types, workloads, meters, contracts and factors are the
 * same objects keeps its flows, a set of fleets its lifecycle. Thread-safe.
 *
 * <p>Readings are not part of the key; their hash is in the meter. So one of these belongs to one source of series.
 */
public final class Assessments {
    private static final int MOST_SITES = 64;
    private static final int MOST_PLANS = 16;
    private static final int MOST_LIFECYCLES = 16;

    private static final Object BASELINE = new Object();

    private final SeriesSource source;
    private final IdentityCache<Ledger> flows = new IdentityCache<>(MOST_SITES);
    private final IdentityCache<MovesBetweenSites> moves = new IdentityCache<>(MOST_PLANS);
    private final IdentityCache<LifecycleResult> lifecycles = new IdentityCache<>(MOST_LIFECYCLES);

    /** Assessments over the readings of a source. */
    public Assessments(SeriesSource source) {
        this.source = source;
    }

    /**
     * The assessment of a baseline under one of its scenarios, by id or name.
     *
     * @throws org.coppice.model.source.UserError where the scenario is not known, or one of its changes cannot be made
     */
    public Assessment of(Plan baseline, String scenario) {
        String name = baseline.findScenario(scenario)
                .filter(found -> !scenario.equals(Scenario.BASELINE))
                .map(Scenario::name)
                .orElse(scenario);
        return ofPlan(Scenario.apply(baseline, scenario), Optional.of(baseline), name);
    }

    /** The assessment of a plan that is no scenario of another. */
    public Assessment ofPlan(Plan plan, String scenarioName) {
        return ofPlan(plan, Optional.empty(), scenarioName);
    }

    /** The assessment of a plan, the changes of its scenario to the baseline already made. */
    public Assessment ofPlan(Plan plan, Optional<Plan> baseline, String scenarioName) {
        MovesBetweenSites between = moves(plan);
        List<Ledger> ledgers = plan.sites().stream()
                .map(site -> flows(plan, baseline, site, between.at(site)))
                .toList();
        return Assessment.of(plan, scenarioName, Simulator.allocate(plan, ledgers), lifecycle(plan));
    }

    /** What moves between sites depends on all of them; each keeps its flows while what moves to and from it is the same. */
    private MovesBetweenSites moves(Plan plan) {
        if (!MovesBetweenSites.any(plan)) {
            return MovesBetweenSites.of(plan, source);
        }
        List<Object> key = new ArrayList<>();
        plan.sites().forEach(site -> key.addAll(inputs(plan, site)));
        Optional<MovesBetweenSites> known = moves.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        MovesBetweenSites result = MovesBetweenSites.of(plan, source);
        moves.put(key, result);
        return result;
    }

    private Ledger flows(Plan plan, Optional<Plan> baseline, Site site, SiteMoves between) {
        List<Object> key = key(plan, baseline, site);
        key.add(between);
        Optional<Ledger> known = flows.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        Ledger ledger = Simulator.flows(plan, baseline, site, source, between);
        flows.put(key, ledger);
        return ledger;
    }

    /** The inputs of a site, and those of the baseline where they differ: its meters were read under the baseline. */
    private static List<Object> key(Plan plan, Optional<Plan> baseline, Site site) {
        List<Object> key = inputs(plan, site);
        Optional<Site> before = baseline.flatMap(each -> PlanTable.SITES.find(each, site.id()));
        if (before.isPresent()) {
            List<Object> inputs = inputs(baseline.get(), before.get());
            if (!same(key, inputs)) {
                key.add(BASELINE);
                key.addAll(inputs);
            }
        }
        return key;
    }

    @SuppressWarnings("ReferenceEquality") // equals would walk whole plans
    private static boolean same(List<Object> one, List<Object> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }

    private LifecycleResult lifecycle(Plan plan) {
        List<Object> key = new ArrayList<>();
        key.add(YearAndStep.of(plan));
        key.addAll(plan.fleets());
        key.addAll(plan.deviceTypes());
        key.addAll(plan.sites());
        key.add(plan.routes());
        Optional<LifecycleResult> known = lifecycles.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        LifecycleResult result = Lifecycle.of(plan);
        lifecycles.put(key, result);
        return result;
    }

    /** Everything that the flows of a site depend on. The lists differ in kind, so their order tells them apart. */
    private static List<Object> inputs(Plan plan, Site site) {
        List<Object> inputs = new ArrayList<>();
        inputs.add(YearAndStep.of(plan));
        inputs.add(site);
        List<String> fleetIds = new ArrayList<>();
        for (Fleet fleet : plan.listFleets(site)) {
            inputs.add(fleet);
            fleetIds.add(fleet.id());
            plan.findDeviceType(fleet.deviceType()).ifPresent(inputs::add);
        }
        plan.workloads().stream()
                .filter(workload -> fleetIds.contains(workload.fleet()))
                .forEach(inputs::add);
        plan.contracts().stream().filter(contract -> supplies(contract, site)).forEach(inputs::add);
        inputs.addAll(plan.listEquipment(site));
        plan.findWeather(site).ifPresent(inputs::add);
        inputs.addAll(plan.meters());
        inputs.addAll(plan.factors());
        return inputs;
    }

    private static boolean supplies(EnergyContract contract, Site site) {
        return contract.supplies().map(site.id()::equals).orElse(false);
    }
}
