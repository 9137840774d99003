package org.coppice.importers.measure;

import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Unit;

/** Units that are made of others: a mass of CO2, alone or for an energy, and money, alone or for an energy. */
final class ComposedUnits {
    private static final String ENERGY = "(kwh|mwh|kilowatthour|megawatthour)(?:r|rs|s|e|el)?";
    private static final Pattern INTENSITY =
            Pattern.compile("(kg|g|t|tonnes?|lbs?|pounds?)(co2)?(-?eq?|equiv\\w*)?/" + ENERGY);
    private static final Pattern EMISSION =
            Pattern.compile("(kg|g|t|mt|tonnes?|metrictons?|lbs?|pounds?)co2(-?eq?|equiv\\w*)?");
    private static final Pattern PRICE = Pattern.compile("(.{1,10})/" + ENERGY);
    private static final Pattern OTHER_PRICE = Pattern.compile("(.{1,10})/(therm|m3|l)");

    /** What a specific quantity is of: of a peak kilowatt, an area, a piece. */
    private static final Pattern PER_WHAT = Pattern.compile(
            "(kwp|wp|kwpeak|m2a?|m2/?a|km|100km|pers\\w*|kopf|stk|st|pcs|piece|unit|kg|t|kw|user|head|bed|rack|tr|rt|tons?)");

    /** The codes taken for money in a header; others (ALL, TOP, SOS) are too easily something else. */
    private static final Set<String> CURRENCIES = Set.of(
            "eur", "usd", "gbp", "chf", "sek", "nok", "dkk", "pln", "czk", "huf", "ron", "bgn", "cad", "aud", "nzd",
            "jpy", "cny", "inr", "sgd", "hkd", "krw", "try", "brl", "mxn", "zar", "aed", "ils");

    private ComposedUnits() {}

    /** The unit that a text names; {@code normal} is the text folded, without spaces and points. */
    static Optional<SourceUnit> find(String text, String normal) {
        Matcher intensity = INTENSITY.matcher(normal);
        if (intensity.matches()) {
            double per = intensity.group(4).startsWith("k") ? 1 : 1e-3;
            return Optional.of(SourceUnit.of(
                    text, Measure.CARBON_INTENSITY, Unit.GRAM_PER_KILOWATT_HOUR, grams(intensity.group(1)) * per));
        }
        Matcher emission = EMISSION.matcher(normal);
        if (emission.matches()) {
            return Optional.of(SourceUnit.of(text, Measure.MASS, Unit.KILOGRAM, grams(emission.group(1)) * 1e-3));
        }
        Matcher price = PRICE.matcher(normal);
        if (price.matches() && !price.group(1).contains("h")) {
            return price(text, price.group(1), price.group(2).startsWith("k") ? 1 : 1e-3);
        }
        Matcher other = OTHER_PRICE.matcher(normal);
        if (other.matches() && !other.group(1).contains("h")) {
            return currency(isCents(other.group(1)) ? "eur" : other.group(1))
                    .map(found -> SourceUnit.of(text, Measure.UNUSED, Unit.FRACTION, 1));
        }
        int slash = normal.indexOf('/');
        boolean each =
                slash > 0 && PER_WHAT.matcher(normal.substring(slash + 1)).matches();
        if (each && UnitVocabulary.find(normal.substring(0, slash)) != null) {
            return Optional.of(SourceUnit.of(text, Measure.UNUSED, Unit.FRACTION, 1)); // so much of each of something
        }
        return money(normal);
    }

    /** MT is how carbon accounts write the metric ton. */
    private static double grams(String mass) {
        return switch (mass.charAt(0)) {
            case 'k' -> 1e3;
            case 'g' -> 1;
            case 't', 'm' -> 1e6;
            default -> 453.59237;
        };
    }

    private static boolean isCents(String money) {
        return money.matches("ct|cts|cent|cents|c|p|pence|eurocent|ct€");
    }

    private static Optional<SourceUnit> price(String symbol, String money, double perKilowattHour) {
        boolean cents = isCents(money);
        Optional<Currency> currency = currency(cents ? money.startsWith("p") ? "gbp" : "eur" : money)
                .or(() -> Currencies.find(money)); // for an energy nothing else is meant
        if (currency.isEmpty() && money.matches("[\\p{L}.$]{1,6}")) {
            return Optional.of(SourceUnit.of(symbol, Measure.UNUSED, Unit.FRACTION, 1)); // of some country's small coin
        }
        return currency.map(found -> SourceUnit.of(
                symbol, Measure.PRICE, Unit.perKilowattHour(found), (cents ? 1e-2 : 1) * perKilowattHour));
    }

    private static Optional<SourceUnit> money(String normal) {
        if (normal.matches("ct|cts|cent|cents")) {
            return Optional.of(SourceUnit.of(normal, Measure.MONEY, Unit.FRACTION, 1e-2));
        }
        return currency(normal).map(found -> SourceUnit.of(found.getCurrencyCode(), Measure.MONEY, Unit.of(found), 1));
    }

    /** Whether a word is money wherever it stands: the code or the sign of a common currency. */
    static boolean isCurrency(String word) {
        return (CURRENCIES.contains(Words.fold(word)) && !UnitWords.isWeak(word)) || word.matches("[€$£]");
    }

    private static Optional<Currency> currency(String normal) {
        return switch (normal) {
            case "€", "euro", "euros" -> Optional.of(Currency.getInstance("EUR"));
            case "$", "us$", "dollar", "dollars" -> Optional.of(Currency.getInstance("USD"));
            case "a$", "au$" -> Optional.of(Currency.getInstance("AUD"));
            case "nz$" -> Optional.of(Currency.getInstance("NZD"));
            case "c$", "ca$" -> Optional.of(Currency.getInstance("CAD"));
            case "tl" -> Optional.of(Currency.getInstance("TRY"));
            case "lei" -> Optional.of(Currency.getInstance("RON"));
            case "грн" -> Optional.of(Currency.getInstance("UAH"));
            case "руб", "₽" -> Optional.of(Currency.getInstance("RUB"));
            case "₩", "원" -> Optional.of(Currency.getInstance("KRW"));
            case "zl" -> Optional.of(Currency.getInstance("PLN"));
            case "kc" -> Optional.of(Currency.getInstance("CZK"));
            case "r$" -> Optional.of(Currency.getInstance("BRL"));
            case "¥", "円", "元" -> Optional.of(Currency.getInstance(normal.equals("元") ? "CNY" : "JPY"));
            case "₹", "rs" -> Optional.of(Currency.getInstance("INR"));
            case "£" -> Optional.of(Currency.getInstance("GBP"));
            default -> CURRENCIES.contains(normal) ? Currencies.find(normal) : Optional.empty();
        };
    }
}
