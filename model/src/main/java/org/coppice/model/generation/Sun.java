package org.coppice.model.generation;

/**
 * Where the sun stands, seen from a place. A moving pointer: set it to an instant, then read it; it allocates nothing.
 *
 * <p>The Astronomical Almanac's algorithm after Michalsky 1988 (Solar Energy 40(3), 227–235, with its refraction), good to 0.01°
 * between 1950 and 2050. Directions are components to the east, to the north and upwards.
 */
final class Sun {
    /** Noon of 1 January 2000 UTC, from which the algorithm counts days. */
    private static final double EPOCH_J2000 = 946_728_000;

    private static final double SECONDS_A_DAY = 86_400;
    private static final double SECONDS_A_DEGREE = 240;
    /** The solar constant of the Perez model's brightness (Perez et al. 1990). */
    static final double SOLAR_CONSTANT_WM2 = 1_367;

    private final double sinLatitude;
    private final double cosLatitude;
    private final double longitudeDegrees;

    private double sinDeclination;
    private double cosDeclination;
    private double equationOfTimeDegrees;
    private double extraterrestrialWm2;
    private double east;
    private double north;
    private double up;
    private double zenith;

    private double dayStart = Double.NaN;
    private double dayEnd = Double.NaN;
    private double sunrise;
    private double sunset;

    Sun(Place place) {
        sinLatitude = Math.sin(Math.toRadians(place.latitudeDegrees()));
        cosLatitude = Math.cos(Math.toRadians(place.latitudeDegrees()));
        longitudeDegrees = place.longitudeDegrees();
    }

    /** Goes to the middle of the part of an interval in which the sun is up, and says whether there is such a part. */
    boolean moveToMiddleOfDaylight(double start, double end) {
        double middle = (start + end) / 2;
        if (!(middle >= dayStart && middle < dayEnd)) {
            findDayOf(middle);
        }
        if (end <= sunrise || start >= sunset) {
            return false;
        }
        moveTo((Math.max(start, sunrise) + Math.min(end, sunset)) / 2);
        return true;
    }

    /** Goes to an instant, in epoch seconds. */
    void moveTo(double instant) {
        double hourAngle = Math.toRadians(orbit(instant));
        double sinUp = sinLatitude * sinDeclination + cosLatitude * cosDeclination * Math.cos(hourAngle);
        double elevation = Math.asin(Math.max(-1, Math.min(1, sinUp)));
        double refracted = Math.min(Math.PI / 2, elevation + refraction(elevation));
        double level = Math.cos(elevation);
        double lift = level > 0 ? Math.cos(refracted) / level : 0;
        east = -lift * cosDeclination * Math.sin(hourAngle);
        north = lift * (cosLatitude * sinDeclination - sinLatitude * cosDeclination * Math.cos(hourAngle));
        up = Math.sin(refracted);
        zenith = Math.PI / 2 - refracted;
    }

    /** Declination and equation of time of an instant; returns the hour angle in degrees, noon 0, afternoon positive. */
    private double orbit(double instant) {
        double days = (instant - EPOCH_J2000) / SECONDS_A_DAY;
        double meanLongitude = 280.460 + 0.9856474 * days;
        double meanAnomaly = Math.toRadians(357.528 + 0.9856003 * days);
        double longitude =
                Math.toRadians(meanLongitude + 1.915 * Math.sin(meanAnomaly) + 0.020 * Math.sin(2 * meanAnomaly));
        double obliquity = Math.toRadians(23.439 - 4e-7 * days);
        double sinLongitude = Math.sin(longitude);
        double rightAscension = Math.atan2(Math.cos(obliquity) * sinLongitude, Math.cos(longitude));
        sinDeclination = Math.sin(obliquity) * sinLongitude;
        cosDeclination = Math.sqrt(1 - sinDeclination * sinDeclination);
        equationOfTimeDegrees = halfTurn(meanLongitude - Math.toDegrees(rightAscension));
        double distance = 1.00014 - 0.01671 * Math.cos(meanAnomaly) - 0.00014 * Math.cos(2 * meanAnomaly);
        extraterrestrialWm2 = SOLAR_CONSTANT_WM2 / (distance * distance);
        double noonDegrees = instant / SECONDS_A_DEGREE - 180;
        return halfTurn(noonDegrees + longitudeDegrees + equationOfTimeDegrees);
    }

    /** An angle in degrees within −180 to 180. */
    private static double halfTurn(double degrees) {
        return degrees - 360 * Math.rint(degrees / 360);
    }

    /** Michalsky 1988, for an elevation in radians; 0.56° where the sun is lower than that below the horizon. */
    private static double refraction(double elevation) {
        double h = Math.toDegrees(elevation);
        double degrees =
                h > -0.56 ? 3.51561 * (0.1594 + 0.0196 * h + 0.00002 * h * h) / (1 + 0.505 * h + 0.0845 * h * h) : 0.56;
        return Math.toRadians(degrees);
    }

    /**
     * Sunrise and sunset of the solar day of an instant: hour angle {@code ±acos(−tan φ · tan δ)} about noon, the sun's centre on the
     * horizon without refraction. In the polar day the sun is up all day, in the polar night never.
     */
    private void findDayOf(double instant) {
        double sinceNoon = orbit(instant);
        double noon = instant - sinceNoon * SECONDS_A_DEGREE;
        orbit(noon);
        double cosHalfDay = -sinLatitude * sinDeclination / (cosLatitude * cosDeclination);
        dayStart = noon - SECONDS_A_DAY / 2;
        dayEnd = noon + SECONDS_A_DAY / 2;
        if (cosHalfDay <= -1) {
            sunrise = Double.NEGATIVE_INFINITY;
            sunset = Double.POSITIVE_INFINITY;
            return;
        }
        if (cosHalfDay >= 1) {
            sunrise = Double.POSITIVE_INFINITY;
            sunset = Double.NEGATIVE_INFINITY;
            return;
        }
        double half = Math.toDegrees(Math.acos(cosHalfDay)) * SECONDS_A_DEGREE;
        sunrise = noon - half;
        sunset = noon + half;
    }

    /** Towards the east, of a unit vector to the sun. */
    double east() {
        return east;
    }

    /** Towards the north, of a unit vector to the sun. */
    double north() {
        return north;
    }

    /** Upwards, of a unit vector to the sun: the cosine of the zenith angle. */
    double up() {
        return up;
    }

    /** The angle from straight up, in radians, with refraction. */
    double zenith() {
        return zenith;
    }

    /** The direction over ground in radians, north 0, east π/2. */
    double azimuth() {
        double azimuth = Math.atan2(east, north);
        return azimuth < 0 ? azimuth + 2 * Math.PI : azimuth;
    }

    /** Irradiance square to the sun outside the atmosphere. */
    double extraterrestrialWm2() {
        return extraterrestrialWm2;
    }

    /** The sunrise of the solar day last looked at, epoch seconds. */
    double sunrise() {
        return sunrise;
    }

    /** The sunset of the solar day last looked at, epoch seconds. */
    double sunset() {
        return sunset;
    }
}
