package org.coppice.model.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coppice.model.lifecycle.LifecycleResult;
import org.coppice.model.lifecycle.YearSpan;
import org.coppice.model.plan.Plan;
import org.coppice.model.quantity.Figure;
import org.coppice.model.simulate.Simulation;
import org.coppice.model.study.figure.SiteStatements;

/** All checks of an assessment: balances first, then remarks. */
final class Checks {
    private static final Set<String> SUMS = Set.of(
            "energy.it",
            "energy.overhead",
            "energy.facility",
            "energy.import",
            "scope2.location",
            "scope2.market",
            "cost.electricity",
            "water.site",
            "water.source",
            "embodied.acquired",
            "embodied.amortised",
            "embodied.servers.acquired",
            "embodied.servers.amortised",
            "embodied.equipment.acquired",
            "embodied.equipment.amortised",
            "ewaste.mass",
            "servers",
            "work.tokens");

    private Checks() {}

    static List<Check> of(
            Plan plan,
            Simulation simulation,
            List<SiteStatements> sites,
            LifecycleResult lifecycle,
            List<Figure> figures) {
        Set<Check> checks = new LinkedHashSet<>();
        sites.forEach(site -> checks.addAll(Balances.of(site)));
        checks.addAll(Balances.of(simulation.instruments()));
        checks.addAll(totals(figures));
        checks.addAll(embodied(figures));
        checks.addAll(masses(lifecycle));
        checks.addAll(DataChecks.of(plan, simulation.instruments()));
        for (SiteStatements site : sites) {
            site.ledger().findings().forEach(finding -> checks.add(Check.of(finding)));
            site.bill().findings().forEach(finding -> checks.add(Check.of(finding)));
        }
        lifecycle.findings().forEach(finding -> checks.add(Check.of(finding)));
        return List.copyOf(checks);
    }

    private static List<Check> totals(List<Figure> figures) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (SUMS.contains(figure.key()) && figure.site().isPresent()) {
                sums.merge(figure.key(), figure.value().orElse(Double.NaN), Double::sum);
            }
        }
        List<Check> checks = new ArrayList<>();
        for (Figure figure : figures) {
            Double sum = sums.get(figure.key());
            if (figure.site().isEmpty() && sum != null && figure.value().isPresent() && !Double.isNaN(sum)) {
                checks.add(Check.balance(
                        "balance-sites",
                        figure.label(),
                        "Σ sites = total",
                        sum,
                        figure.value().getAsDouble()));
            }
        }
        return checks;
    }

    /** Of the whole and of each site: what servers and equipment embody is all of it. */
    private static List<Check> embodied(List<Figure> figures) {
        List<Check> checks = new ArrayList<>();
        for (String rule : List.of("acquired", "amortised")) {
            Map<String, Double> parts = new LinkedHashMap<>();
            for (Figure figure : figures) {
                if (figure.key().equals("embodied.servers." + rule)
                        || figure.key().equals("embodied.equipment." + rule)) {
                    parts.merge(place(figure), figure.value().orElse(Double.NaN), Double::sum);
                }
            }
            for (Figure figure : figures) {
                double sum = parts.getOrDefault(place(figure), Double.NaN);
                if (figure.key().equals("embodied." + rule) && figure.value().isPresent() && !Double.isNaN(sum)) {
                    checks.add(Check.balance(
                            "balance-embodied",
                            place(figure),
                            "servers + equipment = embodied carbon, " + rule,
                            sum,
                            figure.value().getAsDouble()));
                }
            }
        }
        return checks;
    }

    private static String place(Figure figure) {
        return figure.site().orElse("All sites");
    }

    private static List<Check> masses(LifecycleResult lifecycle) {
        YearSpan year = new YearSpan(lifecycle.planYear(), lifecycle.planYear());
        double leaving = lifecycle.leavingKilograms(lifecycle.planYear());
        return List.of(
                mass("Σ routes = mass leaving service", sum(lifecycle.massByRoute(year)), leaving),
                mass("Σ materials = mass leaving service", sum(lifecycle.massByMaterial(year)), leaving),
                mass("Σ fates = mass leaving service", sum(lifecycle.massByFate(year)), leaving));
    }

    private static Check mass(String message, double left, double right) {
        return Check.balance("balance-mass", "Lifecycle", message, left, right);
    }

    private static double sum(Map<?, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
