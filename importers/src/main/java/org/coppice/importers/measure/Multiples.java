package org.coppice.importers.measure;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Units of which the values are so many: {@code thousand kWh}, {@code x10 kWh}, {@code 10³ m³}. A bare number before a unit may as well
 * be the size of what is metered, {@code Battery (10 kWh)}; it is doubtful.
 */
final class Multiples {
    private static final String SIGN = "[x×*]";
    private static final String POWER_OF_TEN = "10{1,6}|0[.,]0{0,5}1";
    private static final String EXPONENT = "10\\s?\\^\\s?\\(?[-−+]?\\d{1,2}\\)?|10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}";
    private static final Pattern BEFORE = Pattern.compile("(?i)(?:in |en )?(?:(" + SIGN + ")\\s*)?("
            + EXPONENT + "|" + POWER_OF_TEN
            + "|thousands?(?: of)?|tsd\\.?|tausend|mille|miles(?: de)?|migliaia(?: di)?|'000s?|000s?"
            + "|millions?(?: of)?|mio\\.?|mln\\.?|lakhs?|crores?)\\s*(" + SIGN + ")?\\s*(\\D.*)");
    private static final Pattern BEHIND = Pattern.compile("(?i)(\\D{1,12}?)[\\s,]*(?:(" + SIGN + ")\\s*(" + EXPONENT
            + "|" + POWER_OF_TEN + ")|(thousands?|'000s?|tsd\\.?))");

    private static final String WORD = "[\\p{L}³]{1,8}";
    private static final String TIMES = SIGN + "\\s*(?:" + EXPONENT + "|" + POWER_OF_TEN + ")";

    /** {@code Energy kWh x100}, {@code Energy (kWh) *100}, {@code Energy kWh (x 100)}. */
    private static final Pattern HEADER_BEHIND = Pattern.compile("(?i)(.*?)[\\s_,]*(?<word>[(\\[]\\s*" + WORD
            + "\\s*[)\\]]|(?<![\\p{L}(\\[])" + WORD + ")\\s*(?<times>[(\\[]\\s*" + TIMES + "\\s*[)\\]]|" + TIMES + ")");

    /** {@code Energy 10^-3 kWh}, {@code Energy x100 kWh}. */
    private static final Pattern HEADER_BEFORE = Pattern.compile(
            "(?i)(.*?)[\\s_,]+(?<times>" + EXPONENT + "|" + TIMES + ")\\s*" + SIGN + "?\\s*(?<word>" + WORD + ")");

    private Multiples() {}

    /** As {@link #find}, of a header in which no brackets hold both together; the size of what is metered may be written so, too. */
    static Optional<UnitWords.InHeader> inHeader(String header) {
        Matcher behind = HEADER_BEHIND.matcher(header.strip());
        Matcher before = HEADER_BEFORE.matcher(header.strip());
        Matcher found = behind.matches() ? behind : before;
        if (found == before && !before.matches()) {
            return Optional.empty();
        }
        String word = found.group("word").replaceAll("[()\\[\\]\\s]", "");
        String number = found.group("times").replaceAll("^[(\\[]?\\s*" + SIGN + "?\\s*|\\s*[)\\]]$", "");
        boolean doubtful = found == behind || number.matches(POWER_OF_TEN);
        return UnitWords.find(word)
                .filter(unit -> !UnitWords.isWeak(word))
                .flatMap(unit -> times(unit, factor(number), doubtful))
                .map(unit -> new UnitWords.InHeader(unit, found.group(1).strip()));
    }

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
        String symbol = number(factor) + " " + unit.symbol();
        return Optional.of(
                new SourceUnit(symbol, unit.measure(), unit.canonical(), unit.factor() * factor, 0, doubtful));
    }

    private static String number(double factor) {
        if (factor >= 1) {
            return Long.toString(Math.round(factor));
        }
        return factor >= 1e-3 ? Double.toString(factor) : "10^" + Math.round(Math.log10(factor));
    }

    private static double factor(String number) {
        if (number.matches(POWER_OF_TEN)) {
            return Double.parseDouble(number.replace(',', '.'));
        }
        if (number.matches(EXPONENT)) {
            String plain = Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[\\s^()+]", "");
            return Double.parseDouble("1e" + plain.substring(2).replace('−', '-'));
        }
        String folded = Words.fold(number).replaceAll("[\\s.]", "");
        if (folded.startsWith("lakh")) {
            return 1e5;
        }
        if (folded.startsWith("crore")) {
            return 1e7;
        }
        boolean million = folded.matches("million.*|mio|mln");
        return million ? 1e6 : 1e3;
    }
}
