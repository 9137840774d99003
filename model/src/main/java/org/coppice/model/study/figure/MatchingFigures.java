package org.coppice.model.study.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.coppice.model.account.HourlyMatching;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.grid.Factors;
import org.coppice.model.simulate.ledger.Generation;
import org.coppice.model.source.Source;

/** Hourly matching: the CFE score, and its variants. The total is weighted by load. */
final class MatchingFigures {
    private static final String METHOD = "Google, 24/7 Carbon-Free Energy: Methodologies and Metrics, 2021";

    private final Plan plan;
    private final List<SiteStatements> sites;
    private final FigureSheet sheet;

    private MatchingFigures(Plan plan, List<SiteStatements> sites, FigureSheet sheet) {
        this.plan = plan;
        this.sites = sites;
        this.sheet = sheet;
    }

    static void add(Plan plan, List<SiteStatements> sites, FigureSheet sheet) {
        MatchingFigures matching = new MatchingFigures(plan, sites, sheet);
        sheet.each(
                sites,
                site -> matching.figure(
                        "cfe",
                        "CFE score",
                        "Σ_t [min(G_t, L_t) + (L_t − min(G_t, L_t))·c_t] / Σ_t L_t",
                        HourlyMatching::carbonFreeTotal,
                        site));
        sheet.each(
                sites,
                site -> matching.figure(
                        "cfe.contracted",
                        "CFE score, contracted only",
                        "Σ_t min(G_t, L_t) / Σ_t L_t",
                        HourlyMatching::contractedTotal,
                        site));
        sheet.each(
                sites,
                site -> matching.figure(
                        "cfe.storage",
                        "CFE score, storage counted",
                        "1 − Σ_t [max(0, L_t + charge_t − discharge_t − G_t − backup_t)·(1 − c_t) + backup_t] / Σ_t L_t",
                        HourlyMatching::withStorageTotal,
                        site));
        sheet.each(
                sites,
                site -> matching.figure(
                        "cfe.volumetric",
                        "Annual matching, contracted",
                        "Σ_t G_t / Σ_t L_t, may exceed 1",
                        HourlyMatching::generatedKwh,
                        site));
    }

    private Figure figure(
            String key,
            String label,
            String formula,
            ToDoubleFunction<HourlyMatching> part,
            Optional<SiteStatements> site) {
        List<SiteStatements> counted = site.map(List::of).orElse(sites);
        double above = 0;
        double load = 0;
        List<Input> inputs = new ArrayList<>();
        Figure facility = sheet.get("energy.facility", EnergyFigures.name(site));
        inputs.add(Inputs.figure(facility));
        for (SiteStatements statements : counted) {
            above += part.applyAsDouble(statements.matching());
            load += statements.matching().loadTotal();
            inputs.addAll(inputs(statements, key.equals("cfe") || key.equals("cfe.storage")));
        }
        return Figure.of(
                key,
                label,
                EnergyFigures.name(site),
                load > 0 ? above / load : Double.NaN,
                Unit.FRACTION,
                new Derivation(formula, METHOD, inputs),
                facility.basis());
    }

    private List<Input> inputs(SiteStatements statements, boolean withGrid) {
        List<Input> inputs = new ArrayList<>();
        Site site = statements.site();
        for (Generation generation : statements.ledger().generation()) {
            if (generation.countsAsCarbonFree()) {
                inputs.add(Input.of(
                        generation.contract().name() + ", generated",
                        generation.sum(),
                        Unit.KILOWATT_HOUR,
                        source(generation)));
            }
        }
        if (withGrid) {
            inputs.add(Inputs.factor(
                    "Carbon-free share of the grid, " + site.name(),
                    Factors.find(plan, site, Factor.Kind.GRID_CARBON_FREE),
                    Unit.FRACTION,
                    site.id(),
                    Site.CARBON_FREE_FACTOR.key()));
        }
        return inputs;
    }

    private Source source(Generation generation) {
        EnergyContract contract = generation.contract();
        return generationMeter(contract)
                .flatMap(plan::findMeter)
                .map(meter -> Inputs.ofMeter(plan, meter))
                .orElseGet(() -> Source.stated("contract", contract.id(), Ppa.CAPACITY_FACTOR.key()));
    }

    private static Optional<String> generationMeter(EnergyContract contract) {
        if (contract instanceof Ppa ppa) {
            return ppa.generationMeter();
        }
        return contract instanceof GranularCertificates granular ? granular.meter() : Optional.empty();
    }
}
