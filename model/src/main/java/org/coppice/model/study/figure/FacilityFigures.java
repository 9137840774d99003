package org.coppice.model.study.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.cooling.PowerChain;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;

/** The parts of the overhead, and the heat that is reused. */
final class FacilityFigures {
    private static final String METHOD =
            "UPS and distribution by no-load, proportional and square-law loss; chiller curves of EnergyPlus; fans by the cube of the flow";
    private static final String REUSE = "EN 50600-4-6; Delegated Regulation (EU) 2024/1364, Annex III";

    private FacilityFigures() {}

    /** Whether the overhead follows from a cooling that is described, and not from the stated PUE. */
    static boolean modelled(Ledger ledger) {
        return ledger.site().cooling().isPresent() && ledger.sum(LedgerColumn.COOLING) > 0;
    }

    /** Whether what the overhead rests on, cooling or PUE, stands because nobody chose it. */
    static boolean overheadByDefault(Ledger ledger) {
        Site site = ledger.site();
        return modelled(ledger)
                ? site.cooling().map(Sourced::byDefault).orElse(false)
                : site.pue().byDefault();
    }

    static String formula(Ledger ledger) {
        String metered = "facility reading − IT where the facility is metered";
        return modelled(ledger)
                ? "Σ_t cooling_t + losses of the power chain_t + other_t; " + metered
                : "Σ_t IT_t · (PUE_t − 1); " + metered;
    }

    /** What the overhead rests on: the stated PUE, or cooling and power chain. */
    static List<Input> inputs(Ledger ledger, double pue) {
        Site site = ledger.site();
        List<Input> inputs = new ArrayList<>();
        if (!modelled(ledger)) {
            inputs.add(Inputs.of("PUE, weighted by energy", pue, Unit.FRACTION, site.pue()));
            return inputs;
        }
        site.cooling()
                .ifPresent(cooling -> inputs.add(
                        described("Cooling: " + cooling.value(), ledger.sum(LedgerColumn.COOLING), cooling)));
        Sourced<PowerChain> chain = site.powerChain()
                .orElseGet(() -> Sourced.defaulted(
                        PowerChain.TYPICAL, Source.rule("a typical chain, until yours is described")));
        inputs.add(described("Power chain: " + chain.value(), ledger.sum(LedgerColumn.POWER_LOSSES), chain));
        return inputs;
    }

    private static Input described(String label, double kwh, Sourced<?> sourced) {
        return Inputs.of(label, kwh, Unit.KILOWATT_HOUR, sourced);
    }

    static void addParts(List<SiteStatements> sites, FigureSheet sheet) {
        sheet.sum(sites, site -> part(site, sheet, "energy.cooling", LedgerColumn.COOLING));
        sheet.sum(sites, site -> part(site, sheet, "energy.power-losses", LedgerColumn.POWER_LOSSES));
        sheet.sum(sites, site -> part(site, sheet, "energy.overhead-other", LedgerColumn.OTHER_OVERHEAD));
    }

    private static Figure part(SiteStatements site, FigureSheet sheet, String key, LedgerColumn column) {
        Figure overhead = sheet.get("energy.overhead", Optional.of(site.site().name()));
        boolean split = site.overheadIsSplit();
        Figure figure = Figure.of(
                key,
                column.label(),
                overhead.site(),
                split ? site.ledger().sum(column) : Double.NaN,
                Unit.KILOWATT_HOUR,
                new Derivation("part of the overhead", METHOD, List.of(Inputs.figure(overhead))),
                overhead.basis());
        return split
                ? figure
                : figure.withNotes(List.of("Neither cooling nor power chain is described: the overhead is not split."));
    }

    static void addHeat(List<SiteStatements> sites, FigureSheet sheet) {
        sheet.sum(sites, site -> reused(site, sheet));
        sheet.each(
                sites,
                site -> sheet.ratio(
                        "erf",
                        "ERF",
                        EnergyFigures.name(site),
                        "heat.reused",
                        "energy.facility",
                        Unit.FRACTION,
                        REUSE));
        sheet.each(sites, site -> ere(sheet, EnergyFigures.name(site)));
    }

    private static Figure reused(SiteStatements statements, FigureSheet sheet) {
        Figure facility =
                sheet.get("energy.facility", Optional.of(statements.site().name()));
        List<Input> inputs = statements
                .site()
                .heatReuse()
                .map(reuse -> Input.of(
                        "Demand: " + reuse,
                        reuse.demand().max(),
                        Unit.KILOWATT,
                        Source.stated("site", statements.site().id(), Site.HEAT_REUSE.key())))
                .stream()
                .toList();
        return Figure.of(
                "heat.reused",
                "Heat reused",
                facility.site(),
                statements.ledger().sum(LedgerColumn.HEAT_REUSED),
                Unit.KILOWATT_HOUR,
                new Derivation("Σ_t min(demand_t, recoverable_t), at the hand-over", REUSE, inputs),
                facility.basis());
    }

    private static Figure ere(FigureSheet sheet, Optional<String> site) {
        Figure facility = sheet.get("energy.facility", site);
        Figure reused = sheet.get("heat.reused", site);
        Figure it = sheet.get("energy.it", site);
        double divisor = it.value().orElse(Double.NaN);
        double value = facility.value().orElse(Double.NaN) - reused.value().orElse(Double.NaN);
        return Figure.of(
                "ere",
                "ERE",
                site,
                divisor > 0 ? value / divisor : Double.NaN,
                Unit.FRACTION,
                new Derivation(
                        "(facility energy − heat reused) / IT energy",
                        REUSE,
                        List.of(Inputs.figure(facility), Inputs.figure(reused), Inputs.figure(it))),
                facility.basis());
    }
}
