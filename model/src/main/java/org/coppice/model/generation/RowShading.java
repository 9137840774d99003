package org.coppice.model.generation;

/**
 * How rows of modules hide the sky and darken the ground for each other, in an isotropic sky and many rows (Passias and Källbäck
 * 1984, Solar Cells 11, 281–291; Deline et al. 2013, Solar Energy 96, 274–282).
 */
final class RowShading {
    private final double pitch;

    /** Rows one module width wide. */
    RowShading(double groundCoverage) {
        pitch = 1 / groundCoverage;
    }

    /** The share of the diffuse light that remains, the mask angle being that of the lower edge. */
    double sky(ArrayPlane plane) {
        double mask = Math.atan2(plane.sinTilt(), pitch - plane.cosTilt());
        double hidden = 2 / (1 + plane.cosTilt()) * (1 - Math.cos(mask)) / 2;
        return Math.max(0, Math.min(1, 1 - hidden));
    }

    /** The share of the reflected light that remains: each row sees only the ground up to the next. */
    double ground(ArrayPlane plane, Sun sun, double directWm2, double diffuseWm2) {
        double open = (1 - plane.cosTilt()) / 2;
        double all = open * (directWm2 * sun.up() + diffuseWm2);
        if (!(all > 0)) {
            return 1;
        }
        double sinFromBehind =
                plane.sinTilt() * Math.sqrt(Math.max(0, 1 - sun.up() * sun.up())) + plane.cosTilt() * sun.up();
        double lit = Math.max(1e-5, pitch - sinFromBehind / sun.up());
        double seen = viewOfStrip(plane, lit) * directWm2 * sun.up() + viewOfStrip(plane, pitch) * diffuseWm2;
        return Math.max(0, Math.min(1, seen / all));
    }

    /** The view factor from a module of width 1 to a strip of ground before it (Hottel's crossed strings). */
    private static double viewOfStrip(ArrayPlane plane, double width) {
        return 0.5 * (1 + width - Math.sqrt(width * width + 2 * width * plane.cosTilt() + 1));
    }
}
