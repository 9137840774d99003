package org.coppice.app.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.facility.MeteredLoad;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.SeriesSource;

/**
 * Tells of a new meter that shortens the time in which a load counts as metered: the meters of a load count only together, so a
 * meter of a month beside one of the year leaves eleven months to the model.
 */
final class MeteredTogether {
    private static final int MOST_NAMED = 3;
    /** Those of the file first; the readings of the others have to be fetched. */
    private static final int MOST_COMPARED = 300;

    private static final Duration TOLD_FROM = Duration.ofDays(1);

    private final Plan plan;
    private final Map<String, SeriesEffect> effects;
    private final SeriesSource kept;

    private MeteredTogether(Plan plan, List<SeriesEffect> effects, SeriesSource kept) {
        this.plan = plan;
        this.effects = effects.stream()
                .collect(Collectors.toMap(effect -> effect.meter().id(), effect -> effect, (first, second) -> second));
        this.kept = kept;
    }

    /** A meter, and the part of the year of the plan between its first and its last reading. */
    private record Span(Meter meter, Instant from, Instant to) {
        Duration length() {
            return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }

        boolean shortens(Span other) {
            return from.isAfter(other.from) || to.isBefore(other.to);
        }
    }

    /**
     * What is to be said, load by load.
     *
     * @param plan with the meters of the file
     * @param kept where the readings are of meters that the file does not feed
     */
    static List<Finding> told(String file, Plan plan, List<SeriesEffect> effects, SeriesSource kept) {
        MeteredTogether together = new MeteredTogether(plan, effects, kept);
        List<Finding> findings = new ArrayList<>();
        for (Site site : plan.sites()) {
            for (Meter.Measures load : List.of(Meter.Measures.IT, Meter.Measures.FACILITY, Meter.Measures.GRID)) {
                together.told(file, site, load).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> told(String file, Site site, Meter.Measures load) {
        boolean more = effects.values().stream().anyMatch(effect -> effect.isNew() && isOf(effect.meter(), site, load));
        if (!more) {
            return Optional.empty();
        }
        List<Span> spans = plan.meters().stream()
                .filter(meter -> isOf(meter, site, load))
                .sorted(Comparator.comparing(meter -> !effects.containsKey(meter.id())))
                .limit(MOST_COMPARED)
                .flatMap(meter -> extent(meter).flatMap(extent -> span(meter, extent, site)).stream())
                .toList();
        // One without any reading in the year is told of by PlanYear.
        if (spans.size() < 2 || spans.stream().anyMatch(span -> span.length().isZero())) {
            return Optional.empty();
        }
        Span longest = spans.stream().max(Comparator.comparing(Span::length)).orElseThrow();
        Instant from =
                spans.stream().map(Span::from).max(Comparator.naturalOrder()).orElseThrow();
        Instant to = spans.stream().map(Span::to).min(Comparator.naturalOrder()).orElseThrow();
        Duration common = new Span(longest.meter(), from, to).length();
        if (longest.length().minus(common).compareTo(TOLD_FROM) < 0) {
            return Optional.empty();
        }
        List<String> shorter = spans.stream()
                .filter(span -> span.shortens(longest))
                .map(span -> span.meter().name())
                .toList();
        return Optional.of(
                Finding.of(
                        "metered-together",
                        Severity.WARNING,
                        file,
                        "“" + longest.meter().name() + "” has readings over " + days(longest.length()) + " of "
                                + plan.year()
                                + ", " + QuotedNames.of(shorter, MOST_NAMED) + " over fewer. The "
                                + (load == Meter.Measures.IT ? "IT load" : "load") + " of " + site.name()
                                + " counts as metered only while all its meters have readings: "
                                + (common.isZero() ? "never" : "on " + days(common)) + ".",
                        "Import the readings that are missing, or say that the meter of the shorter time is only shown (other) until then."));
    }

    private static boolean isOf(Meter meter, Site site, Meter.Measures load) {
        return meter.site().equals(site.id()) && MeteredLoad.replaces(meter, load);
    }

    private Optional<SeriesEffect.Extent> extent(Meter meter) {
        return Optional.ofNullable(effects.get(meter.id()))
                .map(SeriesEffect::after)
                .or(() -> meter.series().flatMap(kept::find).map(SeriesEffect.Extent::of));
    }

    private Optional<Span> span(Meter meter, SeriesEffect.Extent extent, Site site) {
        ZoneId zone = site.zone();
        Instant begin = LocalDate.of(plan.year(), 1, 1).atStartOfDay(zone).toInstant();
        Instant end = LocalDate.of(plan.year() + 1, 1, 1).atStartOfDay(zone).toInstant();
        return extent.first()
                .flatMap(first -> extent.end()
                        .map(last -> new Span(
                                meter, first.isBefore(begin) ? begin : first, last.isAfter(end) ? end : last)));
    }

    private static String days(Duration time) {
        long days = Math.round(time.toHours() / 24.0);
        return days == 1 ? "1 day" : days + " days";
    }
}
