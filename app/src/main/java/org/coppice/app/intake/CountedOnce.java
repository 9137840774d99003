package org.coppice.app.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.coppice.app.intake.MeasuresGuess.Reason;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter.Measures;
import org.coppice.model.quantity.Dimension;

/** Finds the series of a file whose energy others hold already: proven by the values, or the IT load at another level of its supply. */
final class CountedOnce {
    /** A level that meters less of the load than this is but a part of the one before it. */
    private static final double WHOLE = 0.8;
    /** What is metered behind another meter is no more than that one shows, but for their errors. */
    private static final double CONTAINED = 1.02;

    private final MeterFile file;
    private final Function<MeteredSeries, Measures> standsFor;
    private final Predicate<MeteredSeries> known;
    private final Map<String, Reason> found = new HashMap<>();

    /**
     * For a file.
     *
     * @param standsFor what a series stands for by itself: as the plan or an answer has it, or as its name says
     * @param known whether the plan has a meter of a series; what that stands for is settled
     */
    CountedOnce(MeterFile file, Function<MeteredSeries, Measures> standsFor, Predicate<MeteredSeries> known) {
        this.file = file;
        this.standsFor = standsFor;
        this.known = known;
    }

    /** The names of the series, each with the reason; none for which somebody has answered. */
    Map<String, Reason> find() {
        for (MeteredSeries series : file.series()) {
            if (isRepeated(series)) {
                found.put(series.name(), Reason.REPEATED);
            }
        }
        levels();
        return found;
    }

    private boolean isSettled(MeteredSeries series) {
        return known.test(series) || file.recipe().answers().containsKey(MeasuresGuess.QUESTION + ":" + series.name());
    }

    private boolean isCounted(MeteredSeries series) {
        return MeasuresGuess.isOfLoad(standsFor.apply(series));
    }

    /** Whether those that hold the energy of a series stand for it, and were not found to be repeated themselves. */
    private boolean isRepeated(MeteredSeries series) {
        return isCounted(series)
                && !isSettled(series)
                && file.repeated().stream()
                        .filter(repeated -> repeated.series().equals(series.name()))
                        .anyMatch(repeated -> standFor(repeated.others(), standsFor.apply(series)));
    }

    private boolean standFor(Set<String> names, Measures wanted) {
        List<Measures> others = file.series().stream()
                .filter(other -> names.contains(other.name()) && !found.containsKey(other.name()))
                .map(standsFor)
                .toList();
        // What meters of the IT equipment add up to is no more than that, and all of a site only where nothing else is
        // in it.
        boolean sumOfIt = !others.isEmpty() && others.stream().allMatch(other -> other == Measures.IT);
        boolean sameSite = MeasuresGuess.isOfSite(wanted) && others.stream().anyMatch(MeasuresGuess::isOfSite);
        return others.contains(wanted) || sameSite || sumOfIt;
    }

    /** The IT load counts at one level of its supply. */
    private void levels() {
        Map<Integer, List<MeteredSeries>> levels = new TreeMap<>();
        for (MeteredSeries series : file.series()) {
            boolean it = series.readings().unit().dimension() == Dimension.ENERGY
                    && series.flow() != Flow.EXPORT
                    && standsFor.apply(series) == Measures.IT
                    && !found.containsKey(series.name());
            Optional<MeteringLevel> level = it ? MeteringLevel.of(words(series)) : Optional.empty();
            level.ifPresent(known -> levels.computeIfAbsent(known.distance(), none -> new ArrayList<>())
                    .add(series));
        }
        if (levels.size() > 1 && areOfOneTime(levels)) {
            settled(levels).or(() -> first(levels)).ifPresent(chosen -> leaveOut(levels, chosen));
        }
    }

    /** The level of the meters that the plan has, or for which somebody has answered. */
    private Optional<Integer> settled(Map<Integer, List<MeteredSeries>> levels) {
        return levels.entrySet().stream()
                .filter(level -> level.getValue().stream().anyMatch(this::isSettled))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The first level behind the input of the UPS that has nearly all of the energy, as the reporting of the EU wants it; else the first
     * of all. Empty where levels do not lie behind one another.
     */
    private static Optional<Integer> first(Map<Integer, List<MeteredSeries>> levels) {
        Optional<Integer> first = Optional.empty();
        double whole = 0;
        double before = Double.POSITIVE_INFINITY;
        for (Map.Entry<Integer, List<MeteredSeries>> level : levels.entrySet()) {
            double energy = level.getValue().stream()
                    .mapToDouble(series -> series.readings().sum())
                    .sum();
            if (energy > CONTAINED * before) {
                return Optional.empty();
            }
            whole = Math.max(whole, energy);
            boolean behind = level.getKey() > MeteringLevel.UPS_INPUT.distance() && energy >= WHOLE * whole;
            first = first.isEmpty() && behind ? Optional.of(level.getKey()) : first;
            before = energy;
        }
        return first.or(() -> levels.keySet().stream().findFirst());
    }

    private void leaveOut(Map<Integer, List<MeteredSeries>> levels, int chosen) {
        for (Map.Entry<Integer, List<MeteredSeries>> level : levels.entrySet()) {
            for (MeteredSeries series : level.getValue()) {
                if (level.getKey() != chosen && !isSettled(series)) {
                    found.put(series.name(), Reason.OTHER_LEVEL);
                }
            }
        }
    }

    private static boolean areOfOneTime(Map<Integer, List<MeteredSeries>> levels) {
        return levels.values().stream()
                        .flatMap(List::stream)
                        .map(series -> List.of(
                                series.readings().starts()[0],
                                series.readings().ends()[series.readings().size() - 1]))
                        .distinct()
                        .count()
                == 1;
    }

    private static String words(MeteredSeries series) {
        return (series.name() + " " + series.channel()).toLowerCase(Locale.ROOT);
    }
}
