package org.coppice.importers.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.coppice.model.quantity.Unit;

/**
 * Rates that a header names by words rather than with a stroke, as names in programs do: {@code price_eur_mwh}, {@code
 * carbon_intensity_gco2_per_kwh}, {@code kwh_per_m2}. The energy in them is what something is counted for, and not what was metered.
 */
final class RateWords {
    private static final Pattern BETWEEN = Pattern.compile("[\\s_,;:|()\\[\\]]+");
    private static final Pattern ENERGY = Pattern.compile("(?i)[km]wh(e|el|r)?");
    private static final Set<String> PER = Set.of("per", "pro", "par", "por");
    private static final Pattern CO2 = Pattern.compile("(?i)co2(e|eq)?");
    /** Grams and tonnes are letters that name halls and phases too, unless something speaks of what they weigh. */
    private static final Set<String> CARBON =
            Set.of("co2", "carbon", "emission", "emissions", "intensity", "ci", "ghg", "moer", "aoer");

    private static final Set<String> PRICE = Set.of(
            "price", "prices", "cost", "costs", "preis", "preise", "kosten", "prix", "cout", "precio", "coste",
            "prezzo", "costo", "preco", "custo", "prijs", "pris", "cena", "hinta");
    /** Water usage effectiveness, in litres for a kilowatt-hour. */
    private static final Set<String> WATER_USE = Set.of("wue", "water usage effectiveness");

    /** What an energy is told for each of, where it is no interval. */
    private static final Pattern EACH =
            Pattern.compile("(?i)(token|request|query|querie|call|transaction|image|inference|prediction"
                    + "|user|person|capita|employee|head|server|node|gpu|cpu|core|job|task|run|sqm|sq|sqft|ft2|area|piece)s?"
                    + "|1?(k|m|000|000000)");

    private static final Pattern VOLUME = Pattern.compile("(?i)n?m3|l");
    private static final Pattern CLOCK = Pattern.compile("(?i)h|hr|hour|min|s|sec");

    /** Amounts of words at most: {@code kg co2 eq}. */
    private static final int MOST_WORDS = 3;

    private RateWords() {}

    /** The rate in a header, and the header without it; empty where it names none. */
    static Optional<UnitWords.InHeader> find(String header) {
        String[] words = BETWEEN.split(header.strip());
        int last = words.length - 1;
        if (last > 0
                && VOLUME.matcher(words[last - 1]).matches()
                && CLOCK.matcher(words[last]).matches()) { // flow_m3_h
            return UnitWords.find("m3/h").map(flow -> new UnitWords.InHeader(flow, without(words, last - 1, last)));
        }
        for (int i = last; i >= 0; i--) {
            if (ENERGY.matcher(words[i]).matches()) {
                Optional<UnitWords.InHeader> specific = ofEach(words, i);
                return specific.isPresent() ? specific : forEnergy(header, words, i);
            }
        }
        return Optional.empty();
    }

    private static boolean isPer(String[] words, int at) {
        return at > 0 && at < words.length - 1 && PER.contains(words[at].toLowerCase(Locale.ROOT));
    }

    /** An energy for each of something: {@code kwh_per_m2}; one per hour or day is an energy all the same. */
    private static Optional<UnitWords.InHeader> ofEach(String[] words, int energy) {
        if (!isPer(words, energy + 1)) {
            return Optional.empty();
        }
        String each = words[energy + 2];
        Optional<SourceUnit> known =
                UnitWords.find(words[energy] + "/" + each).filter(unit -> unit.measure() != Measure.ENERGY);
        boolean rate = known.isPresent() || EACH.matcher(each).matches();
        return rate
                ? Optional.of(new UnitWords.InHeader(
                        known.orElseGet(() -> unknown(words[energy] + "/" + each)), without(words, energy, energy + 2)))
                : Optional.empty();
    }

    /** Something for an energy, {@code eur_mwh}. */
    private static Optional<UnitWords.InHeader> forEnergy(String header, String[] words, int energy) {
        boolean per = isPer(words, energy - 1);
        int last = energy - (per ? 2 : 1);
        for (int n = Math.min(MOST_WORDS, last + 1); n > 0; n--) {
            int first = last - n + 1;
            String[] some = Arrays.copyOfRange(words, first, last + 1);
            String amount = amount(some);
            Optional<SourceUnit> unit = n == 1 || isOfCo2(some)
                    ? UnitWords.find(amount + "/" + words[energy]).filter(found -> isMeant(found, amount, per, header))
                    : Optional.empty();
            if (unit.isPresent()) {
                return Optional.of(new UnitWords.InHeader(unit.get(), without(words, first, energy)));
            }
        }
        if (!per && !isPrice(words, energy - 1) && !(energy == words.length - 2 && isPrice(words, energy + 1))) {
            return Optional.empty();
        }
        return Optional.of(new UnitWords.InHeader(unknown("?/" + words[energy]), without(words, energy, energy)));
    }

    private static SourceUnit unknown(String symbol) {
        return SourceUnit.of(symbol, Measure.UNUSED, Unit.FRACTION, 1);
    }

    private static boolean isPrice(String[] words, int at) {
        return at >= 0 && PRICE.contains(Words.fold(words[at]));
    }

    private static boolean isOfCo2(String... words) {
        return Arrays.stream(words).anyMatch(word -> CO2.matcher(word).matches());
    }

    /** The words as one; what is weighed stands behind its weight. */
    private static String amount(String... words) {
        boolean weighedFirst = words.length == 2 && CO2.matcher(words[0]).matches();
        return weighedFirst ? words[1] + words[0] : String.join("", words);
    }

    private static boolean isMeant(SourceUnit unit, String amount, boolean per, String header) {
        return switch (unit.measure()) {
            case CARBON_INTENSITY -> per || Words.has(apart(header), CARBON);
            case PRICE -> per || ComposedUnits.isCurrency(amount) || Words.has(apart(header), PRICE);
            case UNUSED -> per || Words.has(apart(header), WATER_USE);
            default -> false;
        };
    }

    private static String apart(String header) {
        return header.replace('_', ' ');
    }

    private static String without(String[] words, int from, int to) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            if (i < from || i > to) {
                rest.append(rest.length() == 0 ? "" : " ").append(words[i]);
            }
        }
        return rest.toString();
    }
}
