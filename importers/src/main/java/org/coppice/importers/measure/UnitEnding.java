package org.coppice.importers.measure;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.plan.meter.Commodity;

/**
 * What carries an energy or a power, as the end of its unit may tell: {@code MWh_th} and {@code kWth} are of heat or cold, {@code kWe} and
 * {@code MWh el} of electricity.
 */
enum UnitEnding {
    THERMAL(" th", "th|therm|thermal|thermisch|thermique|termic[oa]", "th"),
    ELECTRIC(" el", "el|elec|elektr", "el?");

    private static final String WATTS = "(?i)(?<![\\p{L}\\d])(?:[kMGT]Wh?|Wh)";

    /** Of machines that give cold, which else are thought of as what takes electricity. */
    private static final Set<String> CHILLERS = Set.of("chiller", "chillers");

    private final String ending;
    private final Pattern pattern;

    UnitEnding(String ending, String words, String joined) {
        this.ending = ending;
        this.pattern = Pattern.compile(
                "(" + WATTS + ")(?:" + joined + "\\b|[ _.-](?:" + words + ")\\b\\.?| ?\\((?:" + words + ")\\.?\\))");
    }

    /** A text whose unit has an ending, and the text without that. */
    record Ended(UnitEnding ending, String bare) {}

    /** The ending of the unit in a text; empty if it has none. */
    static Optional<Ended> in(String text) {
        for (UnitEnding ending : values()) {
            Matcher unit = ending.pattern.matcher(text);
            if (unit.find()) {
                return Optional.of(new Ended(ending, text.substring(0, unit.end(1)) + text.substring(unit.end())));
            }
        }
        return Optional.empty();
    }

    /** A unit with the ending, which its symbol keeps. */
    SourceUnit on(SourceUnit plain) {
        return new SourceUnit(
                plain.symbol() + ending,
                plain.measure(),
                plain.canonical(),
                plain.factor(),
                plain.offset(),
                plain.doubtful());
    }

    /** What carries the energy of a unit with an ending; empty for one without, and for the heat of a fuel. */
    static Optional<Commodity> carrier(String words, String symbol) {
        if (symbol.endsWith(ELECTRIC.ending)) {
            return Optional.of(Commodity.ELECTRICITY);
        }
        boolean fuel = SubjectVocabulary.GAS.isIn(words) || SubjectVocabulary.FUEL.isIn(words);
        if (!symbol.endsWith(THERMAL.ending) || fuel) {
            return Optional.empty();
        }
        return Optional.of(
                SubjectVocabulary.COOLING.isIn(words) || Words.has(words, CHILLERS)
                        ? Commodity.COOLING
                        : Commodity.HEAT);
    }
}
