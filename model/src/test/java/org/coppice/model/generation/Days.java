package org.coppice.model.generation;

import java.time.Instant;
import java.util.Arrays;

/** Constructed weather: the same clear or grey sky whenever the sun is up. */
final class Days {
    static final long NEW_YEAR = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
    static final Place MADRID = new Place(40.4, -3.7, 660);

    private Days() {}

    static double[] constant(int steps, double value) {
        double[] values = new double[steps];
        Arrays.fill(values, value);
        return values;
    }

    static SolarWeather sky(int steps, double direct, double diffuse, double celsius, double wind) {
        return SolarWeather.of(
                constant(steps, direct), constant(steps, diffuse), constant(steps, celsius), constant(steps, wind));
    }

    static double[] run(SolarPlant plant, Place place, SolarWeather weather, int stepSeconds) {
        double[] kwh = new double[weather.steps()];
        new PvWatts(plant, place).run(NEW_YEAR, stepSeconds, weather, kwh);
        return kwh;
    }

    static double sum(double... values) {
        return Arrays.stream(values).sum();
    }
}
