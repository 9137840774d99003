package org.coppice.model.study.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.coppice.model.account.Bill;
import org.coppice.model.plan.Plan;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Derivation.Input;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.coppice.model.schedule.ScheduleOutcome;
import org.coppice.model.simulate.ledger.BatteryUse;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Unmoved;
import org.coppice.model.source.Source;

/** What moving flexible work saves, and what it costs. Only where some site moves any. */
final class ScheduleFigures {
    private static final String METHOD =
            "the site's load beside what it would be if nothing were moved; overhead by the step";

    private ScheduleFigures() {}

    static void add(Plan plan, List<SiteStatements> sites, FigureSheet sheet) {
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
                        "Σ (import before − after) · grid intensity",
                        outcome -> outcome.carbonBefore().kilograms(),
                        outcome -> outcome.carbonAfter().kilograms(),
                        -1));
        sheet.sum(
                sites,
                site -> difference(
                        site,
                        "schedule.energy-change",
                        "Change of energy by moving work",
                        Unit.KILOWATT_HOUR,
                        "Σ load after − Σ load before",
                        outcome -> unmovedEnergy(site),
                        outcome -> site.ledger().sum(LedgerColumn.LOAD),
                        1));
        sheet.sum(sites, site -> costSaved(plan, site));
        addTransfers(sites, sheet);
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
        addBatteryCycles(sites, sheet);
    }

    /** Both bills in full, so that a higher peak shows in the demand charge. */
    private static Figure costSaved(Plan plan, SiteStatements site) {
        Unit unit = Unit.of(plan.currency());
        OptionalDouble before =
                Bill.ofUnmoved(plan, site.ledger()).map(bill -> amount(bill)).orElse(OptionalDouble.of(0));
        OptionalDouble after = site.ledger().unmoved().isPresent() ? amount(site.bill()) : OptionalDouble.of(0);
        double from = before.orElse(Double.NaN);
        double to = after.orElse(Double.NaN);
        return figure(
                site,
                "schedule.cost-saved",
                "Cost saved by moving work",
                unit,
                "bill before − bill after",
                outcome -> from - to,
                List.of(
                        Input.of("if nothing were moved", from, unit, Source.rule("the bill of the unmoved load")),
                        Input.of("as moved", to, unit, Source.rule("the bill of the ledger"))));
    }

    private static OptionalDouble amount(Bill bill) {
        return bill.total().map(total -> OptionalDouble.of(total.amount())).orElse(OptionalDouble.empty());
    }

    /** What went to other sites and came from them; only where any did. */
    private static void addTransfers(List<SiteStatements> sites, FigureSheet sheet) {
        if (sites.stream().noneMatch(site -> energy(site, Unmoved::received) > 0)) {
            return;
        }
        sheet.sum(
                sites,
                site -> figure(
                        site,
                        "schedule.moved-away",
                        "Energy of work done at other sites instead",
                        Unit.KILOWATT_HOUR,
                        "Σ unmoved − Σ without what left",
                        outcome -> energy(site, Unmoved::sent),
                        List.of()));
        sheet.sum(
                sites,
                site -> figure(
                        site,
                        "schedule.moved-in",
                        "Energy of work from other sites",
                        Unit.KILOWATT_HOUR,
                        "Σ work that came · overhead",
                        outcome -> energy(site, Unmoved::received),
                        List.of()));
    }

    private static double unmovedEnergy(SiteStatements site) {
        return site.ledger()
                .unmoved()
                .map(before -> Arrays.stream(before.loadKwh()).sum())
                .orElse(0.0);
    }

    private static double energy(SiteStatements site, Function<Unmoved, Energy> of) {
        return site.ledger().unmoved().map(of).map(Energy::kilowattHours).orElse(0.0);
    }

    /** Full cycles of the batteries more than without moving; only where there are batteries. */
    private static void addBatteryCycles(List<SiteStatements> sites, FigureSheet sheet) {
        for (SiteStatements site : sites) {
            List<BatteryUse> batteries = site.ledger().onSite().batteries();
            if (batteries.isEmpty() || site.ledger().unmoved().isEmpty()) {
                continue;
            }
            double before = site.ledger().unmoved().get().batteryCycles();
            double after =
                    batteries.stream().mapToDouble(BatteryUse::fullCycles).sum();
            sheet.add(figure(
                    site,
                    "schedule.battery-cycles",
                    "Change of battery cycles by moving work",
                    Unit.FRACTION,
                    "full cycles after − before",
                    outcome -> after - before,
                    List.of(
                            Input.of("if nothing were moved", before, Unit.FRACTION, Source.rule("the same policy")),
                            Input.of("as moved", after, Unit.FRACTION, Source.rule("the dispatch of the ledger")))));
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
