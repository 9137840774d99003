package org.coppice.importers.measure;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Unit;

/** The unit that a text names: in a cell of its own, or within a header. */
public final class UnitWords {
    private static final Pattern INTENSITY =
            Pattern.compile("(kg|g|t|tonnes?|lbs?|pounds?)(co2)?(-?eq?|equiv\\w*)?/(kwh|mwh)");
    private static final Pattern PRICE = Pattern.compile("(.{1,10})/(kwh|mwh|therm|m3|l)");
    private static final Pattern MULTIPLE = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(?:×|x|\\*)?\\s*(\\D.*)");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]");
    /** Words that are units only where a unit is expected: L1, phase W, column t. */
    private static final Set<String> WEAK = Set.of(
            "l", "w", "j", "t", "g", "k", "c", "f", "a", "h", "m", "s", "v", "p", "%", "min", "deg", "ml", "bar", "mm",
            "cm", "sec", "in", "amp", "cf", "all", "try", "top", "mad", "cop", "lek", "$", "€", "£", "°");

    /** Words in brackets that tell more of a value and name no unit. */
    private static final Set<String> QUALIFIERS = WordList.read(UnitWords.class, "qualifiers.txt");

    /** The codes taken for money in a header; others (ALL, TOP, SOS) are too easily something else. */
    private static final Set<String> CURRENCIES = Set.of(
            "eur", "usd", "gbp", "chf", "sek", "nok", "dkk", "pln", "czk", "huf", "ron", "bgn", "cad", "aud", "nzd",
            "jpy", "cny", "inr", "sgd", "hkd", "krw", "try", "brl", "mxn", "zar", "aed", "ils");

    private UnitWords() {}

    /** The unit that a whole text names, such as the cell of a unit column: {@code kWh (thousand Watt-hours)}. */
    public static Optional<SourceUnit> find(String text) {
        Optional<SourceUnit> whole = word(text);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher brackets = BRACKETS.matcher(text);
        if (!brackets.find()) {
            return Optional.empty();
        }
        Optional<SourceUnit> before = word(text.substring(0, brackets.start()));
        Optional<SourceUnit> within = word(brackets.group(1));
        boolean explained =
                within.isPresent() && (before.isEmpty() || before.get().doubtful());
        return explained ? within : before;
    }

    /** A unit, or so many of one as {@code 0.5 kWh} a pulse: what a person answers. */
    public static Optional<SourceUnit> findMultiple(String text) {
        Matcher multiple = MULTIPLE.matcher(text.strip());
        if (!multiple.matches()) {
            return find(text);
        }
        double times = Double.parseDouble(multiple.group(1).replace(',', '.'));
        return find(multiple.group(2))
                .filter(unit -> unit.offset() == 0 && times > 0)
                .map(unit -> new SourceUnit(
                        text.strip(), unit.measure(), unit.canonical(), unit.factor() * times, 0, false));
    }

    /** A unit found in a header, and the header without it. */
    public record InHeader(SourceUnit unit, String rest) {}

    /** The unit within a header: in brackets, or as a word that can be nothing else. */
    public static Optional<InHeader> inHeader(String header) {
        Matcher brackets = BRACKETS.matcher(header);
        InHeader found = null;
        while (brackets.find()) {
            Optional<SourceUnit> unit = word(brackets.group(1));
            if (unit.isPresent()) {
                String rest = header.substring(0, brackets.start()) + " " + header.substring(brackets.end());
                found = new InHeader(unit.get(), tidy(rest));
            }
        }
        return found != null ? Optional.of(found) : amongWords(header);
    }

    private static Optional<InHeader> amongWords(String header) {
        if (word(header).filter(unit -> !isWeak(header)).isPresent()) {
            return word(header).map(unit -> new InHeader(unit, ""));
        }
        String[] words = header.strip().split("[\\s_,;:|()\\[\\]]+|(?<=\\w)-(?=\\s)");
        if (words.length == 1) {
            return Optional.empty();
        }
        for (int i = words.length - 1; i >= 0; i--) {
            String word = words[i];
            boolean watts = i > 0 && i == words.length - 1 && word.equals("W") && words[i - 1].length() > 2;
            Optional<SourceUnit> unit = isWeak(word) && !watts ? Optional.empty() : wordOrRate(word);
            if (unit.isPresent()) {
                return Optional.of(
                        new InHeader(unit.get(), tidy(header.replace(word, " ")).replaceAll("(?i)\\s+in$", "")));
            }
        }
        return Optional.empty();
    }

    /** {@code kWh/15min} and {@code kWh/Intervall} name an energy, although they look like a rate. */
    private static Optional<SourceUnit> wordOrRate(String word) {
        Optional<SourceUnit> unit = word(word);
        int slash = word.indexOf('/');
        if (unit.isPresent() || slash < 0 || !word.substring(slash).matches("(?i)/(\\d+ ?(min|h)\\w*|int.*)")) {
            return unit;
        }
        return word(word.substring(0, slash));
    }

    private static boolean isWeak(String word) {
        return WEAK.contains(normal(word));
    }

    /** The text in brackets that looks like a unit, where it is none that we know; else empty. */
    public static Optional<String> unknownInHeader(String header) {
        Matcher brackets = Pattern.compile("[\\[(]([^()\\[\\]]*)[)\\]]").matcher(header);
        while (brackets.find()) {
            String inside = brackets.group(1).strip();
            boolean square = header.charAt(brackets.start()) == '[';
            if (inside.matches(square ? "[\\p{L}%°/²³·]{1,20}" : "[\\p{L}%°/²³·]{1,10}")
                    && word(inside).isEmpty()
                    && (square || inside.contains("/") || isUnitLike(inside, header.substring(brackets.end())))) {
                return Optional.of(inside);
            }
        }
        return Optional.empty();
    }

    /** A lone word in round brackets at the end of a header is meant as a unit, unless it tells the kind of the values. */
    private static boolean isUnitLike(String inside, String behind) {
        return inside.matches("[a-z]?[A-Za-z]{0,2}h")
                || (behind.isBlank() && inside.matches("[a-z]{3,10}") && !Words.has(inside, QUALIFIERS));
    }

    private static String tidy(String rest) {
        return rest.replaceAll("(?i)[(\\[](in|en|em|w|v)\\s*[)\\]]", " ")
                .replaceAll("(?i)\\s+in\\s*(?=[)\\]])", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s,;:_/|]+|^-+(?!A\\b)|[\\s,;:_/|]+$|(?<!\\b\\p{L})[\\s-]+$", "");
    }

    private static Optional<SourceUnit> word(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > 40 || stripped.equals("mW") || stripped.equals("mWh")) {
            return Optional.empty();
        }
        if (stripped.equals("ML")) {
            return Optional.of(SourceUnit.of("ML", Measure.VOLUME, Unit.LITRE, 1e6));
        }
        if (stripped.equals("ml") || stripped.equals("mL")) {
            return Optional.of(SourceUnit.of("mL", Measure.VOLUME, Unit.LITRE, 1e-3));
        }
        String normal = normal(stripped);
        SourceUnit known = UnitVocabulary.find(normal);
        return known != null ? Optional.of(known) : composed(stripped, normal);
    }

    private static Optional<SourceUnit> composed(String text, String normal) {
        Matcher intensity = INTENSITY.matcher(normal);
        if (intensity.matches()) {
            return Optional.of(intensity(text, intensity.group(1), intensity.group(4)));
        }
        Matcher price = PRICE.matcher(normal);
        if (price.matches() && !price.group(1).contains("h")) {
            return price(text, price.group(1), price.group(2));
        }
        return money(normal);
    }

    private static SourceUnit intensity(String symbol, String mass, String per) {
        double grams = switch (mass.charAt(0)) {
            case 'k' -> 1e3;
            case 'g' -> 1;
            case 't' -> 1e6;
            default -> 453.59237;
        };
        return SourceUnit.of(
                symbol, Measure.CARBON_INTENSITY, Unit.GRAM_PER_KILOWATT_HOUR, per.equals("kwh") ? grams : grams / 1e3);
    }

    private static Optional<SourceUnit> price(String symbol, String money, String per) {
        boolean energy = per.equals("kwh") || per.equals("mwh");
        boolean cents = money.matches("ct|cts|cent|cents|c|p|pence|eurocent|ct€");
        String currency = cents ? (money.startsWith("p") ? "gbp" : "eur") : money;
        if (energy && currency(currency).isEmpty() && money.matches("[\\p{L}.$]{1,6}")) {
            return Optional.of(SourceUnit.of(symbol, Measure.UNUSED, Unit.FRACTION, 1)); // of some country's small coin
        }
        return currency(currency)
                .map(found -> energy
                        ? SourceUnit.of(
                                symbol,
                                Measure.PRICE,
                                Unit.perKilowattHour(found),
                                (cents ? 1e-2 : 1) * (per.equals("mwh") ? 1e-3 : 1))
                        : SourceUnit.of(symbol, Measure.UNUSED, Unit.FRACTION, 1));
    }

    private static Optional<SourceUnit> money(String normal) {
        if (normal.matches("ct|cts|cent|cents")) {
            return Optional.of(SourceUnit.of(normal, Measure.MONEY, Unit.FRACTION, 1e-2));
        }
        return currency(normal).map(found -> SourceUnit.of(found.getCurrencyCode(), Measure.MONEY, Unit.of(found), 1));
    }

    private static Optional<java.util.Currency> currency(String normal) {
        return switch (normal) {
            case "€", "euro", "euros" -> Optional.of(java.util.Currency.getInstance("EUR"));
            case "$", "us$", "dollar", "dollars" -> Optional.of(java.util.Currency.getInstance("USD"));
            case "tl" -> Optional.of(java.util.Currency.getInstance("TRY"));
            case "zl" -> Optional.of(java.util.Currency.getInstance("PLN"));
            case "kc" -> Optional.of(java.util.Currency.getInstance("CZK"));
            case "r$" -> Optional.of(java.util.Currency.getInstance("BRL"));
            case "¥", "円", "元" -> Optional.of(java.util.Currency.getInstance(normal.equals("元") ? "CNY" : "JPY"));
            case "₹", "rs" -> Optional.of(java.util.Currency.getInstance("INR"));
            case "£" -> Optional.of(java.util.Currency.getInstance("GBP"));
            default -> CURRENCIES.contains(normal) ? Currencies.find(normal) : Optional.empty();
        };
    }

    private static String normal(String text) {
        return Words.fold(text.replace('³', '3')
                        .replace('²', '2')
                        .replace('º', '°')
                        .replace("₂", "2"))
                .replaceAll("\\s+per\\s+|\\s+pro\\s+|\\s+par\\s+", "/")
                .replaceAll("[\\s_.·•*^×-]", "");
    }
}
