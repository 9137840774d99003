package org.coppice.model.study;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.coppice.model.schedule.ScheduleOutcome;
import org.coppice.model.source.Source;

/** What moving flexible work saves, and what it costs. Only where some site moves any. */
final class ScheduleFigures {
    private static final String METHOD =
            "the site's load beside what it would be if nothing were moved; overhead by the step";

    private ScheduleFigures() {}

    static void add(List<SiteStatements> sites, FigureSheet sheet) {
        if (sites.stream().noneMatch(site -> site.ledger().schedule().isPresent())) {
            return;
        }
        sheet.sum(
                sites,
                site -> figure(
                        site,
                        "schedule.moved",
                        "Energy moved to other hours",
                        Unit.KILOWATT_HOUR,
                        "Σ max(0, after − before)",
                        outcome -> outcome.moved().kilowattHours(),
                        List.of()));
        sheet.sum(
                sites,
                site -> difference(
                        site,
                        "schedule.carbon-saved",
                        "Carbon saved by moving work",
                        Unit.KILOGRAM_CO2E,
                        "Σ (before − after) · grid intensity",
                        outcome -> outcome.carbonBefore().kilograms(),
                        outcome -> outcome.carbonAfter().kilograms(),
                        -1));
        // The peaks of sites do not fall into one hour, so their changes make no total.
        for (SiteStatements site : sites) {
            sheet.add(difference(
                    site,
                    "schedule.peak-change",
                    "Change of the peak by moving work",
                    Unit.KILOWATT,
                    "peak after − peak before",
                    outcome -> outcome.peakBefore().kilowatts(),
                    outcome -> outcome.peakAfter().kilowatts(),
                    1));
        }
        for (SiteStatements site : sites) {
            sheet.add(figure(
                    site,
                    "schedule.delay",
                    "Mean delay of moved work",
                    Unit.HOUR,
                    "Σ |arrived by t − done by t| · Δt / moved",
                    ScheduleOutcome::meanDelayHours,
                    List.of()));
        }
    }

    private static Figure difference(
            SiteStatements site,
            String key,
            String label,
            Unit unit,
            String formula,
            ToDoubleFunction<ScheduleOutcome> before,
            ToDoubleFunction<ScheduleOutcome> after,
            double sign) {
        double from = value(site, before);
        double to = value(site, after);
        List<Input> inputs = List.of(
                Input.of("if nothing were moved", from, unit, Source.rule("the unmoved load of every workload")),
                Input.of("as moved", to, unit, Source.rule("the load of the ledger")));
        return figure(site, key, label, unit, formula, outcome -> sign * (to - from), inputs);
    }

    private static double value(SiteStatements site, ToDoubleFunction<ScheduleOutcome> of) {
        return site.ledger().schedule().map(of::applyAsDouble).orElse(0.0);
    }

    private static Figure figure(
            SiteStatements site,
            String key,
            String label,
            Unit unit,
            String formula,
            ToDoubleFunction<ScheduleOutcome> value,
            List<Input> inputs) {
        return Figure.of(
                key,
                label,
                Optional.of(site.site().name()),
                value(site, value),
                unit,
                new Derivation(formula, METHOD, inputs),
                Basis.MODELLED);
    }
}
