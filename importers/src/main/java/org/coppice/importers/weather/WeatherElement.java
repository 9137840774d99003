package org.coppice.importers.weather;

import java.util.List;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.quantity.Unit;

/** An element of the weather, the unit it is kept in, and the headers that name it. */
public enum WeatherElement {
    GLOBAL_IRRADIANCE(
            "Global irradiance",
            Unit.KILOWATT_HOUR_PER_SQUARE_METRE,
            1e-3,
            9_999,
            "ghi",
            "gh",
            "global horizontal irradiance",
            "shortwave radiation",
            "swgdn",
            "allsky sfc sw dwn",
            "global radiation",
            "globalstrahlung",
            "全天日射量",
            "일사"),
    DIRECT_IRRADIANCE(
            "Direct irradiance",
            Unit.KILOWATT_HOUR_PER_SQUARE_METRE,
            1e-3,
            9_999,
            "dni",
            "dn",
            "beam",
            "allsky sfc sw dni",
            "direct normal irradiance"),
    DIFFUSE_IRRADIANCE(
            "Diffuse irradiance",
            Unit.KILOWATT_HOUR_PER_SQUARE_METRE,
            1e-3,
            9_999,
            "dhi",
            "df",
            "diffuse horizontal irradiance",
            "diffuse radiation",
            "allsky sfc sw diff"),
    DRY_BULB(
            "Air temperature",
            Unit.CELSIUS,
            1,
            99.9,
            "tdry",
            "dry-bulb",
            "dry bulb",
            "temperature",
            "temp",
            "tamb",
            "drybulb",
            "air temperature",
            "average temperature",
            "mean temperature",
            "air temperature mean",
            "tmed",
            "outdoor temperature",
            "temperature 2m",
            "t2m",
            "tt tu",
            "hourlydrybulbtemperature",
            "air temperature in degrees c",
            "air temp",
            "tmpf",
            "tmpc",
            "lufttemperatur",
            "outside air temperature",
            "outside temperature",
            "ambient temperature",
            "oat",
            "temperatura",
            "temperatura del aire",
            "temperatura do ar",
            "temperatura do ar - bulbo seco, horaria",
            "température",
            "température de l'air",
            "ta",
            "lämpötilan keskiarvo",
            "ilman lämpötila",
            "気温",
            "气温",
            "기온"),
    DEW_POINT(
            "Dew point",
            Unit.CELSIUS,
            1,
            99.9,
            "tdew",
            "dew-point",
            "dew point",
            "dewpoint",
            "dew point 2m",
            "dew point temp",
            "dwpt",
            "t2mdew",
            "dew",
            "hourlydewpointtemperature",
            "dew point temperature",
            "dew-point temperature",
            "dew-point temperature mean",
            "dewpt",
            "dwpf",
            "dwpc",
            "d2m",
            "taupunkt",
            "temperatura do ponto de orvalho",
            "kastepistelämpötila",
            "露点温度",
            "이슬점온도"),
    HUMIDITY(
            "Relative humidity",
            Unit.PERCENT,
            1,
            999,
            "rh",
            "rhum",
            "relative humidity",
            "relative humidity mean",
            "average relative humidity",
            "hrmedia",
            "humidity",
            "relative humidity 2m",
            "rel hum",
            "rh2m",
            "rf tu",
            "hourlyrelativehumidity",
            "relative humidity in percentage",
            "relh",
            "relative luftfeuchte",
            "luftfeuchte",
            "humedad relativa",
            "umidade relativa do ar, horaria",
            "humidité relative",
            "suhteellisen kosteuden keskiarvo",
            "relativ luftfuktighet",
            "相対湿度",
            "相对湿度",
            "습도"),
    PRESSURE(
            "Air pressure",
            Unit.HECTOPASCAL,
            1,
            9_999,
            "pres",
            "pressure",
            "press",
            "surface pressure",
            "air pressure",
            "stn press",
            "hourlystationpressure"),
    WIND_SPEED(
            "Wind speed",
            Unit.METRE_PER_SECOND,
            1,
            999,
            "wspd",
            "wind speed",
            "wind speed mean",
            "average wind speed",
            "velmedia",
            "windspd",
            "ws",
            "wind",
            "windspeed",
            "wind spd",
            "hourlywindspeed",
            "wind speed 10m",
            "sknt",
            "ws10m",
            "windgeschwindigkeit",
            "vento, velocidade horaria",
            "velocidad del viento",
            "vitesse du vent",
            "keskituulen nopeus",
            "vindhastighet",
            "風速",
            "风速",
            "풍속");

    private final String label;
    private final Unit unit;
    private final double factor;
    private final double missingFrom;
    private final List<String> names;

    WeatherElement(String label, Unit unit, double factor, double missingFrom, String... names) {
        this.label = label;
        this.unit = unit;
        this.factor = factor;
        this.missingFrom = missingFrom;
        this.names = List.of(names);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The unit of its readings. */
    public Unit unit() {
        return unit;
    }

    /** Whether it is irradiance, of which the readings are energies. */
    public boolean isIrradiance() {
        return unit.equals(Unit.KILOWATT_HOUR_PER_SQUARE_METRE);
    }

    /** What a meter of it measures. */
    public Commodity commodity() {
        return unit.equals(Unit.CELSIUS) ? Commodity.TEMPERATURE : Commodity.OTHER;
    }

    /** How its readings relate to their intervals. */
    public QuantityKind quantity() {
        return isIrradiance()
                ? QuantityKind.IRRADIATION
                : unit.equals(Unit.CELSIUS) ? QuantityKind.TEMPERATURE : QuantityKind.STATE;
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
