package org.coppice.model.generation;

import java.util.Arrays;

/**
 * The weather that a solar plant feels, one value a step, NaN where missing. Of global, direct and diffuse irradiance any two are
 * enough, and global alone is split by Erbs et al. 1982. The arrays are shared for speed and must not be written to.
 *
 * @param globalWm2 on a horizontal plane, mean of the step
 * @param directWm2 square to the sun
 * @param diffuseWm2 of the sky on a horizontal plane
 * @param airCelsius dry bulb
 * @param windMetresPerSecond at about 10 m
 */
@SuppressWarnings("ArrayRecordComponent") // columns of a hot loop; never compared
public record SolarWeather(
        double[] globalWm2,
        double[] directWm2,
        double[] diffuseWm2,
        double[] airCelsius,
        double[] windMetresPerSecond) {

    /** Refuses columns of unlike length. */
    public SolarWeather {
        int n = airCelsius.length;
        if (globalWm2.length != n
                || directWm2.length != n
                || diffuseWm2.length != n
                || windMetresPerSecond.length != n) {
            throw new IllegalArgumentException("The columns of the weather must have the same number of steps");
        }
    }

    /** Weather of which direct and diffuse irradiance are known. */
    public static SolarWeather of(double[] directWm2, double[] diffuseWm2, double[] airCelsius, double[] wind) {
        double[] unknown = new double[airCelsius.length];
        Arrays.fill(unknown, Double.NaN);
        return new SolarWeather(unknown, directWm2, diffuseWm2, airCelsius, wind);
    }

    /** How many steps there are. */
    public int steps() {
        return airCelsius.length;
    }
}
