package org.coppice.importers.weather;

import java.util.List;
import org.coppice.model.quantity.Unit;

/** An element of the weather, the unit it is kept in, and the headers that name it. */
public enum WeatherElement {
    GLOBAL_IRRADIANCE(Unit.KILOWATT_HOUR_PER_SQUARE_METRE, 1e-3, 9_999, "ghi", "gh", "global horizontal irradiance"),
    DIRECT_IRRADIANCE(
            Unit.KILOWATT_HOUR_PER_SQUARE_METRE, 1e-3, 9_999, "dni", "dn", "beam", "direct normal irradiance"),
    DIFFUSE_IRRADIANCE(Unit.KILOWATT_HOUR_PER_SQUARE_METRE, 1e-3, 9_999, "dhi", "df", "diffuse horizontal irradiance"),
    DRY_BULB(Unit.CELSIUS, 1, 99.9, "tdry", "dry-bulb", "dry bulb", "temperature", "temp", "tamb", "drybulb"),
    DEW_POINT(Unit.CELSIUS, 1, 99.9, "tdew", "dew-point", "dew point", "dewpoint"),
    HUMIDITY(Unit.PERCENT, 1, 999, "rh", "rhum", "relative humidity", "humidity"),
    PRESSURE(Unit.HECTOPASCAL, 1, 9_999, "pres", "pressure", "press", "surface pressure"),
    WIND_SPEED(Unit.METRE_PER_SECOND, 1, 999, "wspd", "wind speed", "windspd", "ws");

    private final Unit unit;
    private final double factor;
    private final double missingFrom;
    private final List<String> names;

    WeatherElement(Unit unit, double factor, double missingFrom, String... names) {
        this.unit = unit;
        this.factor = factor;
        this.missingFrom = missingFrom;
        this.names = List.of(names);
    }

    /** The unit of its readings. */
    public Unit unit() {
        return unit;
    }

    /** Whether it is irradiance, of which the readings are energies. */
    public boolean isIrradiance() {
        return unit.equals(Unit.KILOWATT_HOUR_PER_SQUARE_METRE);
    }

    /** Whether a header, in small letters and without its unit, names it. */
    boolean isNamed(String header) {
        return names.contains(header);
    }

    /** A value of the file in the unit of the readings; NaN for the codes that stand for a missing one. */
    double value(double raw, double hours) {
        if (raw >= missingFrom || raw <= -99) {
            return Double.NaN;
        }
        return isIrradiance() ? raw * factor * hours : raw * factor;
    }
}
