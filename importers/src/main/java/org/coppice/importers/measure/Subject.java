package org.coppice.importers.measure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;

/** What flows, which way, and how it is counted, by the words of a header, a meter type or a title. */
public final class Subject {
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
            Map.entry("recebido", "fornecido"),
            Map.entry("recibida", "entregada"),
            Map.entry("recibido", "entregado"),
            Map.entry("kwh_rec", "kwh_ent"),
            Map.entry("kwhr", "kwhe"),
            Map.entry("kwh_r", "kwh_d"),
            Map.entry("nhan", "giao"),
            Map.entry("terima", "kirim"),
            Map.entry("exp", "imp"),
            Map.entry("co", "cp"),
            Map.entry("gelvr", "verbr"),
            Map.entry("ut", "inn"),
            Map.entry("out", "in"),
            Map.entry("ud", "ind"),
            Map.entry("delivery", "consumption"),
            Map.entry("produced", "consumed"));

    /** Whole words, as generated power is not rated; and 5 min is a length. */
    private static final Pattern BOUND = Pattern.compile(
            "(?<!\\d ?)\\bmin\\b|\\b1-\\d{1,2}:\\d{1,2}\\.[36]\\.\\d"
                    + "|\\b(minimum|minimal|minimo|lowest|limit|limite|cap|budget(?:ed)?|allocated|reserved|provisioned|derated|threshold|setpoint|set point"
                    + "|available|requested|disponible|disponibile|disponivel|verfugbar\\w*|beschikbaar|capacity|capability|capacite|capacidad|capacita|kapazitat"
                    + "|headroom|contracted|subscribed|souscrite|contratada|impegnata|sollwert|grenzwert|rated|rating|nameplate|nominal|nennleistung|schwelle|\\w*grenze)\\b");

    private static final Pattern LEAVING =
            Pattern.compile("(^|[\\s;/(])-[AАEP]([\\s/(\\[]|$)|(?<![\\p{L}\\d])[AАEPW]-([\\s(\\[,]|$)"
                    + "|\\b1-\\d{1,2}:2\\.\\d+|(^|[^\\d.:])2\\.(5|8|9|29)\\.\\d");

    private static final Pattern REACTIVE_SIGN =
            Pattern.compile("(^|[\\s;/(])([QR][ic]?[+-]|[+-]R[ic]?)([\\s/(\\[]|$)");

    /** What a plant gives after its own use is no balance of import and export; nor is the G beside the C of consumption in Brazil. */
    private static final Pattern NET_OUTPUT = Pattern.compile(
            "\\bativa g\\b|\\bertrag\\b|\\bnet(to)?[ -]?(generation|production|output|erzeugung|produktion)");

    /** What an engine or a turbine gives; its room and its heater take. */
    private static final Pattern GENSET = Pattern.compile("\\b(generators?|gensets?|turbines?|bhkw)\\b"
            + "(?! ?(room|hall|house|building|aux|heater|block|raum|haus|halle|control|cooling|pump|fan))");

    /** What goes into a battery and comes out of it, and what evaporates, passes no meter at the border of the site. */
    private static final Pattern STORED = Pattern.compile(
            "\\b(stored in|discharged from|charged to|charge to|to|from) (the )?(batter(y|ies)|powerwall)\\b"
                    + "|\\bbattery[ _](dis)?charg(e|ed|ing)\\b|\\bbatterie(ent|be)?ladung|\\bbatterij (ont)?laden"
                    + "|\\b(de)?charge batterie|\\bevaporat(ion|ed)\\b");

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
            default -> UnitEnding.carrier(words, unitSymbol).orElseGet(() -> flowing(words, measure, unitSymbol));
        };
    }

    /** Whether the words speak of the heat in a fuel gas, as nothing but a gas bill does. */
    public static boolean isCalorific(String words) {
        return SubjectVocabulary.CALORIFIC.isIn(words);
    }

    /** Whether the words speak of reactive energy or power: by words, or by the sign of {@code Q+}. */
    public static boolean isReactive(String words) {
        return SubjectVocabulary.REACTIVE.isIn(words)
                || REACTIVE_SIGN.matcher(words).find();
    }

    /** Whether the words name heat or cold. */
    public static boolean isHeat(String words) {
        return SubjectVocabulary.HEAT.isIn(words) || SubjectVocabulary.COOLING.isIn(words);
    }

    /** Whether the words name gas. */
    public static boolean isGas(String words) {
        return SubjectVocabulary.GAS.isIn(words);
    }

    /** Whether neither the words nor the end of a unit name what flows, and so leave it to others. */
    public static boolean isSilent(String words, String unitSymbol) {
        return UnitEnding.carrier(words, unitSymbol).isEmpty()
                && !SubjectVocabulary.COOLING.isIn(words)
                && !SubjectVocabulary.ELECTRIC.isIn(words)
                && !SubjectVocabulary.GAS.isIn(words)
                && !SubjectVocabulary.FUEL.isIn(words)
                && !SubjectVocabulary.HEAT.isIn(words)
                && !isWater(words);
    }

    /** Whether titles speak of a feed-in and not of a consumption. */
    public static boolean isFedInOnly(String titles) {
        return isFedIn(titles) && !SubjectVocabulary.IMPORT.isIn(titles);
    }

    /** Whether the words name water, also that which leaves. */
    public static boolean isWater(String words) {
        return SubjectVocabulary.WATER.isIn(words) || SubjectVocabulary.SEWAGE.isIn(words);
    }

    private static Commodity flowing(String words, Measure measure, String unitSymbol) {
        if (SubjectVocabulary.COOLING.isIn(words) || unitSymbol.startsWith("ton-") || unitSymbol.startsWith("ton of")) {
            return Commodity.COOLING;
        }
        if (SubjectVocabulary.ELECTRIC.isIn(words)) {
            return Commodity.ELECTRICITY;
        }
        if (SubjectVocabulary.GAS.isIn(words) || unitSymbol.contains("therm") || unitSymbol.equals("Nm³")) {
            return Commodity.GAS;
        }
        boolean bulk = measure == Measure.VOLUME || measure == Measure.MASS;
        boolean fuel = Words.has(words, Set.of("fuel"));
        if (SubjectVocabulary.FUEL.isIn(words) || (bulk && fuel)) {
            return !bulk && !fuel && isOfGenset(words) ? Commodity.ELECTRICITY : Commodity.FUEL;
        }
        if (SubjectVocabulary.HEAT.isIn(words) || unitSymbol.equals("Gcal")) {
            return Commodity.HEAT;
        }
        if (measure == Measure.VOLUME || isWater(words)) {
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
        if (isFedIn(words) || (commodity == Commodity.WATER && isSewage(words))) {
            return Flow.EXPORT;
        }
        if (STORED.matcher(Words.fold(words)).find()) {
            return Flow.NONE;
        }
        if (NET_OUTPUT.matcher(Words.fold(words)).find() || (!isBurnt(commodity) && isOfGenset(words))) {
            return Flow.NONE;
        }
        if (SubjectVocabulary.NET.isIn(words) || BOTH.matcher(words).find()) {
            return Flow.NET;
        }
        return SubjectVocabulary.GENERATION.isIn(words) ? Flow.NONE : Flow.IMPORT;
    }

    /** The way that a cell of a column of directions names; empty if it names none. */
    public static Optional<Flow> direction(String words) {
        if (words.length() > 60) {
            return Optional.empty();
        }
        if (isFedIn(words)) {
            return Optional.of(Flow.EXPORT);
        }
        if (SubjectVocabulary.IMPORT.isIn(words)) {
            return Optional.of(Flow.IMPORT);
        }
        return SubjectVocabulary.GENERATION.isIn(words) ? Optional.of(Flow.NONE) : Optional.empty();
    }

    private static boolean isOfGenset(String words) {
        return GENSET.matcher(Words.fold(words)).find();
    }

    /** What an engine takes, rather than what it gives. */
    private static boolean isBurnt(Commodity commodity) {
        return commodity == Commodity.FUEL || commodity == Commodity.GAS;
    }

    /** Water that leaves a site; {@code Water & Sewer} is what it uses, billed with what leaves. */
    private static boolean isSewage(String words) {
        return SubjectVocabulary.SEWAGE.isIn(words)
                && !SubjectVocabulary.WATER.isIn(SubjectVocabulary.SEWAGE.without(words));
    }

    /** By words, by OBIS code (IEC 62056-61: value group C 2 is active energy that leaves), or by the sign of {@code -A}. */
    private static boolean isFedIn(String words) {
        return SubjectVocabulary.EXPORT.isIn(words) || LEAVING.matcher(words).find();
    }

    /**
     * Whether the words mean a feed-in beside those of another series: {@code Lieferung} beside {@code Bezug}. What is produced is
     * fed in unless another series says what is.
     */
    public static boolean isFedInBeside(String words, String others) {
        boolean plant = SubjectVocabulary.GENERATION.isIn(words) && SubjectVocabulary.EXPORT.isIn(others);
        return !plant
                && COUNTERPARTS.entrySet().stream()
                        .anyMatch(pair -> Words.has(words, Set.of(pair.getKey()))
                                && !Words.has(words, Set.of(pair.getValue()))
                                && Words.has(others, Set.of(pair.getValue())));
    }

    /** Whether the words mean a feed-in only beside those of another series, as which of two deliveries is which depends on who speaks. */
    public static boolean isOppositeOf(String words, String other) {
        return !isFedIn(words) && isFedInBeside(words, other);
    }

    /** Whether the words say that a power is that of one moment. */
    public static boolean isMoment(String words) {
        return SubjectVocabulary.MOMENT.isIn(words);
    }

    /** Whether the words say that a power is the highest of a longer time. */
    public static boolean isMaximum(String words) {
        return SubjectVocabulary.MAXIMUM.isIn(words);
    }

    /** Whether the words say that a power is the mean of a time. */
    public static boolean isAverage(String words) {
        return Words.has(words, Set.of("average", "avg", "mean", "mittelwert", "moyenne", "promedio"));
    }

    /** Whether the words say that a power is the least of a time, or a limit. */
    public static boolean isBound(String words) {
        return BOUND.matcher(Words.fold(Words.apart(words)).replace('_', ' ')).find();
    }

    /** Whether the words say that a power is that of a moment, or the highest of a longer time. */
    public static boolean isPeak(String words) {
        return SubjectVocabulary.PEAK.isIn(words);
    }

    /** Whether the words say that values are what a counter shows. */
    public static boolean isRegister(String words) {
        return SubjectVocabulary.REGISTER.isIn(words) || isRunningTotal(words);
    }

    /** Whether the words say that values are sums since a year began. */
    public static boolean isRunningTotal(String words) {
        return SubjectVocabulary.RUNNING_TOTAL.isIn(words);
    }

    /** Whether the words say that values were expected, planned, computed or of another year, and not metered in the time that stands beside them. */
    public static boolean isExpected(String words) {
        return SubjectVocabulary.EXPECTED.isIn(words);
    }
}
