package org.coppice.importers.weather;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The units in which tables give an element, {@code kept = raw · factor + offset}; irradiance is kept as energy on an area.
 *
 * @param perHour whether the value is a power, of which the energy is that times the hours
 */
record WeatherUnits(String symbol, double factor, double offset, boolean perHour) {
    private static final double KELVIN = 273.15;
    /** International mile and nautical mile an hour, in m/s (NIST SP 811, appendix B). */
    private static final double MILE_PER_HOUR = 0.44704;

    private static final double KNOT = 1_852.0 / 3_600;

    private static WeatherUnits of(String symbol, double factor) {
        return new WeatherUnits(symbol, factor, 0, false);
    }

    /** The units of an element, the usual one first. */
    static List<WeatherUnits> of(WeatherElement element) {
        return switch (element) {
            case GLOBAL_IRRADIANCE, DIRECT_IRRADIANCE, DIFFUSE_IRRADIANCE ->
                List.of(
                        new WeatherUnits("W/m²", 1e-3, 0, true),
                        new WeatherUnits("kW/m²", 1, 0, true),
                        of("Wh/m²", 1e-3),
                        of("kWh/m²", 1),
                        of("MJ/m²", 1 / 3.6),
                        of("J/cm²", 1 / 360.0));
            case DRY_BULB, DEW_POINT ->
                List.of(
                        of("°C", 1),
                        new WeatherUnits("°F", 1 / 1.8, -32 / 1.8, false),
                        new WeatherUnits("K", 1, -KELVIN, false));
            case HUMIDITY -> List.of(of("%", 1), of("fraction", 100));
            case PRESSURE -> List.of(of("hPa", 1), of("mbar", 1), of("Pa", 0.01), of("kPa", 10), of("bar", 1_000));
            case WIND_SPEED -> List.of(of("m/s", 1), of("km/h", 1 / 3.6), of("mph", MILE_PER_HOUR), of("knots", KNOT));
        };
    }

    /** The unit that a text names. */
    static Optional<WeatherUnits> find(WeatherElement element, String text) {
        String word = plain(text);
        return of(element).stream().filter(unit -> unit.isNamed(word)).findFirst();
    }

    private boolean isNamed(String word) {
        String own = plain(symbol);
        return word.equals(own)
                || switch (symbol) {
                    case "°C" -> word.equals("degc") || word.equals("celsius");
                    case "°F" -> word.equals("degf") || word.equals("fahrenheit");
                    case "K" -> word.equals("kelvin");
                    case "%" -> word.equals("percent") || word.equals("%rh");
                    case "fraction" -> word.equals("0-1") || word.equals("0..1");
                    case "mbar" -> word.equals("mb");
                    case "m/s" -> word.equals("ms-1") || word.equals("mps");
                    case "km/h" -> word.equals("kph") || word.equals("kmh");
                    case "knots" -> word.equals("kn") || word.equals("kt") || word.equals("knot");
                    case "W/m²" -> word.equals("wm-2");
                    default -> false;
                };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC) // ℃, ％
                .toLowerCase(Locale.ROOT)
                .replace("²", "2")
                .replace("^", "")
                .replace("°", "")
                .replace("º", "")
                .replaceAll("\\s", "");
    }

    /** A value of the file in the unit of the readings. */
    double kept(double raw, double hours) {
        return raw * factor * (perHour ? hours : 1) + offset;
    }
}
