package org.coppice.model.quantity;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of measure: its symbol, its dimension, and the factor to the dimension's canonical unit.
 *
 * @param symbol as shown and parsed, for example {@code MWh}
 * @param factor canonical units in one of this unit; MWh has 1000 because energy is canonical in kWh
 */
public record Unit(String symbol, Dimension dimension, double factor) {
    public static final Unit KILOWATT = new Unit("kW", Dimension.POWER, 1);
    public static final Unit WATT = new Unit("W", Dimension.POWER, 1e-3);
    public static final Unit MEGAWATT = new Unit("MW", Dimension.POWER, 1e3);
    public static final Unit GIGAWATT = new Unit("GW", Dimension.POWER, 1e6);
    public static final Unit KILOVOLT_AMPERE = new Unit("kVA", Dimension.APPARENT_POWER, 1);
    public static final Unit KILOWATT_HOUR = new Unit("kWh", Dimension.ENERGY, 1);
    public static final Unit WATT_HOUR = new Unit("Wh", Dimension.ENERGY, 1e-3);
    public static final Unit MEGAWATT_HOUR = new Unit("MWh", Dimension.ENERGY, 1e3);
    public static final Unit GIGAWATT_HOUR = new Unit("GWh", Dimension.ENERGY, 1e6);
    public static final Unit TERAWATT_HOUR = new Unit("TWh", Dimension.ENERGY, 1e9);
    public static final Unit JOULE = new Unit("J", Dimension.ENERGY, 1 / 3.6e6);
    public static final Unit KILOJOULE = new Unit("kJ", Dimension.ENERGY, 1 / 3.6e3);
    public static final Unit MEGAJOULE = new Unit("MJ", Dimension.ENERGY, 1 / 3.6);
    public static final Unit GIGAJOULE = new Unit("GJ", Dimension.ENERGY, 1 / 3.6e-3);
    public static final Unit THERM = new Unit("therm", Dimension.ENERGY, 29.30011);
    public static final Unit KILOGRAM_CO2E = new Unit("kg CO2e", Dimension.CARBON, 1);
    public static final Unit GRAM_CO2E = new Unit("g CO2e", Dimension.CARBON, 1e-3);
    public static final Unit TONNE_CO2E = new Unit("t CO2e", Dimension.CARBON, 1e3);
    public static final Unit GRAM_PER_KILOWATT_HOUR = new Unit("g/kWh", Dimension.CARBON_INTENSITY, 1);
    public static final Unit KILOGRAM_PER_KILOWATT_HOUR = new Unit("kg/kWh", Dimension.CARBON_INTENSITY, 1e3);
    public static final Unit KILOGRAM_PER_MEGAWATT_HOUR = new Unit("kg/MWh", Dimension.CARBON_INTENSITY, 1);
    public static final Unit POUND_PER_MEGAWATT_HOUR = new Unit("lb/MWh", Dimension.CARBON_INTENSITY, 0.45359237);
    public static final Unit LITRE = new Unit("L", Dimension.WATER, 1);
    public static final Unit CUBIC_METRE = new Unit("m³", Dimension.WATER, 1e3);
    public static final Unit MEGALITRE = new Unit("ML", Dimension.WATER, 1e6);
    public static final Unit LITRE_PER_KILOWATT_HOUR = new Unit("L/kWh", Dimension.WATER_INTENSITY, 1);
    public static final Unit KILOGRAM = new Unit("kg", Dimension.MASS, 1);
    public static final Unit GRAM = new Unit("g", Dimension.MASS, 1e-3);
    public static final Unit TONNE = new Unit("t", Dimension.MASS, 1e3);
    public static final Unit POUND = new Unit("lb", Dimension.MASS, 0.45359237);
    public static final Unit FRACTION = new Unit("", Dimension.RATIO, 1);
    public static final Unit PERCENT = new Unit("%", Dimension.RATIO, 1e-2);
    public static final Unit YEAR = new Unit("y", Dimension.YEARS, 1);
    public static final Unit MONTH = new Unit("months", Dimension.YEARS, 1.0 / 12);
    public static final Unit SECOND = new Unit("s", Dimension.DURATION, 1);
    public static final Unit MILLISECOND = new Unit("ms", Dimension.DURATION, 1e-3);
    public static final Unit MINUTE = new Unit("min", Dimension.DURATION, 60);
    public static final Unit HOUR = new Unit("h", Dimension.DURATION, 3600);
    public static final Unit DAY = new Unit("days", Dimension.DURATION, 86_400);
    public static final Unit PIECE = new Unit("pieces", Dimension.COUNT, 1);
    public static final Unit CELSIUS = new Unit("°C", Dimension.TEMPERATURE, 1);
    public static final Unit METRE_PER_SECOND = new Unit("m/s", Dimension.SPEED, 1);
    public static final Unit HECTOPASCAL = new Unit("hPa", Dimension.PRESSURE, 1);
    public static final Unit KILOWATT_HOUR_PER_SQUARE_METRE = new Unit("kWh/m²", Dimension.IRRADIATION, 1);
    public static final Unit FLOP = new Unit("FLOP", Dimension.WORK, 1);
    public static final Unit EXAFLOP = new Unit("EFLOP", Dimension.WORK, 1e18);
    public static final Unit ZETTAFLOP = new Unit("ZFLOP", Dimension.WORK, 1e21);
    public static final Unit YOTTAFLOP = new Unit("YFLOP", Dimension.WORK, 1e24);
    public static final Unit FLOP_PER_SECOND = new Unit("FLOP/s", Dimension.WORK_RATE, 1);
    public static final Unit TERAFLOP_PER_SECOND = new Unit("TFLOP/s", Dimension.WORK_RATE, 1e12);
    public static final Unit PETAFLOP_PER_SECOND = new Unit("PFLOP/s", Dimension.WORK_RATE, 1e15);
    public static final Unit TOKEN = new Unit("tokens", Dimension.TOKENS, 1);
    public static final Unit MILLION_TOKENS = new Unit("M tokens", Dimension.TOKENS, 1e6);
    public static final Unit BILLION_TOKENS = new Unit("G tokens", Dimension.TOKENS, 1e9);
    public static final Unit TRILLION_TOKENS = new Unit("T tokens", Dimension.TOKENS, 1e12);
    public static final Unit TOKEN_PER_SECOND = new Unit("tokens/s", Dimension.TOKEN_RATE, 1);
    public static final Unit JOULE_PER_TOKEN = new Unit("J/token", Dimension.ENERGY_PER_TOKEN, 1);

    /** All units without a currency; the first of each dimension is its canonical one. */
    private static final List<Unit> ALL = List.of(
            KILOWATT,
            WATT,
            MEGAWATT,
            GIGAWATT,
            KILOVOLT_AMPERE,
            KILOWATT_HOUR,
            WATT_HOUR,
            MEGAWATT_HOUR,
            GIGAWATT_HOUR,
            TERAWATT_HOUR,
            JOULE,
            KILOJOULE,
            MEGAJOULE,
            GIGAJOULE,
            THERM,
            KILOGRAM_CO2E,
            GRAM_CO2E,
            TONNE_CO2E,
            GRAM_PER_KILOWATT_HOUR,
            KILOGRAM_PER_KILOWATT_HOUR,
            KILOGRAM_PER_MEGAWATT_HOUR,
            POUND_PER_MEGAWATT_HOUR,
            LITRE,
            CUBIC_METRE,
            MEGALITRE,
            LITRE_PER_KILOWATT_HOUR,
            KILOGRAM,
            GRAM,
            TONNE,
            POUND,
            FRACTION,
            PERCENT,
            YEAR,
            MONTH,
            SECOND,
            MILLISECOND,
            MINUTE,
            HOUR,
            DAY,
            PIECE,
            CELSIUS,
            METRE_PER_SECOND,
            HECTOPASCAL,
            KILOWATT_HOUR_PER_SQUARE_METRE,
            FLOP,
            EXAFLOP,
            ZETTAFLOP,
            YOTTAFLOP,
            FLOP_PER_SECOND,
            TERAFLOP_PER_SECOND,
            PETAFLOP_PER_SECOND,
            TOKEN,
            MILLION_TOKENS,
            BILLION_TOKENS,
            TRILLION_TOKENS,
            TOKEN_PER_SECOND,
            JOULE_PER_TOKEN);

    private static final Map<String, Unit> BY_SYMBOL = new HashMap<>();
    private static final Map<String, Unit> BY_LOWER_CASE = new HashMap<>();

    static {
        for (Unit unit : ALL) {
            BY_SYMBOL.put(unit.symbol, unit);
            BY_LOWER_CASE.putIfAbsent(unit.symbol.toLowerCase(Locale.ROOT), unit);
        }
        alias("m3", CUBIC_METRE);
        alias("liter", LITRE);
        alias("litre", LITRE);
        alias("litres", LITRE);
        alias("kgco2e", KILOGRAM_CO2E);
        alias("tco2e", TONNE_CO2E);
        alias("gco2e/kwh", GRAM_PER_KILOWATT_HOUR);
        alias("g co2e/kwh", GRAM_PER_KILOWATT_HOUR);
        alias("kg co2e/kwh", KILOGRAM_PER_KILOWATT_HOUR);
        alias("years", YEAR);
        alias("year", YEAR);
        alias("a", YEAR);
        alias("tflops", TERAFLOP_PER_SECOND);
        alias("tokens per second", TOKEN_PER_SECOND);
        alias("therms", THERM);
        alias("degc", CELSIUS);
        alias("percent", PERCENT);
        alias("piece", PIECE);
    }

    private static void alias(String word, Unit unit) {
        BY_LOWER_CASE.put(word, unit);
    }

    /** The canonical unit of a dimension; money and prices need a currency and have none. */
    public static Unit canonical(Dimension dimension) {
        for (Unit unit : ALL) {
            if (unit.dimension == dimension) {
                return unit;
            }
        }
        throw new IllegalArgumentException(dimension + " has a unit only together with a currency");
    }

    /** The canonical unit of this unit's dimension, and of its currency if it has one. */
    public Unit canonical() {
        return switch (dimension) {
            case MONEY -> this;
            case ENERGY_PRICE -> new Unit(symbol.substring(0, symbol.indexOf('/')) + "/kWh", dimension, 1);
            default -> canonical(dimension);
        };
    }

    /** The main unit of a currency. */
    public static Unit of(Currency currency) {
        return new Unit(currency.getCurrencyCode(), Dimension.MONEY, 1);
    }

    /** A currency's main unit a kWh. */
    public static Unit perKilowattHour(Currency currency) {
        return new Unit(currency.getCurrencyCode() + "/kWh", Dimension.ENERGY_PRICE, 1);
    }

    /** A currency's main unit a MWh. */
    public static Unit perMegawattHour(Currency currency) {
        return new Unit(currency.getCurrencyCode() + "/MWh", Dimension.ENERGY_PRICE, 1e-3);
    }

    /**
     * The unit that a text names, if it names one: the exact symbol first, then without regard to case. Nothing we know is
     * spelt alike in two cases but for {@code mW}, which is not a unit here and reads as MW only when typed {@code MW} or
     * {@code mw}.
     */
    public static Optional<Unit> find(String text) {
        String word = text.strip();
        if (word.equals("mW") || word.equals("mWh")) {
            return Optional.empty();
        }
        Unit exact = BY_SYMBOL.get(word);
        if (exact != null) {
            return Optional.of(exact);
        }
        Unit found = BY_LOWER_CASE.get(word.toLowerCase(Locale.ROOT));
        return found != null ? Optional.of(found) : findWithCurrency(word);
    }

    private static Optional<Unit> findWithCurrency(String word) {
        int slash = word.indexOf('/');
        Optional<Currency> currency = Currencies.find(slash < 0 ? word : word.substring(0, slash));
        if (currency.isEmpty() || slash < 0) {
            return currency.map(Unit::of);
        }
        return switch (word.substring(slash + 1).strip().toLowerCase(Locale.ROOT)) {
            case "kwh" -> currency.map(Unit::perKilowattHour);
            case "mwh" -> currency.map(Unit::perMegawattHour);
            default -> Optional.empty();
        };
    }

    /** All units of a dimension that need no currency, canonical first. */
    public static List<Unit> listOf(Dimension dimension) {
        return ALL.stream().filter(unit -> unit.dimension == dimension).toList();
    }

    /** A value in this unit, in canonical units. Divides where the factor is below one: 350 W are 0.35 kW to the last bit. */
    public double toCanonical(double value) {
        return factor >= 1 ? value * factor : value / (1 / factor);
    }

    /** A canonical value, in this unit. */
    public double fromCanonical(double canonical) {
        return factor >= 1 ? canonical / factor : canonical * (1 / factor);
    }
}
