package org.coppice.model.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coppice.model.plan.hardware.DeviceCategory;
import org.coppice.model.plan.hardware.Route;

/**
 * One ribbon of the flow from device category over route to fate.
 *
 * @param stage 0 from category to route, 1 from route to fate
 */
public record MassLink(int stage, String from, String to, double kilograms) {

    /** All ribbons of some years, in the order of categories, routes and fates. */
    static List<MassLink> listOf(LifecycleResult result, YearSpan span) {
        Map<DeviceCategory, Map<Route, Double>> first = new TreeMap<>();
        Map<Route, Map<Fate, Double>> second = new TreeMap<>();
        for (CohortFlow cohort : result.cohorts()) {
            double exits = LifecycleResult.exits(cohort, span);
            for (MassShare share : cohort.endOfLife().shares()) {
                double mass = exits * share.kilograms();
                first.computeIfAbsent(cohort.type().category(), any -> new TreeMap<>())
                        .merge(share.route(), mass, Double::sum);
                second.computeIfAbsent(share.route(), any -> new TreeMap<>()).merge(share.fate(), mass, Double::sum);
            }
        }
        List<MassLink> links = new ArrayList<>();
        first.forEach((category, routes) ->
                routes.forEach((route, mass) -> links.add(new MassLink(0, label(category), route.label(), mass))));
        second.forEach((route, fates) ->
                fates.forEach((fate, mass) -> links.add(new MassLink(1, route.label(), fate.label(), mass))));
        return links;
    }

    /** What flows through each place of a stage's left side. */
    public static Map<String, Double> sources(List<MassLink> links, int stage) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (MassLink link : links) {
            if (link.stage == stage) {
                sums.merge(link.from, link.kilograms, Double::sum);
            }
        }
        return sums;
    }

    private static String label(DeviceCategory category) {
        return switch (category) {
            case CPU_SERVER -> "CPU servers";
            case GPU_NODE -> "GPU nodes";
            case STORAGE -> "Storage";
            case NETWORK -> "Network";
        };
    }
}
