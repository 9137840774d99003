package org.coppice.model.generation;

import java.time.Instant;

/**
 * Where the sun stands at an instant.
 *
 * @param zenithDegrees from straight up, with the refraction of standard air
 * @param azimuthDegrees over ground, north 0, east 90
 */
public record SolarPosition(double zenithDegrees, double azimuthDegrees) {

    /** Seen from a place; Michalsky 1988, good to 0.01° from 1950 to 2050. */
    public static SolarPosition at(Place place, Instant instant) {
        Sun sun = new Sun(place);
        sun.moveTo(instant.getEpochSecond() + instant.getNano() / 1e9);
        return new SolarPosition(Math.toDegrees(sun.zenith()), Math.toDegrees(sun.azimuth()));
    }
}
