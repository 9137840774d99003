package org.coppice.model.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.lifecycle.EquipmentEmbodied;
import org.coppice.model.lifecycle.Lifecycle;
import org.coppice.model.lifecycle.LifecycleResult;
import org.coppice.model.plan.Plan;
import org.coppice.model.quantity.Figure;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.Simulation;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.InstrumentUse;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.study.figure.Figures;
import org.coppice.model.study.figure.SiteStatements;
import org.coppice.model.time.SeriesSource;

/** The whole result of one plan under one scenario: ledgers, statements, figures, checks. Immutable. */
public final class Assessment {
    private final Plan plan;
    private final String scenario;
    private final Simulation simulation;
    private final List<SiteStatements> sites;
    private final LifecycleResult lifecycle;
    private final EquipmentEmbodied equipment;
    private final List<Figure> figures;
    private final List<Check> checks;

    private Assessment(Plan plan, String scenario, Simulation simulation, LifecycleResult lifecycle) {
        this.plan = plan;
        this.scenario = scenario;
        this.simulation = simulation;
        this.lifecycle = lifecycle;
        this.sites = simulation.ledgers().stream()
                .map(ledger -> SiteStatements.of(plan, ledger))
                .toList();
        this.equipment = EquipmentEmbodied.of(
                plan, livesByUse(simulation), lifecycle.years().last());
        this.figures = Figures.of(plan, simulation, sites, lifecycle, equipment);
        this.checks = Checks.of(plan, simulation, sites, lifecycle, figures);
    }

    /** Runs a plan, the changes of its scenario already made, and draws up all its statements. */
    public static Assessment of(Plan scenarioPlan, String scenarioName, SeriesSource source) {
        return of(scenarioPlan, Optional.empty(), scenarioName, source);
    }

    /** The same for a scenario of a baseline, whose readings are scaled by what the model says of the change. */
    public static Assessment of(Plan scenarioPlan, Optional<Plan> baseline, String scenarioName, SeriesSource source) {
        Simulation simulation = Simulator.simulate(scenarioPlan, baseline, source);
        return of(scenarioPlan, scenarioName, simulation, Lifecycle.of(scenarioPlan));
    }

    static Assessment of(Plan plan, String scenario, Simulation simulation, LifecycleResult lifecycle) {
        return new Assessment(plan, scenario, simulation, lifecycle);
    }

    /** How long batteries last under their use. */
    private static Map<String, Double> livesByUse(Simulation simulation) {
        Map<String, Double> lives = new HashMap<>();
        for (Ledger ledger : simulation.ledgers()) {
            ledger.onSite().batteries().forEach(use -> lives.put(use.battery().id(), use.lifeYears()));
        }
        return lives;
    }

    /** The plan as the scenario has it. */
    public Plan plan() {
        return plan;
    }

    /** The name of the scenario. */
    public String scenario() {
        return scenario;
    }

    /** One ledger a site, in the order of the plan. */
    public List<Ledger> ledgers() {
        return simulation.ledgers();
    }

    /** The ledger of a site, by id or name. */
    public Optional<Ledger> findLedger(String site) {
        return simulation.find(site);
    }

    /** The statements of each site, in the order of the plan. */
    public List<SiteStatements> sites() {
        return sites;
    }

    /** The statements of a site, by id or name. */
    public Optional<SiteStatements> findSite(String site) {
        return sites.stream()
                .filter(found ->
                        found.site().id().equals(site) || found.site().name().equals(site))
                .findFirst();
    }

    /** What became of every certificate and agreement. */
    public List<InstrumentUse> instruments() {
        return simulation.instruments();
    }

    /** What became of every certificate and agreement under a rule set. */
    public List<InstrumentUse> instruments(RuleSet rules) {
        return simulation.instruments(rules);
    }

    /** Cohorts, exits, e-waste and embodied carbon. */
    public LifecycleResult lifecycle() {
        return lifecycle;
    }

    /** Embodied carbon of batteries, arrays and turbines. */
    public EquipmentEmbodied equipment() {
        return equipment;
    }

    /** Every figure: for each key the total first, then the sites. */
    public List<Figure> figures() {
        return figures;
    }

    /** A figure of the total (no site) or of a site, by its name. */
    public Optional<Figure> find(String key, Optional<String> site) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key) && figure.site().equals(site))
                .findFirst();
    }

    /** All balances, then all remarks. */
    public List<Check> checks() {
        return checks;
    }
}
