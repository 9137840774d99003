package org.coppice.model.plan.site;

import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Profile;

/**
 * The weather of a place: each element as readings of a meter of the plan, or as a 12 × 24 profile where it has one. Several sites
 * may share one.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param elevation metres above sea level
 * @param dryBulb id of the meter of air temperature, °C
 * @param humidity id of the meter of relative humidity, a fraction
 * @param pressure id of the meter of air pressure, hPa
 * @param windSpeed id of the meter of wind speed, m/s
 * @param windHeight metres above ground at which the wind is measured
 * @param globalIrradiance id of the meter of global horizontal irradiation, kWh/m² of each interval
 * @param directIrradiance id of the meter of direct normal irradiation, kWh/m² of each interval
 * @param diffuseIrradiance id of the meter of diffuse horizontal irradiation, kWh/m² of each interval
 * @param dryBulbProfile °C, where there is no meter
 * @param humidityProfile a fraction, where there is no meter
 * @param windSpeedProfile m/s, where there is no meter
 */
public record Weather(
        String id,
        String name,
        double latitude,
        double longitude,
        double elevation,
        Optional<String> dryBulb,
        Optional<String> humidity,
        Optional<String> pressure,
        Optional<String> windSpeed,
        double windHeight,
        Optional<String> globalIrradiance,
        Optional<String> directIrradiance,
        Optional<String> diffuseIrradiance,
        Optional<Profile> dryBulbProfile,
        Optional<Profile> humidityProfile,
        Optional<Profile> windSpeedProfile) {

    /** The height at which weather stations measure wind (WMO Guide to Instruments, No. 8, chapter 5). */
    public static final double STATION_HEIGHT = 10;

    public static final RecordType<Weather> TYPE = RecordType.of(Weather.class, "weather");
    public static final Field<Weather, String> ID = TYPE.field("id", Weather::id, Kinds.NAME);
    public static final Field<Weather, String> NAME = TYPE.field("name", Weather::name, Kinds.NAME);
    public static final Field<Weather, Double> LATITUDE = TYPE.field(
            "latitude", Weather::latitude, Kinds.NUMBER, Bounds.between(-90.0, 90.0, "between −90 and 90 degrees"));
    public static final Field<Weather, Double> LONGITUDE = TYPE.field(
            "longitude",
            Weather::longitude,
            Kinds.NUMBER,
            Bounds.between(-180.0, 180.0, "between −180 and 180 degrees"));
    public static final Field<Weather, Double> ELEVATION = TYPE.fieldOr(
            "elevation",
            Weather::elevation,
            Kinds.NUMBER,
            Bounds.between(-500.0, 9_000.0, "between −500 and 9,000 m"),
            0.0);
    public static final Field<Weather, Optional<String>> DRY_BULB = meter("dryBulb", Weather::dryBulb);
    public static final Field<Weather, Optional<String>> HUMIDITY = meter("humidity", Weather::humidity);
    public static final Field<Weather, Optional<String>> PRESSURE = meter("pressure", Weather::pressure);
    public static final Field<Weather, Optional<String>> WIND_SPEED = meter("windSpeed", Weather::windSpeed);
    public static final Field<Weather, Double> WIND_HEIGHT = TYPE.fieldOr(
            "windHeight",
            Weather::windHeight,
            Kinds.NUMBER,
            Bounds.between(1.0, 500.0, "between 1 and 500 m"),
            STATION_HEIGHT);
    public static final Field<Weather, Optional<String>> GLOBAL_IRRADIANCE =
            meter("globalIrradiance", Weather::globalIrradiance);
    public static final Field<Weather, Optional<String>> DIRECT_IRRADIANCE =
            meter("directIrradiance", Weather::directIrradiance);
    public static final Field<Weather, Optional<String>> DIFFUSE_IRRADIANCE =
            meter("diffuseIrradiance", Weather::diffuseIrradiance);
    public static final Field<Weather, Optional<Profile>> DRY_BULB_PROFILE = TYPE.field(
            "dryBulbProfile",
            Weather::dryBulbProfile,
            Kinds.optional(Kinds.profile(Unit.CELSIUS)),
            new Bounds<Profile>(celsius -> celsius.min() >= -60 && celsius.max() <= 60, "between −60 and 60 °C")
                    .optional());
    public static final Field<Weather, Optional<Profile>> HUMIDITY_PROFILE = TYPE.field(
            "humidityProfile",
            Weather::humidityProfile,
            Kinds.optional(Kinds.profile(Unit.PERCENT)),
            new Bounds<Profile>(share -> share.min() >= 0 && share.max() <= 1, "between 0 % and 100 %").optional());
    public static final Field<Weather, Optional<Profile>> WIND_SPEED_PROFILE = TYPE.field(
            "windSpeedProfile",
            Weather::windSpeedProfile,
            Kinds.optional(Kinds.profile(Unit.FRACTION)),
            new Bounds<Profile>(speed -> speed.min() >= 0 && speed.max() <= 120, "between 0 and 120 m/s").optional());

    private static Field<Weather, Optional<String>> meter(
            String component, java.util.function.Function<Weather, Optional<String>> getter) {
        return TYPE.field(component, getter, Kinds.optional(Kinds.reference("meter")));
    }
}
