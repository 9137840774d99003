package org.coppice.model.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Range;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.EmbodiedClaim;

/** The lifecycle figures of a plan's year, with all that they rest on. */
final class LifecycleFigures {
    private final LifecycleResult result;
    private final Optional<String> site;
    private final int year;

    private LifecycleFigures(LifecycleResult result, Optional<String> site) {
        this.result = result;
        this.site = site;
        this.year = result.planYear();
    }

    static List<Figure> of(LifecycleResult result) {
        List<Figure> figures = new ArrayList<>(new LifecycleFigures(result, Optional.empty()).all());
        for (Site site : result.sites()) {
            figures.addAll(new LifecycleFigures(result.atSite(site.id()), Optional.of(site.name())).all());
        }
        return figures;
    }

    private List<Figure> all() {
        return List.of(
                embodied(
                        "embodied.servers.acquired",
                        "Embodied carbon of servers, acquired in " + year,
                        "Σ servers bought · kg CO2e each",
                        "GHG Protocol Scope 3 Standard, category 2: whole in the year of acquisition",
                        cohort -> cohort.schedule().acquired(year)),
                embodied(
                        "embodied.servers.amortised",
                        "Embodied carbon of servers, amortised in " + year,
                        "Σ servers bought · kg CO2e each · (days of service life in " + year + ") / (mean life)",
                        "ISO 14064-1:2018; straight line over mean life, as in ISO/IEC 21031:2024 (SCI)",
                        cohort -> cohort.schedule().amortised(year)),
                mass(
                        "ewaste.mass",
                        "E-waste in " + year,
                        "Σ servers leaving · kg each · (1 − redeployed − sold − parts kept)",
                        cohort -> cohort.endOfLife().wasteKilograms()),
                mass(
                        "ewaste.leaving",
                        "Mass leaving service in " + year,
                        "Σ servers leaving · kg each",
                        cohort -> cohort.endOfLife().kilograms()));
    }

    private Figure embodied(
            String key, String label, String formula, String method, ToDoubleFunction<CohortFlow> share) {
        Coverage coverage = Coverage.of(result, share, CohortFlow::hasClaim);
        Map<DeviceType, Double> byType = byType(cohort -> cohort.embodiedKilograms() * share.applyAsDouble(cohort));
        List<Input> inputs = new ArrayList<>();
        double defaults = 0;
        for (Map.Entry<DeviceType, Double> part : byType.entrySet()) {
            DeviceType type = part.getKey();
            type.embodied()
                    .ifPresentOrElse(
                            claim -> inputs.add(Input.of(
                                            type.name() + ", " + claim.boundary(),
                                            claim.value().kilograms(),
                                            Unit.KILOGRAM_CO2E,
                                            claim.source())
                                    .withEffect(part.getValue())),
                            () -> inputs.add(missing(type, "embodied carbon", "claim", Unit.KILOGRAM_CO2E)));
            if (key.endsWith("amortised")) {
                inputs.add(life(type));
                defaults += type.life().byDefault() ? part.getValue() : 0;
            }
        }
        Figure figure = Figure.of(
                key,
                label,
                site,
                coverage.known(byType.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()),
                Unit.KILOGRAM_CO2E,
                new Derivation(formula, method, inputs),
                basis(defaults, byType));
        return withRange(figure.withNotes(coverage.notes("a claim about embodied carbon")), share);
    }

    private Figure mass(String key, String label, String formula, ToDoubleFunction<CohortFlow> kilograms) {
        Coverage coverage = Coverage.of(result, cohort -> cohort.exits(year), CohortFlow::hasMass);
        Map<DeviceType, Double> byType = byType(cohort -> cohort.exits(year) * kilograms.applyAsDouble(cohort));
        List<Input> inputs = new ArrayList<>();
        double defaults = 0;
        for (Map.Entry<DeviceType, Double> part : byType.entrySet()) {
            DeviceType type = part.getKey();
            double leaving = result.where(cohort -> cohort.type() == type).exits(year);
            inputs.add(leaving(type, leaving));
            inputs.add(massOf(type).withEffect(part.getValue()));
            inputs.add(life(type));
            inputs.add(shape(type));
            boolean byDefault = type.life().byDefault()
                    || type.lifeShape().byDefault()
                    || type.mass().map(known -> known.byDefault()).orElse(false)
                    || (key.equals("ewaste.mass") && result.options().routes().byDefault());
            defaults += byDefault ? part.getValue() : 0;
        }
        if (key.equals("ewaste.mass")) {
            inputs.addAll(routes());
        }
        return Figure.of(
                        key,
                        label,
                        site,
                        coverage.known(byType.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum()),
                        Unit.KILOGRAM,
                        new Derivation(
                                formula,
                                "Weibull service lives by purchase cohort, exits = n·(S(a − 1) − S(a))",
                                inputs),
                        basis(defaults, byType))
                .withNotes(coverage.notes("a mass"));
    }

    private Map<DeviceType, Double> byType(ToDoubleFunction<CohortFlow> amount) {
        Map<DeviceType, Double> sums = new LinkedHashMap<>();
        for (CohortFlow cohort : result.cohorts()) {
            sums.merge(cohort.type(), amount.applyAsDouble(cohort), Double::sum);
        }
        return sums;
    }

    private Figure withRange(Figure figure, ToDoubleFunction<CohortFlow> share) {
        boolean known = result.cohorts().stream()
                .anyMatch(cohort -> share.applyAsDouble(cohort) > 0
                        && cohort.type()
                                .embodied()
                                .flatMap(EmbodiedClaim::range)
                                .isPresent());
        if (!known || figure.value().isEmpty()) {
            return figure;
        }
        Range range = result.cohorts().stream()
                .map(cohort -> cohort.embodiedRange().times(share.applyAsDouble(cohort)))
                .reduce(new Range(0, 0), Range::plus);
        double value = figure.value().getAsDouble();
        // The sums are made in another order, so the ends may miss the value by a last bit.
        return figure.withRange(new Range(Math.min(range.low(), value), Math.max(range.high(), value)));
    }

    private static Basis basis(double defaults, Map<DeviceType, Double> parts) {
        double total = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        double share = total > 0 ? Math.min(1, Math.max(0, defaults / total)) : 0;
        return new Basis(0, 1 - share, share);
    }

    private static Input missing(DeviceType type, String what, String field, Unit unit) {
        return Input.of(
                type.name() + ", " + what + " not known",
                Double.NaN,
                unit,
                org.coppice.model.source.Source.stated("device-type", type.id(), field));
    }

    private Input leaving(DeviceType type, double leaving) {
        return Input.of(
                type.name() + ", leaving in " + year,
                leaving,
                Unit.PIECE,
                org.coppice.model.source.Source.rule("Weibull service lives applied to the purchase cohorts; ages "
                        + result.options().convention().text()));
    }

    private static Input massOf(DeviceType type) {
        return type.mass()
                .map(mass -> marked(
                        Input.of(type.name() + ", mass", mass.value().kilograms(), Unit.KILOGRAM, mass.source()),
                        mass.byDefault()))
                .orElseGet(() -> missing(type, "mass", "mass", Unit.KILOGRAM));
    }

    private static Input life(DeviceType type) {
        return marked(
                Input.of(
                        type.name() + ", mean life",
                        type.life().value().value(),
                        Unit.YEAR,
                        type.life().source()),
                type.life().byDefault());
    }

    private static Input shape(DeviceType type) {
        return marked(
                Input.of(
                        type.name() + ", Weibull shape",
                        type.lifeShape().value(),
                        Unit.FRACTION,
                        type.lifeShape().source()),
                type.lifeShape().byDefault());
    }

    private List<Input> routes() {
        var routes = result.options().routes();
        return routes.value().shares().stream()
                .map(share -> marked(
                        Input.of(
                                "Route: " + share.route().label(),
                                share.ratio().value(),
                                Unit.FRACTION,
                                routes.source()),
                        routes.byDefault()))
                .toList();
    }

    private static Input marked(Input input, boolean byDefault) {
        return byDefault ? input.defaulted() : input;
    }
}
