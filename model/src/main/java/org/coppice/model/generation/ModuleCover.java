package org.coppice.model.generation;

/**
 * Light that a module's cover lets through at an angle, relative to light that falls in squarely: Fresnel's equations for
 * unpolarised light at glass of index 1.526, and before it at a coating of index 1.3 where there is one (Dobos 2014, section 7; De Soto
 * et al. 2006, Solar Energy 80, 78–88). Absorption within the glass is left out, as in PVWatts.
 */
final class ModuleCover {
    private static final double GLASS = 1.526;
    private static final double COATING = 1.3;
    private static final double STEEPEST = Math.cos(Math.toRadians(1));
    private static final double FLATTEST = Math.cos(Math.toRadians(89));

    private final boolean antiReflective;
    private final double squarely;

    ModuleCover(boolean antiReflective) {
        this.antiReflective = antiReflective;
        this.squarely = transmitted(STEEPEST);
    }

    /** The share for a cosine of incidence, 1 where it is 1. */
    double share(double cosIncidence) {
        return transmitted(Math.max(FLATTEST, Math.min(STEEPEST, cosIncidence))) / squarely;
    }

    private double transmitted(double cosine) {
        if (!antiReflective) {
            return fresnel(cosine, refracted(cosine, 1, GLASS), 1, GLASS);
        }
        double inCoating = refracted(cosine, 1, COATING);
        return fresnel(cosine, inCoating, 1, COATING)
                * fresnel(inCoating, refracted(inCoating, COATING, GLASS), COATING, GLASS);
    }

    /** Snell's law: the cosine beyond the surface. */
    private static double refracted(double cosine, double from, double to) {
        double ratio = from / to;
        return Math.sqrt(1 - ratio * ratio * (1 - cosine * cosine));
    }

    private static double fresnel(double cosFrom, double cosTo, double from, double to) {
        double across = (from * cosFrom - to * cosTo) / (from * cosFrom + to * cosTo);
        double along = (from * cosTo - to * cosFrom) / (from * cosTo + to * cosFrom);
        return 1 - (across * across + along * along) / 2;
    }
}
