package org.coppice.model.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** How many of the servers that a figure is about have the value it needs. */
record Coverage(double servers, double known) {

    /** The servers counted by a weight, and those of them that pass. */
    static Coverage of(LifecycleResult result, ToDoubleFunction<CohortFlow> weight, Predicate<CohortFlow> test) {
        double servers = 0;
        double known = 0;
        for (CohortFlow cohort : result.cohorts()) {
            double part = cohort.cohort().count() * Math.signum(weight.applyAsDouble(cohort));
            servers += part;
            known += test.test(cohort) ? part : 0;
        }
        return new Coverage(servers, known);
    }

    /** A sum over those known; not known (NaN) where none is, though there are servers. */
    double known(double sum) {
        return servers > 0 && known == 0 ? Double.NaN : sum;
    }

    /** Says which share is covered, where it is not the whole. */
    List<String> notes(String what) {
        if (servers == 0 || known == servers) {
            return List.of();
        }
        return List.of(String.format(
                Locale.ROOT,
                "Covers %.0f of %.0f servers (%.0f %%); the others have no %s.",
                known,
                servers,
                100 * known / servers,
                what.replaceFirst("^an? ", "")));
    }
}
