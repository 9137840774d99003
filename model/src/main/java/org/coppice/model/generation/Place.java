package org.coppice.model.generation;

/**
 * A point on the Earth.
 *
 * @param latitudeDegrees north positive
 * @param longitudeDegrees east positive
 * @param elevationMetres above sea level
 */
public record Place(double latitudeDegrees, double longitudeDegrees, double elevationMetres) {

    /** Refuses a place that is not on the Earth. */
    public Place {
        if (!(Math.abs(latitudeDegrees) <= 90) || !(Math.abs(longitudeDegrees) <= 180)) {
            throw new IllegalArgumentException("No place has latitude " + latitudeDegrees + " and longitude "
                    + longitudeDegrees + ". Maybe the two were swapped?");
        }
    }
}
