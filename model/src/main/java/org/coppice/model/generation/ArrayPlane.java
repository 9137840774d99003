package org.coppice.model.generation;

/**
 * How the plane of the modules stands to the sun, and how much of it the next row shades. A moving pointer as {@link Sun}.
 *
 * <p>A module that turns about an axis follows the projection of the sun onto the plane across the axis,
 * {@code θ = atan2(s·x, s·z)}, within ±45°. Of a long row the fraction {@code 1 − cos θ / (GCR · cos(θ − R))} lies in the shade of
 * the next; backtracking turns to {@code R = θ − sign θ · acos(cos θ / GCR)} where it would be above 0 (Anderson and Mikofski 2020,
 * NREL/TP-5K00-76626, eqs. 14 and 32).
 */
final class ArrayPlane {
    /** PVWatts' limit of rotation (Dobos 2014, section 4). */
    private static final double ROTATION_LIMIT = Math.toRadians(45);

    private final Mounting mounting;
    private final double groundCoverage;
    private final double sinTilt;
    private final double cosTilt;
    private final double sinAzimuth;
    private final double cosAzimuth;

    private double cosIncidence;
    private double cosSurfaceTilt;
    private double sinSurfaceTilt;
    private double shadedFraction;

    ArrayPlane(SolarPlant plant) {
        mounting = plant.mounting();
        groundCoverage = plant.groundCoverage();
        sinTilt = Math.sin(Math.toRadians(plant.tiltDegrees()));
        cosTilt = Math.cos(Math.toRadians(plant.tiltDegrees()));
        sinAzimuth = Math.sin(Math.toRadians(plant.azimuthDegrees()));
        cosAzimuth = Math.cos(Math.toRadians(plant.azimuthDegrees()));
        cosSurfaceTilt = cosTilt;
        sinSurfaceTilt = sinTilt;
    }

    /** Turns to where the modules stand while the sun is there. */
    void face(Sun sun) {
        if (mounting == Mounting.TWO_AXIS) {
            faceSquarely(sun);
        } else if (mounting.turnsOnOneAxis()) {
            rotate(sun);
        } else {
            cosIncidence = alongNormal(sun);
        }
    }

    private void faceSquarely(Sun sun) {
        cosIncidence = 1;
        cosSurfaceTilt = Math.max(0, sun.up());
        sinSurfaceTilt = Math.sqrt(1 - cosSurfaceTilt * cosSurfaceTilt);
    }

    private void rotate(Sun sun) {
        double across = sun.east() * cosAzimuth - sun.north() * sinAzimuth;
        double along = alongNormal(sun);
        double ideal = Math.atan2(across, along);
        double rotation = limited(ideal);
        shadedFraction = shaded(ideal, rotation);
        if (shadedFraction > 0 && mounting == Mounting.ONE_AXIS_BACKTRACKING) {
            double back = Math.acos(Math.min(1, Math.abs(Math.cos(ideal)) / groundCoverage));
            rotation = limited(ideal - Math.copySign(back, ideal));
            shadedFraction = shaded(ideal, rotation);
        }
        cosIncidence = along * Math.cos(rotation) + across * Math.sin(rotation);
        cosSurfaceTilt = cosTilt * Math.cos(rotation);
        sinSurfaceTilt = Math.sqrt(1 - cosSurfaceTilt * cosSurfaceTilt);
    }

    private static double limited(double rotation) {
        return Math.max(-ROTATION_LIMIT, Math.min(ROTATION_LIMIT, rotation));
    }

    /** Nothing shades where the sun stands behind the plane of the rows or of the modules: then there is no beam on them either. */
    private double shaded(double ideal, double rotation) {
        double sunOverRows = Math.cos(ideal);
        double sunOnModules = Math.cos(ideal - rotation);
        if (sunOverRows <= 0 || sunOnModules <= 0) {
            return 0;
        }
        return Math.max(0, 1 - sunOverRows / (groundCoverage * sunOnModules));
    }

    private double alongNormal(Sun sun) {
        return sinTilt * (sun.east() * sinAzimuth + sun.north() * cosAzimuth) + cosTilt * sun.up();
    }

    /** The cosine of the angle between sun and normal; negative where the sun stands behind. */
    double cosIncidence() {
        return cosIncidence;
    }

    /** The cosine of the tilt of the modules. */
    double cosTilt() {
        return cosSurfaceTilt;
    }

    /** The sine of the tilt of the modules. */
    double sinTilt() {
        return sinSurfaceTilt;
    }

    /** The share of the modules that the next row keeps from the sun, 0..1. */
    double shadedFraction() {
        return shadedFraction;
    }
}
