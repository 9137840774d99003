package org.coppice.model.generation;

/**
 * Irradiance on the plane of the array: beam, sky and ground. A moving pointer as {@link Sun}.
 *
 * <p>Perez et al. 1990, eq. 9, with the coefficients of all sites of table 6 in the seven digits that PVWatts uses: sky =
 * {@code DHI·[(1 − F1)·(1 + cos β)/2 + F1·a/b + F2·sin β]}. Where the sun is lower than 2.5° the sky counts as isotropic.
 */
final class SkyModel {
    private static final double[] CLEARNESS = {1.065, 1.23, 1.5, 1.95, 2.8, 4.5, 6.2};
    private static final double[] F11 = {
        -0.0083117, 0.1299457, 0.3296958, 0.5682053, 0.8730280, 1.1326077, 1.0601591, 0.6777470
    };
    private static final double[] F12 = {
        0.5877285, 0.6825954, 0.4868735, 0.1874525, -0.3920403, -1.2367284, -1.5999137, -0.3272588
    };
    private static final double[] F13 = {
        -0.0620636, -0.1513752, -0.2210958, -0.2951290, -0.3616149, -0.4118494, -0.3589221, -0.2504286
    };
    private static final double[] F21 = {
        -0.0596012, -0.0189325, 0.0554140, 0.1088631, 0.2255647, 0.2877813, 0.2642124, 0.1561313
    };
    private static final double[] F22 = {
        0.0721249, 0.0659650, -0.0639588, -0.1519229, -0.4620442, -0.8230357, -1.1272340, -1.3765031
    };
    private static final double[] F23 = {
        -0.0220216, -0.0288748, -0.0260542, -0.0139754, 0.0012448, 0.0558651, 0.1310694, 0.2506212
    };

    private static final double LOWEST_FOR_PEREZ = Math.toRadians(87.5);
    private static final double LEAST_COS_ZENITH = Math.cos(Math.toRadians(85));
    /** κ of the clearness, for a zenith angle in degrees: 5.534e-6, as 1.041 for one in radians. */
    private static final double KAPPA = 5.534e-6;

    private final double albedo;
    private double beamWm2;
    private double skyWm2;
    private double groundWm2;

    SkyModel(double albedo) {
        this.albedo = albedo;
    }

    /** Splits what comes from sun and sky over the plane. */
    void spread(Sun sun, ArrayPlane plane, double directWm2, double diffuseWm2) {
        beamWm2 = directWm2 * Math.max(0, plane.cosIncidence());
        double isotropic = diffuseWm2 * (1 + plane.cosTilt()) / 2;
        if (sun.zenith() > LOWEST_FOR_PEREZ) {
            skyWm2 = isotropic;
            groundWm2 = 0;
            return;
        }
        groundWm2 = albedo * (directWm2 * sun.up() + diffuseWm2) * (1 - plane.cosTilt()) / 2;
        skyWm2 = diffuseWm2 > 0 ? perez(sun, plane, directWm2, diffuseWm2, isotropic) : 0;
    }

    private static double perez(Sun sun, ArrayPlane plane, double directWm2, double diffuseWm2, double isotropic) {
        double degrees = Math.toDegrees(sun.zenith());
        double haze = KAPPA * degrees * degrees * degrees;
        double clearness = ((directWm2 + diffuseWm2) / diffuseWm2 + haze) / (1 + haze);
        double brightness = diffuseWm2 * airMass(sun.up(), degrees) / Sun.SOLAR_CONSTANT_WM2;
        int bin = 0;
        while (bin < CLEARNESS.length && clearness > CLEARNESS[bin]) {
            bin++;
        }
        double circumsolar = Math.max(0, F11[bin] + F12[bin] * brightness + F13[bin] * sun.zenith());
        double horizon = F21[bin] + F22[bin] * brightness + F23[bin] * sun.zenith();
        double towardsSun = Math.max(0, plane.cosIncidence()) / Math.max(LEAST_COS_ZENITH, sun.up());
        return Math.max(
                0,
                isotropic * (1 - circumsolar)
                        + diffuseWm2 * circumsolar * towardsSun
                        + diffuseWm2 * horizon * plane.sinTilt());
    }

    /** Relative optical air mass (Kasten 1966). */
    private static double airMass(double cosZenith, double zenithDegrees) {
        return 1 / (cosZenith + 0.15 * Math.pow(93.9 - zenithDegrees, -1.253));
    }

    /** Direct light on the plane, nothing shaded. */
    double beamWm2() {
        return beamWm2;
    }

    /** Light of the sky. */
    double skyWm2() {
        return skyWm2;
    }

    /** Light that the ground reflects. */
    double groundWm2() {
        return groundWm2;
    }
}
