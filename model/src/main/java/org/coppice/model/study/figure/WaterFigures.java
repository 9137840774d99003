package org.coppice.model.study.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.coppice.model.quantity.Water;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.grid.Factors;

/** Water at the site and at the power plants. */
final class WaterFigures {
    private static final String METHOD =
            "WUE for a kWh of IT energy (Delegated Regulation (EU) 2024/1364, Annex III), EWIF for a kWh of import";

    private static final String COOLING_METHOD =
            "tower: air leaves saturated (EnergyPlus), make-up = evaporation + drift + blowdown by cycles of concentration";

    private final Plan plan;
    private final FigureSheet sheet;

    private WaterFigures(Plan plan, FigureSheet sheet) {
        this.plan = plan;
        this.sheet = sheet;
    }

    static void add(Plan plan, List<SiteStatements> sites, FigureSheet sheet) {
        WaterFigures water = new WaterFigures(plan, sheet);
        sheet.sum(sites, water::atSite);
        sheet.sum(sites, water::consumedAtSite);
        sheet.sum(sites, water::atSource);
        sheet.sum(sites, water::withdrawnAtSource);
        sheet.each(
                sites,
                site -> sheet.ratio(
                        "wue",
                        "WUE",
                        EnergyFigures.name(site),
                        "water.site",
                        "energy.it",
                        Unit.LITRE_PER_KILOWATT_HOUR,
                        METHOD));
    }

    private Figure atSite(SiteStatements statements) {
        Site site = statements.site();
        Figure it = sheet.get("energy.it", Optional.of(site.name()));
        boolean modelled = FacilityFigures.modelled(statements.ledger());
        boolean byDefault = modelled
                ? FacilityFigures.overheadByDefault(statements.ledger())
                : site.wue().map(known -> known.byDefault()).orElse(false);
        Derivation derivation = modelled
                ? new Derivation(
                        "Σ_t evaporation + drift + humidification + blowdown",
                        COOLING_METHOD,
                        FacilityFigures.inputs(statements.ledger(), Double.NaN))
                : new Derivation("Σ_t IT_t · WUE", METHOD, List.of(Inputs.figure(it), wue(site)));
        return Figure.of(
                "water.site",
                "Water at the site",
                it.site(),
                statements.water().site().map(Water::litres).orElse(Double.NaN),
                Unit.LITRE,
                derivation,
                byDefault ? Basis.DEFAULTS : it.basis());
    }

    private static Input wue(Site site) {
        return site.wue()
                .map(known ->
                        Inputs.of("WUE", known.value().litresPerKilowattHour(), Unit.LITRE_PER_KILOWATT_HOUR, known))
                .orElseGet(() -> Inputs.missing(
                        "WUE: not stated", Unit.LITRE_PER_KILOWATT_HOUR, "site", site.id(), Site.WUE.key()));
    }

    /** What does not come back; not known where only a WUE is stated, which says what is taken in. */
    private Figure consumedAtSite(SiteStatements statements) {
        Figure taken = sheet.get("water.site", Optional.of(statements.site().name()));
        return Figure.of(
                "water.site.consumed",
                "Water consumed at the site",
                taken.site(),
                statements.water().siteConsumed().map(Water::litres).orElse(Double.NaN),
                Unit.LITRE,
                new Derivation(
                        "Σ_t evaporation + drift + humidification = water taken in − blowdown",
                        COOLING_METHOD,
                        List.of(Inputs.figure(taken))),
                taken.basis());
    }

    private Figure withdrawnAtSource(SiteStatements statements) {
        Site site = statements.site();
        Figure imported = sheet.get("energy.import", Optional.of(site.name()));
        Input factor = Inputs.factor(
                "Water taken in by the grid's power plants",
                Factors.find(plan, site, Factor.Kind.GRID_WATER_WITHDRAWAL),
                mean(statements.water().sourceWithdrawn(), imported),
                Unit.LITRE_PER_KILOWATT_HOUR,
                site.id(),
                Site.WATER_WITHDRAWAL_FACTOR.key());
        return Figure.of(
                "water.source.withdrawn",
                "Water taken in at the power plants",
                imported.site(),
                statements.water().sourceWithdrawn().map(Water::litres).orElse(Double.NaN),
                Unit.LITRE,
                new Derivation(
                        "Σ_t import_t · withdrawal factor",
                        "withdrawal is kept apart from consumption; most of it goes back to the river",
                        List.of(Inputs.figure(imported), factor)),
                imported.basis());
    }

    private static OptionalDouble mean(Optional<Water> water, Figure energy) {
        return Inputs.ratio(
                water.map(Water::litres).orElse(Double.NaN), energy.value().orElse(Double.NaN));
    }

    private Figure atSource(SiteStatements statements) {
        Site site = statements.site();
        Figure imported = sheet.get("energy.import", Optional.of(site.name()));
        Input factor = Inputs.factor(
                "Water of the grid (EWIF)",
                Factors.find(plan, site, Factor.Kind.GRID_WATER),
                mean(statements.water().source(), imported),
                Unit.LITRE_PER_KILOWATT_HOUR,
                site.id(),
                Site.WATER_FACTOR.key());
        return Figure.of(
                "water.source",
                "Water at the power plants",
                imported.site(),
                statements.water().source().map(Water::litres).orElse(Double.NaN),
                Unit.LITRE,
                new Derivation("Σ_t import_t · EWIF", METHOD, List.of(Inputs.figure(imported), factor)),
                imported.basis());
    }
}
