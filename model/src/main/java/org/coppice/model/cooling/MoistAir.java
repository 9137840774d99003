package org.coppice.model.cooling;

/**
 * Temperatures and moisture of air. Temperatures in °C, relative humidity 0..1, pressure 1013.25 hPa where it matters.
 *
 * <p>Saturation: Magnus with the coefficients of Alduchov and Eskridge 1996, {@code e_s = 6.1094·exp(17.625·T/(T + 243.04))} hPa.
 */
public final class MoistAir {
    private static final double A = 17.625;
    private static final double B = 243.04;
    private static final double SATURATION_AT_0_HPA = 6.1094;
    private static final double PRESSURE_HPA = 1013.25;
    private static final double WATER_TO_AIR = 0.62198;

    private MoistAir() {}

    /**
     * The wet bulb from dry bulb and humidity: Stull 2011, "Wet-bulb temperature from relative humidity and air temperature",
     * J. Appl. Meteorol. Climatol. 50, eq. 1, within −1 to +0.65 K for 5 to 99 % and −20 to 50 °C. Humidity outside that is taken
     * at its end; the result never exceeds the dry bulb. NaN where either is not known.
     */
    public static double wetBulb(double dryBulb, double humidity) {
        double rh = 100 * Math.max(0.05, Math.min(0.99, humidity));
        double wetBulb = dryBulb * Math.atan(0.151977 * Math.sqrt(rh + 8.313659))
                + Math.atan(dryBulb + rh)
                - Math.atan(rh - 1.676331)
                + 0.00391838 * rh * Math.sqrt(rh) * Math.atan(0.023101 * rh)
                - 4.686035;
        return Math.min(wetBulb, dryBulb);
    }

    /** The temperature at which air of this state begins to condense. */
    public static double dewPoint(double dryBulb, double humidity) {
        double gamma = Math.log(Math.max(0.01, Math.min(1, humidity))) + A * dryBulb / (B + dryBulb);
        return B * gamma / (A - gamma);
    }

    /** Relative humidity 0..1 of air with this dew point after it was warmed or cooled. */
    public static double humidity(double dryBulb, double dewPoint) {
        return saturation(dewPoint) / saturation(dryBulb);
    }

    /** Water in kg per kg of dry air at a dew point. */
    public static double humidityRatio(double dewPoint) {
        double vapour = saturation(dewPoint);
        return WATER_TO_AIR * vapour / (PRESSURE_HPA - vapour);
    }

    /** Enthalpy in kJ per kg of dry air (ASHRAE Handbook Fundamentals, ch. 1: 1.006·T + w·(2501 + 1.86·T)). */
    public static double enthalpy(double dryBulb, double humidityRatio) {
        return 1.006 * dryBulb + humidityRatio * (2501 + 1.86 * dryBulb);
    }

    private static double saturation(double dryBulb) {
        return SATURATION_AT_0_HPA * Math.exp(A * dryBulb / (B + dryBulb));
    }
}
