package org.coppice.app.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Meter.Measures;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** Tells of a site whose IT load is metered at several levels of its supply, one of them by another file: they would be added up. */
final class MixedLevels {
    private static final int MOST_NAMED = 3;

    private MixedLevels() {}

    /** What is to be said where new meters stand beside those that a plan had. */
    static Optional<Finding> told(String file, Plan before, List<SeriesEffect> effects) {
        return effects.stream()
                .filter(SeriesEffect::isNew)
                .map(SeriesEffect::meter)
                .filter(meter -> level(meter).isPresent())
                .map(meter -> told(file, meter, others(before, meter)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Meters of the same site at another level. */
    private static List<Meter> others(Plan plan, Meter meter) {
        return plan.meters().stream()
                .filter(other ->
                        other.site().equals(meter.site()) && other.series().isPresent())
                .filter(other -> level(other).isPresent() && !level(other).equals(level(meter)))
                .toList();
    }

    private static Optional<Integer> level(Meter meter) {
        return meter.measures() == Measures.IT && meter.replacesModel()
                ? MeteringLevel.of((meter.name() + " " + meter.channel()).toLowerCase(Locale.ROOT))
                        .map(MeteringLevel::distance)
                : Optional.empty();
    }

    private static Optional<Finding> told(String file, Meter meter, List<Meter> others) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String names = QuotedNames.of(others.stream().map(Meter::name).toList(), MOST_NAMED);
        return Optional.of(Finding.of(
                "metering-levels",
                Severity.WARNING,
                file,
                "“" + meter.name() + "” meters the IT load at another level of its supply than " + names
                        + " of the project. One holds the other, and both are added up.",
                "Let the meters of one level count: answer measures:" + meter.name()
                        + " with other, or set the others so on the page Meters."));
    }
}
