package org.coppice.model.lifecycle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.Route;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Figure;
import org.coppice.model.source.Finding;

/**
 * The lifecycle of a plan's fleets, cohort by cohort. Sums over sites, fleets, categories, routes and materials are sums over
 * these cohorts, so they agree. Masses in kg, carbon in kg CO2e, machines as expected numbers, not whole.
 *
 * @param planYear that is reported
 * @param years from the first purchase to the end of the forecast
 */
public record LifecycleResult(
        int planYear,
        YearSpan years,
        LifecycleOptions options,
        List<Site> sites,
        List<CohortFlow> cohorts,
        List<Finding> findings) {

    /** Copies the lists. */
    public LifecycleResult {
        sites = List.copyOf(sites);
        cohorts = List.copyOf(cohorts);
        findings = List.copyOf(findings);
    }

    /** The part of this result that lies at one site. */
    public LifecycleResult atSite(String siteId) {
        return where(cohort -> cohort.fleet().site().equals(siteId));
    }

    /** The part of this result whose cohorts pass a test. */
    public LifecycleResult where(Predicate<CohortFlow> test) {
        return new LifecycleResult(
                planYear, years, options, sites, cohorts.stream().filter(test).toList(), findings);
    }

    /** All cohorts together. */
    public StockFlow flow() {
        return cohorts.stream().map(CohortFlow::flow).reduce(StockFlow.empty(years), StockFlow::plus);
    }

    /** Machines in service at the end of each year, by the year they were bought. */
    public Map<Integer, double[]> stockByPurchaseYear() {
        Map<Integer, double[]> result = new TreeMap<>();
        Map<Integer, StockFlow> flows = new TreeMap<>();
        for (CohortFlow cohort : cohorts) {
            flows.merge(cohort.cohort().purchased().getYear(), cohort.flow(), StockFlow::plus);
        }
        flows.forEach((year, flow) -> result.put(year, flow.stock()));
        return result;
    }

    /** Mass that leaves service during a year, by every route. */
    public double leavingKilograms(int year) {
        return sum(cohort -> cohort.exits(year) * cohort.endOfLife().kilograms());
    }

    /** Mass that leaves service during a year and ceases to be a product: neither redeployed, sold nor kept as parts. */
    public double ewasteKilograms(int year) {
        return sum(cohort -> cohort.exits(year) * cohort.endOfLife().wasteKilograms());
    }

    /** Mass by route over some years. */
    public Map<Route, Double> massByRoute(YearSpan span) {
        return mass(span, Route.class, MassShare::route);
    }

    /** Mass by material over some years. */
    public Map<Material, Double> massByMaterial(YearSpan span) {
        return mass(span, Material.class, MassShare::material);
    }

    /** Mass by fate over some years. */
    public Map<Fate, Double> massByFate(YearSpan span) {
        return mass(span, Fate.class, MassShare::fate);
    }

    /** What goes in and what comes out, material by material, over some years. */
    public List<MaterialBalance> materials(YearSpan span) {
        return MaterialBalance.listOf(this, span);
    }

    /** From category over route to fate, over some years. */
    public List<MassLink> links(YearSpan span) {
        return MassLink.listOf(this, span);
    }

    private <K extends Enum<K>> Map<K, Double> mass(YearSpan span, Class<K> keys, Function<MassShare, K> key) {
        Map<K, Double> result = new EnumMap<>(keys);
        for (CohortFlow cohort : cohorts) {
            double exits = exits(cohort, span);
            for (MassShare share : cohort.endOfLife().shares()) {
                result.merge(key.apply(share), exits * share.kilograms(), Double::sum);
            }
        }
        return result;
    }

    /** Machines of a cohort that leave service within some years. */
    static double exits(CohortFlow cohort, YearSpan span) {
        return span.list().stream().mapToDouble(cohort::exits).sum();
    }

    /** Embodied carbon of what is bought in a year, whole. */
    public double acquiredKilograms(int year) {
        return sum(cohort -> cohort.embodiedKilograms() * cohort.schedule().acquired(year));
    }

    /** Embodied carbon amortised in a year. */
    public double amortisedKilograms(int year) {
        return sum(cohort -> cohort.embodiedKilograms() * cohort.schedule().amortised(year));
    }

    /** Machines bought until the end of a year, whether or not they are still in service. */
    public double bought(int year) {
        return cohorts.stream()
                .map(CohortFlow::cohort)
                .filter(cohort -> cohort.purchased().getYear() <= year)
                .mapToInt(Cohort::count)
                .sum();
    }

    /** Machines expected in service at the end of a year. */
    public double stock(int year) {
        return sum(cohort -> cohort.stock(year));
    }

    /** Machines that leave service during a year. */
    public double exits(int year) {
        return sum(cohort -> cohort.exits(year));
    }

    /** The figures of the plan's year: of the whole first, then of each site. */
    public List<Figure> figures() {
        return LifecycleFigures.of(this);
    }

    private double sum(ToDoubleFunction<CohortFlow> part) {
        return cohorts.stream().mapToDouble(part).sum();
    }
}
