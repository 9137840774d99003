package org.coppice.importers.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Unit;

/** The unit that a text names: in a cell of its own, or within a header. */
public final class UnitWords {
    private static final Map<String, SourceUnit> WORDS = new HashMap<>();
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
    private static final Set<String> QUALIFIERS = Set.of(
            "total",
            "gross",
            "net",
            "main",
            "raw",
            "sum",
            "avg",
            "mean",
            "average",
            "max",
            "min",
            "peak",
            "actual",
            "estimated",
            "measured",
            "metered",
            "import",
            "export",
            "imported",
            "exported",
            "delivered",
            "received",
            "consumed",
            "generated",
            "produced",
            "usage",
            "consumption",
            "energy",
            "power",
            "electric",
            "active",
            "reactive",
            "real",
            "interval",
            "hourly",
            "daily",
            "monthly",
            "grid",
            "solar",
            "load",
            "demand",
            "meter",
            "reading",
            "value",
            "phase",
            "north",
            "south",
            "east",
            "west",
            "hall",
            "site",
            "building",
            "summe",
            "gesamt",
            "brutto",
            "netto",
            "bezug",
            "lieferung",
            "verbrauch",
            "strom",
            "gas",
            "water",
            "wasser",
            "heat",
            "cooling");

    /** The codes taken for money in a header; others (ALL, TOP, SOS) are too easily something else. */
    private static final Set<String> CURRENCIES = Set.of(
            "eur", "usd", "gbp", "chf", "sek", "nok", "dkk", "pln", "czk", "huf", "ron", "bgn", "cad", "aud", "nzd",
            "jpy", "cny", "inr", "sgd", "hkd", "krw", "try", "brl", "mxn", "zar", "aed", "ils");

    static {
        energy();
        power();
        volume();
        mass();
        temperature();
        sun();
        unused();
    }

    private UnitWords() {}

    private static void energy() {
        put(
                "Wh",
                Measure.ENERGY,
                1e-3,
                "wh whs втч втгод watthour watthours wattstunden wattheures vatioshora wattora");
        put(
                "kWh",
                Measure.ENERGY,
                1,
                "kwh kwhs kwhr kwhrs квтч квтгод квт/ч 千瓦时 千瓦時 キロワット時 度 킬로와트시 קוט\"ש קוט״ש קוטש בקוט\"ש בקוט״ש كيلوواطساعة كوس kwhe kwhel kwhth kwhac kwhdc kilowatthour kilowatthours kilowattstunde kilowattstunden"
                        + " kilowattheure kilowattheures kilovatiohora kilovatioshora kilovatioshoras chilowattora"
                        + " chilowattore kilowattuur thousandwatthours");
        put(
                "MWh",
                Measure.ENERGY,
                1e3,
                "mwh mwhs mwhr мвтч мвтгод 兆瓦时 megawatthour megawatthours megawattstunde megawattstunden megawattheure megawattheures"
                        + " megavatioshora millionwatthours");
        put("GWh", Measure.ENERGY, 1e6, "gwh gigawatthour gigawatthours gigawattstunden");
        put("万kWh", Measure.ENERGY, 1e4, "万kwh 万千瓦时");
        put("億kWh", Measure.ENERGY, 1e8, "億kwh 亿千瓦时");
        put("TWh", Measure.ENERGY, 1e9, "twh terawatthours");
        put("J", Measure.ENERGY, 1 / 3.6e6, "j joule joules");
        put("kJ", Measure.ENERGY, 1 / 3.6e3, "kj kilojoule kilojoules");
        put("MJ", Measure.ENERGY, 1 / 3.6, "mj megajoule megajoules");
        put("GJ", Measure.ENERGY, 1 / 3.6e-3, "gj gigajoule gigajoules");
        put("TJ", Measure.ENERGY, 1 / 3.6e-6, "tj terajoule terajoules");
        double btu = 1055.05585262 / 3.6e6; // NIST SP 811, Btu (IT)
        put("therm", Measure.ENERGY, Unit.THERM.factor(), "therm therms thm");
        put("dekatherm", Measure.ENERGY, 10 * Unit.THERM.factor(), "dth dekatherm dekatherms decatherm");
        put("Btu", Measure.ENERGY, btu, "btu btus");
        put("kBtu", Measure.ENERGY, 1e3 * btu, "kbtu thousandbtu");
        put("MMBtu", Measure.ENERGY, 1e6 * btu, "mmbtu millionbtu mbtu/mmbtu mmbtus");
        // A thousand Btu to engineers, a million to utilities and ENERGY STAR: ask.
        WORDS.put("mbtu", new SourceUnit("MBtu", Measure.ENERGY, Unit.KILOWATT_HOUR, 1e6 * btu, 0, true));
        put(
                "ton-hour",
                Measure.ENERGY,
                12e3 * btu,
                "tonhour tonhours tonhr tonhrs trh"); // of refrigeration, 12,000 Btu
    }

    private static void power() {
        put("W", Measure.POWER, 1e-3, "w watt watts вт 瓦 vatios");
        put(
                "kW",
                Measure.POWER,
                1,
                "kw квт 千瓦 キロワット kilowatt kilowatts kwac kwdc kwel kwe kwavg kwh/h kilovatios chilowatt");
        put("MW", Measure.POWER, 1e3, "mw мвт 兆瓦 megawatt megawatts mwh/h megavatios mwe");
        put("万kW", Measure.POWER, 1e4, "万kw 万キロワット");
        put("GW", Measure.POWER, 1e6, "gw gigawatt gigawatts gwh/h");
    }

    private static void volume() {
        put("L", Measure.VOLUME, 1, "l liter litre liters litres ltr litros litri");
        put(
                "m³",
                Measure.VOLUME,
                1e3,
                "m3 cbm м3 куб 立方米 kubikmeter cubicmeter cubicmetre cubicmeters cubicmetres metrescubes metroscubicos kl"
                        + " kiloliters kilolitres metricube metricubi");
        double gallon = 3.785411784;
        put("gal", Measure.VOLUME, gallon, "gal gals gallon gallons gallons(us) usgal usgallons");
        put("kGal", Measure.VOLUME, 1e3 * gallon, "kgal kgals thousandgallons kgal(us)");
        put("MGal", Measure.VOLUME, 1e6 * gallon, "mgal milliongallons");
        put("gal (UK)", Measure.VOLUME, 4.54609, "gallons(uk) imperialgallon imperialgallons ukgal");
        double foot = 28.316846592;
        put("cf", Measure.VOLUME, foot, "cf ft3 cuft cubicfeet cubicfoot");
        put("ccf", Measure.VOLUME, 100 * foot, "ccf hcf hundredcubicfeet");
        put("kcf", Measure.VOLUME, 1e3 * foot, "kcf mcf thousandcubicfeet");
    }

    private static void mass() {
        put("kg", Measure.MASS, 1, "kg kilogram kilograms kilogramm");
        put("g", Measure.MASS, 1e-3, "g gram grams");
        put("t", Measure.MASS, 1e3, "t tonne tonnes tonnen metrictons");
        put("lb", Measure.MASS, 0.45359237, "lb lbs pound pounds");
        put("klb", Measure.MASS, 453.59237, "klb klbs mlb mlbs kpounds thousandpounds thousandlbs");
    }

    private static void temperature() {
        put("°C", Measure.TEMPERATURE, 1, "°c c degc celsius degreesc degreescelsius gradcelsius grad");
        WORDS.put("k", new SourceUnit("K", Measure.TEMPERATURE, Unit.CELSIUS, 1, -273.15, false));
        SourceUnit fahrenheit = new SourceUnit("°F", Measure.TEMPERATURE, Unit.CELSIUS, 5 / 9.0, -32, false);
        for (String word : "°f f degf fahrenheit degreesf".split(" ")) {
            WORDS.put(word, fahrenheit);
        }
    }

    private static void sun() {
        put("W/m²", Measure.IRRADIANCE, 1e-3, "w/m2 wm2 wm-2");
        put("kW/m²", Measure.IRRADIANCE, 1, "kw/m2");
        put("Wh/m²", Measure.IRRADIATION, 1e-3, "wh/m2");
        put("kWh/m²", Measure.IRRADIATION, 1, "kwh/m2");
        put("MJ/m²", Measure.IRRADIATION, 1 / 3.6, "mj/m2");
        put("J/cm²", Measure.IRRADIATION, 1e-2 / 3.6, "j/cm2");
    }

    private static void unused() {
        String words =
                "kvarh varh mvarh kvar var mvar kva va mva kvah mvah v volt volts kv a amp amps ampere hz pa hpa kpa"
                        + " mbar bar psi m/s km/h mph knots mm cm m inch in ft ° deg degrees s sec secs seconds min mins minutes h"
                        + " hours rpm m3/h l/min l/s l/h gpm ppm lux % percent percentage prozent pourcentage porcentaje %rh g/m3 ms pcs pieces stk";
        for (String word : words.split(" ")) {
            WORDS.putIfAbsent(word, new SourceUnit(word, Measure.UNUSED, Unit.FRACTION, 1, 0, false));
        }
    }

    private static void put(String symbol, Measure measure, double factor, String words) {
        Unit canonical = switch (measure) {
            case ENERGY, POWER -> Unit.KILOWATT_HOUR;
            case VOLUME -> Unit.LITRE;
            case MASS -> Unit.KILOGRAM;
            case TEMPERATURE -> Unit.CELSIUS;
            case IRRADIANCE, IRRADIATION -> Unit.KILOWATT_HOUR_PER_SQUARE_METRE;
            default -> throw new IllegalArgumentException("No list of words for " + measure);
        };
        for (String word : words.split(" ")) {
            WORDS.put(word, SourceUnit.of(symbol, measure, canonical, factor));
        }
    }

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
        return rest.replaceAll("(?i)\\s+in\\s*(?=[)\\]])", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s,;:_/|]+|^-+(?!A\\b)|[\\s,;:_/|-]+$", "");
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
        SourceUnit known = WORDS.get(normal);
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
