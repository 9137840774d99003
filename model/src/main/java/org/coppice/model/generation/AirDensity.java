package org.coppice.model.generation;

/** The density of dry air, {@code ρ = p / (R·T)} with R = 287.05 J/(kg·K), and what stands in where the weather has no reading. */
public final class AirDensity {
    /** At sea level in the standard atmosphere, for which power curves are given (IEC 61400-12-1). */
    public static final double STANDARD_KG_PER_M3 = 1.225;

    private static final double GAS_CONSTANT = 287.05;
    private static final double KELVIN = 273.15;

    private AirDensity() {}

    /** The density in kg/m³. */
    public static double kgPerM3(double celsius, double hectopascals) {
        return hectopascals * 100 / (GAS_CONSTANT * (celsius + KELVIN));
    }

    /** Pressure of the standard atmosphere at a height above sea level (ISO 2533, up to 11 km). */
    public static double standardHectopascals(double metres) {
        return 1_013.25 * Math.pow(1 - 2.25577e-5 * metres, 5.25588);
    }

    /** Temperature of the standard atmosphere at a height above sea level (ISO 2533). */
    public static double standardCelsius(double metres) {
        return 15 - 6.5e-3 * metres;
    }
}
