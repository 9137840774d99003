package org.coppice.app.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.facility.MeteredLoad;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.SeriesSource;

/** Whether readings that results use lie in the year of the plan: else a person wonders why an import changed no result. */
final class PlanYear {
    private static final int MOST_NAMED = 3;

    private PlanYear() {}

    /**
     * What is to be said of meters that are to stand for the model, but have no reading in its year: then those beside them, with
     * which they are added up, do not either.
     *
     * @param kept where the readings are that meters had before
     */
    static Optional<Finding> missed(String file, Plan plan, List<SeriesEffect> effects, SeriesSource kept) {
        List<SeriesEffect> missed = effects.stream()
                .filter(effect -> effect.meter().replacesModel()
                        && effect.meter().measures() != Meter.Measures.OTHER
                        && effect.after().readings() > 0)
                .filter(effect -> !reaches(plan, effect.meter(), effect.after()))
                .toList();
        if (missed.isEmpty()) {
            return Optional.empty();
        }
        List<Meter> hindered =
                hindered(plan, missed.stream().map(SeriesEffect::meter).toList(), kept);
        return Optional.of(Finding.of(
                "plan-year",
                Severity.WARNING,
                file,
                names(missed.stream().map(SeriesEffect::meter).toList())
                        + (missed.size() == 1 ? " has" : " have")
                        + " no reading in " + plan.year() + ", the year of the plan."
                        + (hindered.isEmpty()
                                ? ""
                                : " With " + (missed.size() == 1 ? "it" : "them") + " the readings of "
                                        + names(hindered)
                                        + " are not used in " + plan.year()
                                        + " either, as the meters of a load count only together."),
                hindered.isEmpty()
                        ? "Results of " + plan.year()
                                + " stay modelled there. To report the year that was read, make it the reporting year."
                        : "Where that is not meant, say that what is new is only shown (other)."));
    }

    private static String names(List<Meter> meters) {
        return QuotedNames.of(meters.stream().map(Meter::name).toList(), MOST_NAMED);
    }

    /** Meters with readings in the year that are added up with one of those without. */
    private static List<Meter> hindered(Plan plan, List<Meter> missed, SeriesSource kept) {
        return plan.meters().stream()
                .filter(meter -> missed.stream().noneMatch(other -> other.id().equals(meter.id())))
                .filter(meter -> missed.stream()
                        .anyMatch(other -> other.site().equals(meter.site())
                                && other.measures() == meter.measures()
                                && MeteredLoad.replaces(other, other.measures())
                                && MeteredLoad.replaces(meter, other.measures())))
                .filter(meter -> meter.series()
                        .flatMap(kept::find)
                        .filter(readings ->
                                readings.size() > 0 && reaches(plan, meter, SeriesEffect.Extent.of(readings)))
                        .isPresent())
                .toList();
    }

    private static boolean reaches(Plan plan, Meter meter, SeriesEffect.Extent readings) {
        ZoneId zone = plan.findSite(meter.site()).map(Site::zone).orElse(ZoneId.of("UTC"));
        Instant from = LocalDate.of(plan.year(), 1, 1).atStartOfDay(zone).toInstant();
        Instant to = LocalDate.of(plan.year() + 1, 1, 1).atStartOfDay(zone).toInstant();
        return readings.first().filter(first -> first.isBefore(to)).isPresent()
                && readings.end().filter(end -> end.isAfter(from)).isPresent();
    }
}
