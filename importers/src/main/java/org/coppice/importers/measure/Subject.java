package org.coppice.importers.measure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;

/** What flows, which way, and how it is counted, by the words of a header, a meter type or a title. */
public final class Subject {
    private static final Set<String> GAS = Set.of("gas", "natural gas", "erdgas", "gaz", "aardgas", "metano");
    private static final Set<String> WATER = Set.of("water", "wasser", "eau", "agua", "acqua", "potable", "sewer");
    private static final Set<String> HEAT = Set.of(
            "district heat",
            "district steam",
            "district hot",
            "fernwarme",
            "warme",
            "steam",
            "heat",
            "chaleur",
            "calor",
            "dampf");
    private static final Set<String> COOLING = Set.of("chilled", "district cooling", "kalte", "fernkalte", "froid");
    private static final Set<String> FUEL = Set.of(
            "diesel",
            "fuel oil",
            "heizol",
            "propane",
            "kerosene",
            "lpg",
            "fioul",
            "gasoil",
            "benzin",
            "gasoline",
            "coal");
    private static final Set<String> ELECTRIC =
            Set.of("electric", "strom", "elektri", "electri", "elettric", "elec", "eletric");
    private static final Set<String> NET = Set.of("net", "netto", "saldo", "net import", "solde", "balance", "bilanz");
    private static final Set<String> EXPORT = Set.of(
            "export",
            "exported",
            "einspeisung",
            "feed-in",
            "feed in",
            "injection",
            "injected",
            "ruckspeisung",
            "rucklieferung",
            "teruglevering",
            "retour",
            "returned",
            "vertida",
            "excedent",
            "injecao",
            "abgabe",
            "immission",
            "immessa",
            "eingespeis",
            "ins netz",
            "netzeinspeisung",
            "outflow",
            "surplus",
            "surplusgeneration",
            "reversed",
            "reverse",
            "return",
            "grid_return",
            "to grid",
            "fed in",
            "fed-in",
            "sold",
            "oddanie",
            "oddana",
            "oddano",
            "oddaja",
            "inmatning",
            "inmatad",
            "innmating",
            "injectie",
            "injeta",
            "inyecc",
            "invoeding",
            "betaplal",
            "visszaplal",
            "dodavka do",
            "excedente",
            "vertido",
            "saliente",
            "cedida",
            "overskud",
            "netto til nettet",
            "отдача",
            "逆潮流",
            "売電",
            "上网电量");

    /** Words that mean a feed-in only beside their counterpart: a delivery may be one to the customer. */
    private static final Map<String, String> COUNTERPARTS = Map.ofEntries(
            Map.entry("lieferung", "bezug"),
            Map.entry("received", "delivered"),
            Map.entry("rec", "del"),
            Map.entry("dodavka", "odber"),
            Map.entry("as", "ae"),
            Map.entry("as_kwh", "ae_kwh"),
            Map.entry("eai", "eas"),
            Map.entry("generation", "consumption"),
            Map.entry("gen", "con"),
            Map.entry("produced", "consumed"));

    private static final Set<String> GENERATION = Set.of(
            "generation",
            "generated",
            "produced",
            "production",
            "solar",
            "photovolta",
            "erzeugung",
            "produktion",
            "pv",
            "wind",
            "generacion",
            "produzier",
            "produzione",
            "produccion",
            "producao",
            "produkcj",
            "wytwarz",
            "vyroba",
            "termeles",
            "tuotanto",
            "opwek",
            "proizvod",
            "uretim",
            "発電",
            "发电");

    private static final Set<String> IMPORT = Set.of(
            "import",
            "imported",
            "consumption",
            "consumed",
            "usage",
            "delivered",
            "bezug",
            "verbrauch",
            "soutirage",
            "consommation",
            "consumo",
            "prelevata",
            "prelievo",
            "afname",
            "levering",
            "verbruik",
            "forbrug",
            "forbruk",
            "forbrukning",
            "uttag",
            "kulutus",
            "pobor",
            "pobrana",
            "odber",
            "fogyasztas",
            "poraba",
            "inflow",
            "grid_consumption",
            "from grid",
            "потребление",
            "買電",
            "用电");
    private static final Set<String> MOMENT =
            Set.of("instantaneous", "instant", "momentan", "augenblick", "spot power", "istwert", "snapshot");
    private static final Set<String> PEAK =
            Set.of("peak", "maximum", "max", "spitze", "spitzenlast", "hochst", "billed demand", "demand");
    private static final Set<String> MAXIMUM =
            Set.of("max", "maximum", "maximal", "hochst", "hochstleistung", "puissance max", "maxima", "massima");

    private static final Set<String> REGISTER = Set.of(
            "register",
            "zahlerstand",
            "stand",
            "meterstand",
            "meter reading",
            "cumulative",
            "kumuliert",
            "cumul",
            "index",
            "lecture",
            "lettura",
            "counter",
            "odometer",
            "totalizer",
            "zahlwerk",
            "meter value",
            "running total");

    private static final Pattern LEAVING =
            Pattern.compile("(^|[\\s;/(])-A([\\s/(\\[]|$)|\\bA-(\\s|$)|\\b1-\\d{1,2}:2\\.\\d+");

    /** What a plant gives after its own use is no balance of import and export. */
    private static final Pattern NET_OUTPUT =
            Pattern.compile("\\bnet(to)?[ -]?(generation|production|output|erzeugung|produktion)");

    /** Delivered less received. */
    private static final Pattern BOTH =
            Pattern.compile("(?i)\\bdel(ivered)?\\s*-\\s*rec(eived)?\\b|\\bimport\\s*-\\s*export\\b");

    private Subject() {}

    /** What flows, by the words; otherwise by what the unit leaves open. */
    public static Commodity commodity(String words, Measure measure, String unitSymbol) {
        return switch (measure) {
            case TEMPERATURE -> Commodity.TEMPERATURE;
            case PRICE -> Commodity.PRICE;
            case CARBON_INTENSITY -> Commodity.CARBON_INTENSITY;
            case IRRADIANCE, IRRADIATION, MONEY, UNUSED -> Commodity.OTHER;
            default -> flowing(words, measure, unitSymbol);
        };
    }

    /** Whether the words name water. */
    public static boolean isWater(String words) {
        return Words.has(words, WATER);
    }

    private static Commodity flowing(String words, Measure measure, String unitSymbol) {
        if (Words.has(words, COOLING)) {
            return Commodity.COOLING;
        }
        if (Words.has(words, ELECTRIC)) {
            return Commodity.ELECTRICITY;
        }
        if (Words.has(words, GAS) || unitSymbol.contains("therm")) {
            return Commodity.GAS;
        }
        if (Words.has(words, FUEL)) {
            return Commodity.FUEL;
        }
        if (Words.has(words, HEAT)) {
            return Commodity.HEAT;
        }
        if (measure == Measure.VOLUME || Words.has(words, WATER)) {
            return Commodity.WATER;
        }
        return measure == Measure.MASS ? Commodity.OTHER : Commodity.ELECTRICITY;
    }

    /** Which way it flows, seen from the site. */
    public static Flow flow(String words, Commodity commodity) {
        if (commodity == Commodity.TEMPERATURE
                || commodity == Commodity.PRICE
                || commodity == Commodity.CARBON_INTENSITY
                || commodity == Commodity.OTHER) {
            return Flow.NONE;
        }
        if (isFedIn(words)) {
            return Flow.EXPORT;
        }
        if (NET_OUTPUT.matcher(Words.fold(words)).find()) {
            return Flow.NONE;
        }
        if (Words.has(words, NET) || BOTH.matcher(words).find()) {
            return Flow.NET;
        }
        return Words.has(words, GENERATION) ? Flow.NONE : Flow.IMPORT;
    }

    /** The way that a cell of a column of directions names; empty if it names none. */
    public static Optional<Flow> direction(String words) {
        if (words.length() > 60) {
            return Optional.empty();
        }
        if (isFedIn(words)) {
            return Optional.of(Flow.EXPORT);
        }
        if (Words.has(words, IMPORT)) {
            return Optional.of(Flow.IMPORT);
        }
        return Words.has(words, GENERATION) ? Optional.of(Flow.NONE) : Optional.empty();
    }

    /** By words, by OBIS code (IEC 62056-61: value group C 2 is active energy that leaves), or by the sign of {@code -A}. */
    private static boolean isFedIn(String words) {
        return Words.has(words, EXPORT) || LEAVING.matcher(words).find();
    }

    /** Whether the words mean a feed-in beside those of another series: {@code Lieferung} beside {@code Bezug}. */
    public static boolean isFedInBeside(String words, String others) {
        return COUNTERPARTS.entrySet().stream()
                .anyMatch(pair -> Words.has(words, Set.of(pair.getKey()))
                        && !Words.has(words, Set.of(pair.getValue()))
                        && Words.has(others, Set.of(pair.getValue())));
    }

    /** Whether the words say that a power is that of one moment. */
    public static boolean isMoment(String words) {
        return Words.has(words, MOMENT);
    }

    /** Whether the words say that a power is the highest of a longer time. */
    public static boolean isMaximum(String words) {
        return Words.has(words, MAXIMUM);
    }

    /** Whether the words say that a power is that of a moment, or the highest of a longer time. */
    public static boolean isPeak(String words) {
        return Words.has(words, PEAK);
    }

    /** Whether the words say that values are what a counter shows. */
    public static boolean isRegister(String words) {
        return Words.has(words, REGISTER);
    }
}
