package org.coppice.importers.measure;

import java.util.Set;
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
            "immessa");
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
            "wind");
    private static final Set<String> MOMENT =
            Set.of("instantaneous", "instant", "momentan", "augenblick", "spot power", "istwert", "snapshot");
    private static final Set<String> PEAK =
            Set.of("peak", "maximum", "max", "spitze", "spitzenlast", "hochst", "billed demand", "demand");
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
        if (Words.has(words, EXPORT)) {
            return Flow.EXPORT;
        }
        if (Words.has(words, NET)) {
            return Flow.NET;
        }
        return Words.has(words, GENERATION) ? Flow.NONE : Flow.IMPORT;
    }

    /** Whether the words say that a power is that of one moment. */
    public static boolean isMoment(String words) {
        return Words.has(words, MOMENT);
    }

    /** Whether the words say that a power is the highest of a longer time. */
    public static boolean isPeak(String words) {
        return Words.has(words, PEAK);
    }

    /** Whether the words say that values are what a counter shows. */
    public static boolean isRegister(String words) {
        return Words.has(words, REGISTER);
    }
}
