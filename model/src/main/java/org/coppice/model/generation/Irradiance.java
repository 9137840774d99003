package org.coppice.model.generation;

/** Direct and diffuse irradiance from what the weather has of them. A moving pointer as {@link Sun}. */
final class Irradiance {
    /** No direct light is stronger at the ground; what a low sun would make stronger is an error of the reading. */
    private static final double MOST_DIRECT_WM2 = 1_500;
    /** Below this the beam cannot be told from global and diffuse (cos 87.5°). */
    private static final double LEAST_UP = 0.0436;

    private final SolarWeather weather;
    private double directWm2;
    private double diffuseWm2;

    Irradiance(SolarWeather weather) {
        this.weather = weather;
    }

    /** Reads a step; both are NaN where the weather does not say enough. */
    void read(int step, Sun sun) {
        double global = weather.globalWm2()[step];
        directWm2 = weather.directWm2()[step];
        diffuseWm2 = weather.diffuseWm2()[step];
        if (Double.isNaN(diffuseWm2) && !Double.isNaN(directWm2)) {
            diffuseWm2 = global - directWm2 * sun.up();
        } else if (Double.isNaN(directWm2)) {
            split(global, sun);
        }
        directWm2 = atLeastZero(directWm2);
        diffuseWm2 = atLeastZero(diffuseWm2);
    }

    private void split(double global, Sun sun) {
        if (Double.isNaN(diffuseWm2)) {
            diffuseWm2 = global * diffuseFraction(global / (sun.extraterrestrialWm2() * Math.max(sun.up(), LEAST_UP)));
        }
        double beam = sun.up() < LEAST_UP ? 0 : (global - diffuseWm2) / sun.up();
        directWm2 = Double.isNaN(global) ? Double.NaN : Math.min(MOST_DIRECT_WM2, beam);
    }

    /** Erbs et al. 1982, eq. 1, over the clearness {@code kt}: global irradiance over that outside the atmosphere. */
    static double diffuseFraction(double kt) {
        if (kt <= 0.22) {
            return 1 - 0.09 * kt;
        }
        if (kt <= 0.80) {
            return 0.9511 + kt * (-0.1604 + kt * (4.388 + kt * (-16.638 + kt * 12.336)));
        }
        return 0.165;
    }

    private static double atLeastZero(double value) {
        return value < 0 ? 0 : value;
    }

    /** Square to the sun. */
    double directWm2() {
        return directWm2;
    }

    /** Of the sky, on a horizontal plane. */
    double diffuseWm2() {
        return diffuseWm2;
    }
}
