package org.coppice.importers.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.importers.map.Fix;
import org.coppice.importers.map.Notes;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.WordList;
import org.coppice.importers.measure.Words;
import org.coppice.importers.normalise.Normalised;
import org.coppice.importers.sheet.Table;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.time.Readings;

/**
 * One meter in other terms, by the names of its columns: {@code cpu_power} beside {@code cpu_energy}, {@code AverageConsumedWatts} beside
 * {@code PowerConsumedWatts}, a value beside its substitute, the heat of a gas beside its volume. Their energies are near each other, and may be too far apart to be told
 * equal: a power of moments, or one whose intervals are not those of the energy.
 */
final class OtherTerms {
    private static final Map<String, Set<String>> TERMS = WordList.named(OtherTerms.class, "terms.txt");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");
    /** By which factor the energies may be apart at most: of names that share a word, and of those that are nothing but such terms. */
    private static final double NEAR = 2;

    private static final double NEARER = 1.25;

    private OtherTerms() {}

    /** What tells a meter from others. */
    private record Meter(Place place, Flow flow, Commodity commodity, String name) {}

    /** A table, by where it lies. */
    private record Place(String file, String sheet, int rows) {
        static Place of(Table table) {
            return new Place(table.file(), table.sheet(), table.rows());
        }
    }

    /** Whether the names of a power and an energy, or a counter, differ in no more than that. */
    static boolean areNamedAlike(Normalised power, Normalised energy) {
        return Way.POWER_AND_ENERGY.meter(power).equals(Way.POWER_AND_ENERGY.meter(energy));
    }

    static void check(List<Normalised> series, Notes notes) {
        Set<String> told =
                new HashSet<>(notes.fixes().stream().map(Fix::question).toList());
        for (Way way : Way.values()) {
            Map<Meter, List<Normalised>> meters = new LinkedHashMap<>();
            series.stream()
                    .filter(one -> one.quantity().adds() && one.keepsMoreThan(2))
                    .filter(one -> !told.contains("use:" + one.name()))
                    .forEach(one -> meters.computeIfAbsent(way.meter(one), k -> new ArrayList<>())
                            .add(one));
            meters.forEach((meter, alike) -> {
                if (alike.size() == 2) {
                    way.compare(alike.get(0), alike.get(1), meter.name().isBlank() ? NEARER : NEAR, notes, told);
                }
            });
        }
    }

    /** In what the terms may differ. */
    private enum Way {
        POWER_AND_ENERGY("quantity", "mean", "moment"),
        MEAN_AND_MOMENT("quantity", "mean", "moment"),
        VALUE_AND_SUBSTITUTE("substitute"),
        HEAT_AND_VOLUME("quantity", "volume");

        private final Set<String> words;

        Way(String... terms) {
            words = Stream.of(terms)
                    .flatMap(term -> Objects.requireNonNull(TERMS.get(term)).stream())
                    .collect(Collectors.toSet());
        }

        Meter meter(Normalised one) {
            String name = NO_WORD.splitAsStream(Words.fold(Words.apart(one.name())))
                    .filter(word -> !words.contains(word))
                    .collect(Collectors.joining(" "));
            return new Meter(Place.of(one.raw().table()), one.flow(), one.commodity(), name);
        }

        /** Tells of the one that goes before, and of the other that repeats it. */
        void compare(Normalised first, Normalised second, double near, Notes notes, Set<String> told) {
            boolean keepsFirst = goesBefore(first, second);
            if (!keepsFirst && !goesBefore(second, first)) {
                return;
            }
            Normalised kept = keepsFirst ? first : second;
            Normalised other = keepsFirst ? second : first;
            double total = kept.readings().sum();
            double repeated = other.readings().sum();
            double apart = Math.max(total / repeated, repeated / total);
            if (total > 0 && repeated > 0 && (apart <= near || (near == NEAR && !isRegular(other.readings())))) {
                SameEnergy.report(kept, other, "are one meter by their names, " + SameEnergy.total(kept), notes);
                told.add("use:" + other.name());
            }
        }

        /** Whether all intervals but a few are alike; else what a power is multiplied with is but the time to the next run. */
        private static boolean isRegular(Readings readings) {
            int middle = readings.size() / 2;
            long first = readings.ends()[middle] - readings.starts()[middle];
            int alike = 0;
            for (int i = 0; i < readings.size(); i++) {
                alike += readings.ends()[i] - readings.starts()[i] == first ? 1 : 0;
            }
            return alike * 10 > readings.size() * 9;
        }

        private boolean goesBefore(Normalised one, Normalised other) {
            boolean power = one.quantity() == QuantityKind.AVERAGE_POWER;
            boolean otherPower = other.quantity() == QuantityKind.AVERAGE_POWER;
            return switch (this) {
                case POWER_AND_ENERGY -> !power && otherPower;
                case MEAN_AND_MOMENT -> power && otherPower && has(one, "mean") && !has(other, "mean");
                case HEAT_AND_VOLUME ->
                    one.commodity() == Commodity.GAS && is(one, Measure.ENERGY) && is(other, Measure.VOLUME);
                case VALUE_AND_SUBSTITUTE -> power == otherPower && !isSubstitute(one) && isSubstitute(other);
            };
        }

        private static boolean is(Normalised one, Measure measure) {
            return UnitWords.find(one.sourceUnit())
                    .filter(unit -> unit.measure() == measure)
                    .isPresent();
        }

        private static boolean isSubstitute(Normalised one) {
            return Words.fold(one.name()).contains("ersatzw");
        }

        private static boolean has(Normalised one, String term) {
            Set<String> named = TERMS.getOrDefault(term, Set.of());
            return NO_WORD.splitAsStream(Words.fold(Words.apart(one.name()))).anyMatch(named::contains);
        }
    }
}
