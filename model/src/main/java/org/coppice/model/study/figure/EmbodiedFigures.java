package org.coppice.model.study.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.coppice.model.lifecycle.EquipmentEmbodied;
import org.coppice.model.lifecycle.EquipmentFlow;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Range;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Source;

/** Embodied carbon of batteries, arrays and turbines, and together with that of servers. After the figures of the lifecycle. */
final class EmbodiedFigures {
    private final EquipmentEmbodied equipment;
    private final int year;
    private final FigureSheet sheet;

    private EmbodiedFigures(EquipmentEmbodied equipment, int year, FigureSheet sheet) {
        this.equipment = equipment;
        this.year = year;
        this.sheet = sheet;
    }

    static void add(EquipmentEmbodied equipment, int year, List<SiteStatements> sites, FigureSheet sheet) {
        EmbodiedFigures figures = new EmbodiedFigures(equipment, year, sheet);
        sheet.each(sites, site -> figures.acquired(site));
        sheet.each(sites, site -> figures.amortised(site));
        for (String rule : List.of("acquired", "amortised")) {
            sheet.each(sites, site -> figures.total(rule, name(site)));
        }
    }

    private static Optional<String> name(Optional<SiteStatements> site) {
        return site.map(each -> each.site().name());
    }

    private Figure acquired(Optional<SiteStatements> site) {
        EquipmentEmbodied here = here(site);
        return part(
                site,
                here,
                "embodied.equipment.acquired",
                "Embodied carbon of equipment, acquired in " + year,
                "Σ size bought, replacements included · kg CO2e a unit",
                "GHG Protocol Scope 3 Standard, category 2: whole in the year of acquisition",
                here.acquiredKilograms(year),
                flow -> flow.acquired(year));
    }

    private Figure amortised(Optional<SiteStatements> site) {
        EquipmentEmbodied here = here(site);
        return part(
                site,
                here,
                "embodied.equipment.amortised",
                "Embodied carbon of equipment, amortised in " + year,
                "Σ size · kg CO2e a unit · (days of service life in " + year + ") / life",
                "ISO 14064-1:2018; straight line over the life of each purchase",
                here.amortisedKilograms(year),
                flow -> flow.amortised(year));
    }

    private EquipmentEmbodied here(Optional<SiteStatements> site) {
        return site.map(each -> equipment.atSite(each.site().id())).orElse(equipment);
    }

    private static Figure part(
            Optional<SiteStatements> site,
            EquipmentEmbodied here,
            String key,
            String label,
            String formula,
            String method,
            double kilograms,
            ToDoubleFunction<EquipmentFlow> share) {
        List<Input> inputs = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        double defaults = 0;
        for (EquipmentFlow flow : here.flows()) {
            double wholes = share.applyAsDouble(flow);
            if (wholes == 0) {
                continue;
            }
            double effect = wholes * flow.embodiment().kilograms();
            boolean known = !Double.isNaN(effect);
            inputs.add(carbon(flow, known ? effect : 0));
            inputs.add(marked(
                    Input.of(
                            flow.equipment().name() + ", life",
                            flow.life().value().value(),
                            Unit.YEAR,
                            flow.life().source()),
                    flow.life().byDefault()));
            if (!known) {
                notes.add("Without " + flow.equipment().name() + ", whose embodied carbon is not stated.");
            } else if (byDefault(flow, key)) {
                defaults += effect;
            }
        }
        double byDefault = kilograms > 0 ? Math.min(1, defaults / kilograms) : 0;
        return Figure.of(
                        key,
                        label,
                        name(site),
                        kilograms,
                        Unit.KILOGRAM_CO2E,
                        new Derivation(formula, method, inputs),
                        new Basis(0, 1 - byDefault, byDefault))
                .withNotes(notes);
    }

    private static boolean byDefault(EquipmentFlow flow, String key) {
        return flow.embodiment().each().map(each -> each.byDefault()).orElse(false)
                || (key.endsWith("amortised") && flow.life().byDefault());
    }

    private static Input carbon(EquipmentFlow flow, double effect) {
        String label = flow.equipment().name() + ", a " + flow.embodiment().unit();
        return flow.embodiment()
                .each()
                .map(each -> marked(
                        Input.of(label, each.value().kilograms(), Unit.KILOGRAM_CO2E, each.source())
                                .withEffect(effect),
                        each.byDefault()))
                .orElseGet(() -> Input.of(
                        label + ", not known",
                        Double.NaN,
                        Unit.KILOGRAM_CO2E,
                        Source.stated("equipment", flow.equipment().id(), "embodied")));
    }

    private static Input marked(Input input, boolean byDefault) {
        return byDefault ? input.defaulted() : input;
    }

    /** Servers and equipment; missing where either is. */
    private Figure total(String rule, Optional<String> site) {
        Figure servers = sheet.get("embodied.servers." + rule, site);
        Figure others = sheet.get("embodied.equipment." + rule, site);
        double a = servers.value().orElse(Double.NaN);
        double b = others.value().orElse(Double.NaN);
        List<String> notes = new ArrayList<>(servers.notes());
        notes.addAll(others.notes());
        Figure total = Figure.of(
                        "embodied." + rule,
                        "Embodied carbon, " + rule + " in " + year,
                        site,
                        a + b,
                        Unit.KILOGRAM_CO2E,
                        new Derivation(
                                "servers + equipment",
                                servers.derivation().method(),
                                List.of(Inputs.part(servers), Inputs.part(others))),
                        Double.isNaN(a + b) ? Basis.MODELLED : Basis.weighted(servers.basis(), a, others.basis(), b))
                .withNotes(notes);
        return servers.range().isPresent() && total.value().isPresent()
                ? total.withRange(around(servers.range().get().plus(new Range(b, b)), a + b))
                : total;
    }

    private static Range around(Range range, double value) {
        return new Range(Math.min(range.low(), value), Math.max(range.high(), value));
    }
}
