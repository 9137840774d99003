package org.coppice.model.generation;

/**
 * From direct to alternating current: {@code η = η_nom/η_ref · (−0.0162·ζ − 0.0059/ζ + 0.9858)} at the part load ζ, with η_ref =
 * 0.9637, and never more than rated (Dobos 2014, section 11).
 */
final class Inverter {
    private static final double REFERENCE_EFFICIENCY = 0.9637;

    private final double ratedKw;
    private final double fullLoadDcKw;
    private final double scale;

    Inverter(double ratedKw, double efficiency) {
        this.ratedKw = ratedKw;
        this.fullLoadDcKw = ratedKw / efficiency;
        this.scale = efficiency / REFERENCE_EFFICIENCY;
    }

    /** AC power for a DC power, kW; at least 0. */
    double acKw(double dcKw) {
        if (!(dcKw > 0)) {
            return 0;
        }
        double load = dcKw / fullLoadDcKw;
        double ac = dcKw * scale * (-0.0162 * load + 0.9858) - fullLoadDcKw * scale * 0.0059;
        return Math.max(0, Math.min(ratedKw, ac));
    }
}
