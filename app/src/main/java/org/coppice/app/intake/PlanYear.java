package org.coppice.app.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** Whether readings that results use lie in the year of the plan: else a person wonders why an import changed no result. */
final class PlanYear {
    private static final int MOST_NAMED = 3;

    private PlanYear() {}

    /** What is to be said of meters that are to stand for the model, but have no reading in its year. */
    static Optional<Finding> missed(String file, Plan plan, List<SeriesEffect> effects) {
        List<SeriesEffect> missed = effects.stream()
                .filter(effect -> effect.meter().replacesModel()
                        && effect.meter().measures() != Meter.Measures.OTHER
                        && effect.after().readings() > 0)
                .filter(effect -> !reaches(plan, effect))
                .toList();
        if (missed.isEmpty()) {
            return Optional.empty();
        }
        String names = missed.stream()
                .limit(MOST_NAMED)
                .map(effect -> "“" + effect.meter().name() + "”")
                .collect(Collectors.joining(", "));
        int more = missed.size() - MOST_NAMED;
        return Optional.of(Finding.of(
                "plan-year",
                Severity.WARNING,
                file,
                names + (more > 0 ? " and " + more + " more" : "") + (missed.size() == 1 ? " has" : " have")
                        + " no reading in " + plan.year() + ", the year of the plan.",
                "Results of " + plan.year() + " stay modelled there; those of a year with readings use them."));
    }

    private static boolean reaches(Plan plan, SeriesEffect effect) {
        ZoneId zone = plan.findSite(effect.meter().site()).map(Site::zone).orElse(ZoneId.of("UTC"));
        Instant from = LocalDate.of(plan.year(), 1, 1).atStartOfDay(zone).toInstant();
        Instant to = LocalDate.of(plan.year() + 1, 1, 1).atStartOfDay(zone).toInstant();
        return effect.after().first().filter(first -> first.isBefore(to)).isPresent()
                && effect.after().end().filter(end -> end.isAfter(from)).isPresent();
    }
}
