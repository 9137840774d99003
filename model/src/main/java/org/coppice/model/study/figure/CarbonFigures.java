package org.coppice.model.study.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.account.Kpis;
import org.coppice.model.account.OwnGeneration;
import org.coppice.model.account.Scope2;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.Factor;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.Simulation;
import org.coppice.model.simulate.ledger.InstrumentUse;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.source.Source;

/** Scope 2 by both methods, and the key figures that follow from it. */
final class CarbonFigures {
    private static final String METHOD = RuleSet.SCOPE2_2015.name();
    private static final String DRAFT = RuleSet.SCOPE2_2025_DRAFT.name();
    private static final String KPI = "EN 50600-4; Delegated Regulation (EU) 2024/1364, Annex III";

    private final Plan plan;
    private final FigureSheet sheet;
    private final Simulation simulation;

    private CarbonFigures(Plan plan, FigureSheet sheet, Simulation simulation) {
        this.plan = plan;
        this.sheet = sheet;
        this.simulation = simulation;
    }

    static void add(Plan plan, List<SiteStatements> sites, Simulation simulation, FigureSheet sheet) {
        CarbonFigures carbon = new CarbonFigures(plan, sheet, simulation);
        sheet.sum(sites, carbon::location);
        sheet.sum(sites, carbon::market);
        sheet.sum(sites, carbon::marketHourly);
        sheet.sum(sites, carbon::renewable);
        sheet.each(
                sites,
                site -> sheet.ratio(
                        "cue",
                        "CUE, location-based",
                        EnergyFigures.name(site),
                        "scope2.location",
                        "energy.it",
                        Unit.KILOGRAM_PER_KILOWATT_HOUR,
                        KPI));
        sheet.each(
                sites,
                site -> sheet.ratio(
                        "ref",
                        "Renewable energy factor (REF)",
                        EnergyFigures.name(site),
                        "energy.renewable",
                        "energy.facility",
                        Unit.FRACTION,
                        KPI));
    }

    private Figure location(SiteStatements statements) {
        Scope2 scope2 = statements.scope2();
        Site site = statements.site();
        Figure imported = sheet.get("energy.import", Optional.of(site.name()));
        double kilograms = scope2.location().map(Carbon::kilograms).orElse(Double.NaN);
        Input factor = Inputs.factor(
                "Grid factor",
                scope2.gridFactor(),
                Inputs.ratio(1e3 * kilograms, scope2.imported().kilowattHours()),
                Unit.GRAM_PER_KILOWATT_HOUR,
                site.id(),
                Site.GRID_FACTOR.key());
        boolean hourly = scope2.gridFactor().map(Factor::isHourly).orElse(false);
        return Figure.of(
                        "scope2.location",
                        "Scope 2, location-based",
                        imported.site(),
                        kilograms,
                        Unit.KILOGRAM_CO2E,
                        new Derivation(
                                hourly ? "Σ_t import_t · EF_grid,t" : "Σ_t import_t · EF_grid",
                                METHOD + ", location-based"
                                        + scope2.gridFactor()
                                                .map(found -> ", " + found.course() + " factor")
                                                .orElse(""),
                                List.of(Inputs.figure(imported), withEffect(factor, kilograms))),
                        imported.basis())
                .withNotes(notes(scope2, "Location-based"));
    }

    private Figure market(SiteStatements statements) {
        return market(
                statements.scope2(),
                "scope2.market",
                "Scope 2, market-based",
                "Σ q·ef + (import − Σ q)·residual",
                METHOD + ", market-based");
    }

    /** The question every buyer has to answer: what hourly matching would do to the claim. */
    private Figure marketHourly(SiteStatements statements) {
        return market(
                statements.scope2Hourly(),
                "scope2.market.hourly",
                "Scope 2, market-based, matched by the hour (draft)",
                "Σ_t [Σ_i q_i,t·ef_i + (import_t − Σ_i q_i,t)·residual]",
                DRAFT);
    }

    private Figure market(Scope2 scope2, String key, String label, String formula, String method) {
        Site site = scope2.site();
        Figure imported = sheet.get("energy.import", Optional.of(site.name()));
        List<Input> inputs = new ArrayList<>();
        inputs.add(Inputs.figure(imported));
        scope2.lines().forEach(line -> inputs.add(line(line)));
        scope2.nullPower().forEach(line -> inputs.add(line(line)));
        List<String> notes = new ArrayList<>(notes(scope2, "Market-based"));
        notes.addAll(instrumentNotes(site, simulation.instruments(scope2.rules())));
        Figure figure = Figure.of(
                        key,
                        label,
                        imported.site(),
                        scope2.market().map(Carbon::kilograms).orElse(Double.NaN),
                        Unit.KILOGRAM_CO2E,
                        new Derivation(formula, method, inputs),
                        imported.basis())
                .withNotes(notes);
        return scope2.bounds().map(figure::withRange).orElse(figure);
    }

    private static Input line(Scope2.Line line) {
        double factor = line.instrument()
                .emissions()
                .map(known -> known.gramsPerKilowattHour())
                .orElse(Double.NaN);
        String label =
                line.instrument().name() + " (" + line.instrument().kind().text() + "), "
                        + Inputs.amount(line.energy().kilowattHours());
        return withEffect(
                Input.of(
                        label,
                        factor,
                        Unit.GRAM_PER_KILOWATT_HOUR,
                        line.instrument().source()),
                line.carbon().map(Carbon::kilograms).orElse(Double.NaN));
    }

    private static Input withEffect(Input input, double effect) {
        return Double.isNaN(effect) ? input : input.withEffect(effect);
    }

    private static List<String> notes(Scope2 scope2, String method) {
        return scope2.notes().stream().filter(note -> note.startsWith(method)).toList();
    }

    private static List<String> instrumentNotes(Site site, List<InstrumentUse> instruments) {
        List<String> notes = new ArrayList<>();
        for (InstrumentUse use : instruments) {
            if (use.site().map(site.id()::equals).orElse(true)) {
                use.rejection()
                        .ifPresent(reason ->
                                notes.add("Not counted: " + use.instrument().name() + ": " + reason + "."));
                use.remarks().forEach(remark -> notes.add(use.instrument().name() + ": " + remark + "."));
                if (use.unclaimed() > 0 && use.site().isPresent()) {
                    notes.add(use.instrument().name() + ": " + Inputs.amount(use.unclaimed())
                            + " more than the import, unclaimed.");
                }
            }
        }
        return notes;
    }

    private Figure renewable(SiteStatements statements) {
        Kpis kpis = statements.kpis();
        List<Input> inputs = new ArrayList<>();
        for (Scope2.Line line : statements.scope2().lines()) {
            if (Kpis.isRenewable(plan, line.instrument())) {
                inputs.add(Input.of(
                        line.instrument().name(),
                        line.energy().kilowattHours(),
                        Unit.KILOWATT_HOUR,
                        line.instrument().source()));
            }
        }
        if (statements.ledger().sum(LedgerColumn.ON_SITE) > 0) {
            inputs.add(Input.of(
                    "Own generation used on the site, certificates kept",
                    OwnGeneration.of(plan, statements.ledger()).keptKwh(),
                    Unit.KILOWATT_HOUR,
                    Source.rule("on-site generation less what is fed in or whose certificates are sold")));
        }
        boolean known = sheet.get("energy.import", Optional.of(statements.site().name()))
                .value()
                .isPresent();
        return Figure.of(
                "energy.renewable",
                "Renewable energy",
                Optional.of(statements.site().name()),
                known ? kpis.renewableKwh() : Double.NaN,
                Unit.KILOWATT_HOUR,
                new Derivation(
                        "Σ certificates + agreements with certificates, wind, solar and hydro, at most the import; + own generation used on"
                                + " the site, certificates kept",
                        KPI,
                        inputs),
                Basis.MODELLED);
    }
}
