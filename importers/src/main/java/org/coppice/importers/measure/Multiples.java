package org.coppice.importers.measure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Units of which the values are so many: {@code thousand kWh}, {@code x10 kWh}, {@code 10³ m³}. A bare number before a unit may as well
 * be the size of what is metered, {@code Battery (10 kWh)}; it is doubtful.
 */
final class Multiples {
    private static final String SIGN = "[x×*]";
    private static final String POWER_OF_TEN = "10{1,6}";
    private static final Pattern BEFORE = Pattern.compile("(?i)(?:in |en )?(?:(" + SIGN + ")\\s*)?("
            + "10\\s?(?:\\^\\s?[36]|[³⁶])|" + POWER_OF_TEN
            + "|thousands?(?: of)?|tsd\\.?|tausend|mille|miles(?: de)?|migliaia(?: di)?|'000s?|000s?"
            + "|millions?(?: of)?|mio\\.?|mln\\.?|lakhs?|crores?)\\s*(" + SIGN + ")?\\s*(\\D.*)");
    private static final Pattern BEHIND = Pattern.compile(
            "(?i)(\\D{1,12}?)[\\s,]*(?:(" + SIGN + ")\\s*(" + POWER_OF_TEN + ")|(thousands?|'000s?|tsd\\.?))");

    private Multiples() {}

    /** The unit of a text in brackets that says how many of it; doubtful if only a number does. */
    static Optional<SourceUnit> find(String text) {
        Matcher before = BEFORE.matcher(text.strip());
        if (before.matches()) {
            String number = before.group(2);
            boolean bare = before.group(1) == null && before.group(3) == null && number.matches(POWER_OF_TEN);
            return UnitWords.find(unit(before.group(4))).flatMap(unit -> times(unit, factor(number), bare));
        }
        Matcher behind = BEHIND.matcher(text.strip());
        if (behind.matches()) {
            String number = behind.group(3) == null ? behind.group(4) : behind.group(3);
            return UnitWords.find(behind.group(1)).flatMap(unit -> times(unit, factor(number), false));
        }
        return Optional.empty();
    }

    /** In India electricity is told in units, of a kWh each. */
    private static String unit(String word) {
        return word.strip().matches("(?i)units?") ? "kWh" : word;
    }

    private static Optional<SourceUnit> times(SourceUnit unit, double factor, boolean doubtful) {
        boolean plain = unit.offset() == 0
                && !unit.doubtful()
                && (unit.measure().adds() || unit.measure().isRate());
        if (!plain || factor == 1) {
            return Optional.empty();
        }
        String symbol = Math.round(factor) + " " + unit.symbol();
        return Optional.of(
                new SourceUnit(symbol, unit.measure(), unit.canonical(), unit.factor() * factor, 0, doubtful));
    }

    private static double factor(String number) {
        String folded = Words.fold(number).replaceAll("[\\s^.]", "");
        if (folded.matches(POWER_OF_TEN)) {
            return Double.parseDouble(folded);
        }
        if (folded.startsWith("lakh")) {
            return 1e5;
        }
        if (folded.startsWith("crore")) {
            return 1e7;
        }
        boolean million = folded.matches("10[6⁶]|million.*|mio|mln");
        return million ? 1e6 : 1e3;
    }
}
