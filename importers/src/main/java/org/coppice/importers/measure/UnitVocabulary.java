package org.coppice.importers.measure;

import java.util.HashMap;
import java.util.Map;
import org.coppice.model.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The words of units that are not composed of others, in the form that {@link UnitWords} compares: folded, without spaces and points. */
final class UnitVocabulary {
    private static final Map<String, SourceUnit> WORDS = new HashMap<>();

    static {
        energy();
        power();
        volume();
        mass();
        temperature();
        sun();
        unused();
    }

    private UnitVocabulary() {}

    /** The unit that a word names. */
    static @Nullable SourceUnit find(String word) {
        return WORDS.get(word);
    }

    /** The unit that a word of this list names. */
    static SourceUnit known(String word) {
        return java.util.Objects.requireNonNull(WORDS.get(word), word);
    }

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
                "kwh kwhs kwhr kwhrs квтч квтгод квт/ч 千瓦时 千瓦時 キロワット時 度 킬로와트시 קוט\"ש קוט״ש קוטש בקוט\"ש בקוט״ש"
                        + " كيلوواطساعة كوس كيلوواتساعة کیلوواتساعت კვტსთ կվտժ квтсағ квтц квтгадз kvtsaat kvtsoat กิโลวัตต์ชั่วโมง kwhac kwhdc kilowatthour kilowatthours kilowattstunde"
                        + " kilowattstunden kilowattheure kilowattheures kilovatiohora kilovatioshora kilovatioshoras"
                        + " chilowattora chilowattore kilowattuur thousandwatthours");
        put(
                "MWh",
                Measure.ENERGY,
                1e3,
                "mwh mwhs mwhr мвтч мвтгод 兆瓦时 megawatthour megawatthours megawattstunde megawattstunden megawattheure"
                        + " megawattheures megavatioshora millionwatthours");
        put("GWh", Measure.ENERGY, 1e6, "gwh gigawatthour gigawatthours gigawattstunden");
        put("万kWh", Measure.ENERGY, 1e4, "万kwh 万千瓦时");
        put("億kWh", Measure.ENERGY, 1e8, "億kwh 亿千瓦时");
        put("TWh", Measure.ENERGY, 1e9, "twh terawatthours");
        put(
                "kW·min",
                Measure.ENERGY,
                1 / 60.0,
                "kw-min kwmin kwmins kw·min kwminutes kw-minutes kilowattminute kilowattminutes");
        put(
                "W·min",
                Measure.ENERGY,
                1 / 60e3,
                "w-min wmin w·min wminutes wattminute wattminutes watt-minute watt-minutes");
        put("J", Measure.ENERGY, 1 / 3.6e6, "j ws joule joules wattsecond wattseconds watt-seconds");
        put("mJ", Measure.ENERGY, 1e-3 / 3.6e6, "millijoule millijoules");
        put("µJ", Measure.ENERGY, 1e-6 / 3.6e6, "microjoule microjoules");
        put("kJ", Measure.ENERGY, 1 / 3.6e3, "kj kws kilojoule kilojoules");
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
                "Gcal",
                Measure.ENERGY,
                4.1868 / 3.6e-3,
                "gcal gigacalorie gigacalories гкал гигакалория"); // IT calorie, ISO 31-4
        put("Mcal", Measure.ENERGY, 4.1868 / 3.6, "mcal megacalorie megacalories мкал");
        put("kcal", Measure.ENERGY, 4.1868 / 3.6e3, "kcal kilocalorie kilocalories ккал");
        put(
                "ton-hour",
                Measure.ENERGY,
                12e3 * btu, // of refrigeration, 12,000 Btu
                "tonhour tonhours tonhr tonhrs tonh tonshr tonshrs tonshour tonshours trh trhr rth rthr rtonh usrth"
                        + " refrigerationtonhour refrigerationtonhours");
    }

    private static void power() {
        put("mW", Measure.POWER, 1e-6, "milliwatt milliwatts");
        put("µW", Measure.POWER, 1e-9, "microwatt microwatts");
        put("W", Measure.POWER, 1e-3, "w watt watts wattage вт 瓦 vatios");
        put(
                "kW",
                Measure.POWER,
                1,
                "kw квт 千瓦 瓩 キロワット kilowatt kilowatts kwac kwdc kwel kwe kwavg kwh/h kilovatios chilowatt");
        put("MW", Measure.POWER, 1e3, "mw мвт 兆瓦 megawatt megawatts mwh/h megavatios mwe");
        put("万kW", Measure.POWER, 1e4, "万kw 万キロワット");
        put("GW", Measure.POWER, 1e6, "gw gigawatt gigawatts gwh/h");
        put(
                "ton of refrigeration",
                Measure.POWER,
                12e3 * 1055.05585262 / 3.6e6, // 12,000 Btu (IT) an hour
                "usrt rton tonofrefrigeration tonsofrefrigeration refrigerationton refrigerationtons tonofcooling"
                        + " tonsofcooling coolington coolingtons tonrefrigeration tonsrefrigeration");
    }

    private static void volume() {
        put("L", Measure.VOLUME, 1, "l liter litre liters litres ltr litros litri");
        put(
                "m³",
                Measure.VOLUME,
                1e3,
                "m3 cbm м3 куб 立方米 kubikmeter cubicmeter cubicmetre cubicmeters cubicmetres metrescubes metroscubicos"
                        + " kl kiloliters kilolitres metricube metricubi");
        put("Nm³", Measure.VOLUME, 1e3, "nm3 sm3 smc nmc stdm3 m3n m3(n)"); // of gas, at normal conditions
        double gallon = 3.785411784;
        put("gal", Measure.VOLUME, gallon, "gal gals gallon gallons gallons(us) usgal usgallons");
        put("kGal", Measure.VOLUME, 1e3 * gallon, "kgal kgals thousandgallons kgal(us)");
        put("MGal", Measure.VOLUME, 1e6 * gallon, "mgal milliongallons");
        put(
                "gal (UK)",
                Measure.VOLUME,
                4.54609,
                "gallons(uk) imperialgallon imperialgallons ukgal impgal impgals galimp ig");
        put("MGal (UK)", Measure.VOLUME, 4.54609e6, "mig millionimperialgallons");
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
        put(
                "°C",
                Measure.TEMPERATURE,
                1,
                "°c c degc degreec celsius degreecelsius degreesc degreescelsius gradcelsius grad");
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
                "btu/cf btu/scf btu/ft3 btu/gal mmbtu/mcf therm/ccf therms/ccf mj/m3 kwh/m3 kwh/nm3 mj/nm3 mj/sm3 kwh/kg mj/kg kwh/l mj/l gj/t кварч квар кварчас kvarh varh mvarh"
                        + " kvar var mvar kva va mva kvah mvah v volt volts kv a amp amps ampere hz pa hpa kpa mbar bar"
                        + " psi m/s km/h mph knots mm cm m inch in ft ° deg degrees s sec secs seconds min mins minutes h"
                        + " hours rpm m3/h l/min l/s l/h gpm ppm lux mib gib kib mb gb kb mhz ghz khz bytes % percent"
                        + " percentage prozent pourcentage porcentaje %rh g/m3 ms pcs pieces stk";
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
}
