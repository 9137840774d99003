package org.coppice.model.study;

import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.quantity.Figure;
import org.coppice.model.simulate.InstrumentUse;
import org.coppice.model.simulate.Ledger;
import org.coppice.model.simulate.Simulation;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.time.SeriesSource;

/** The whole result of one plan under one scenario: ledgers, statements, figures, checks. */
public final class Assessment {
    private final Plan plan;
    private final String scenario;
    private final Simulation simulation;
    private final List<Figure> figures;
    private final List<Check> checks;

    private Assessment(Plan plan, String scenario, Simulation simulation, List<Figure> figures, List<Check> checks) {
        this.plan = plan;
        this.scenario = scenario;
        this.simulation = simulation;
        this.figures = figures;
        this.checks = checks;
    }

    /** Runs a plan, the changes of its scenario already made, and draws up all its statements. */
    public static Assessment of(Plan scenarioPlan, String scenarioName, SeriesSource source) {
        Simulation simulation = Simulator.simulate(scenarioPlan, source);
        return new Assessment(scenarioPlan, scenarioName, simulation, List.of(), List.of());
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

    /** What became of every certificate and agreement. */
    public List<InstrumentUse> instruments() {
        return simulation.instruments();
    }

    /** Every figure: the totals, and those of each site. */
    public List<Figure> figures() {
        return figures;
    }

    /** A figure of the total (no site) or of a site, by its name. */
    public Optional<Figure> find(String key, Optional<String> site) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key) && figure.site().equals(site))
                .findFirst();
    }

    /** All balances and remarks. */
    public List<Check> checks() {
        return checks;
    }
}
