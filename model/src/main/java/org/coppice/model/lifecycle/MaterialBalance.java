package org.coppice.model.lifecycle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What went in and what came out of one material, in kg: {@code in = reused + recovered + lost}. */
public record MaterialBalance(Material material, double in, double reused, double recovered, double lost) {

    /** What does not come out, relative to what went in; 0 up to rounding. */
    public double residual() {
        return in == 0 ? 0 : (in - reused - recovered - lost) / in;
    }

    /** The balances of all materials that leave service within some years. What goes in is counted apart from what comes out. */
    static List<MaterialBalance> listOf(LifecycleResult result, YearSpan span) {
        Map<Material, Double> in = new EnumMap<>(Material.class);
        Map<Material, Map<Fate, Double>> out = new EnumMap<>(Material.class);
        for (CohortFlow cohort : result.cohorts()) {
            double exits = LifecycleResult.exits(cohort, span);
            double mass =
                    cohort.type().mass().map(known -> known.value().kilograms()).orElse(0.0);
            if (mass > 0) {
                EndOfLife.materials(cohort.type())
                        .forEach((material, share) -> in.merge(material, exits * mass * share, Double::sum));
            }
            for (MassShare share : cohort.endOfLife().shares()) {
                out.computeIfAbsent(share.material(), any -> new EnumMap<>(Fate.class))
                        .merge(share.fate(), exits * share.kilograms(), Double::sum);
            }
        }
        return in.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), out.getOrDefault(entry.getKey(), Map.of())))
                .toList();
    }

    private static MaterialBalance of(Material material, double in, Map<Fate, Double> out) {
        return new MaterialBalance(
                material,
                in,
                out.getOrDefault(Fate.REUSED, 0.0),
                out.getOrDefault(Fate.RECOVERED, 0.0),
                out.getOrDefault(Fate.LOST, 0.0));
    }
}
