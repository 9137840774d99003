package org.coppice.model.performance;

import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Years;

/**
 * The part of embodied carbon that falls to a use.
 *
 * <p>Straight line: {@code M = TE·(TiR/EL)·(RR/ToR)} (ISO/IEC 21031:2024, SCI: time reserved over expected life, resources
 * reserved over total). By use: {@code m = TE/(8760·L·u)} an hour in use (Luccioni et al. 2022, BLOOM).
 */
public final class Amortisation {
    private static final double HOURS_A_YEAR = 8_760;

    private Amortisation() {}

    /**
     * The part for hours reserved; never more than the whole.
     *
     * @param lifeHours expected service life
     * @param share of the device's resources reserved, 0..1
     */
    public static Carbon straightLine(Carbon embodied, double hours, double lifeHours, double share) {
        return embodied.times(Math.min(1, hours / lifeHours) * share);
    }

    /**
     * The part for hours in use, where a device is in use for a share of its life.
     *
     * @param utilisation share of the life in use, above 0
     */
    public static Carbon byUse(Carbon embodied, double deviceHours, Years life, double utilisation) {
        return embodied.times(deviceHours / (life.value() * HOURS_A_YEAR * utilisation));
    }

    /** The part that falls to a unit of the work done over the life (Google 2025, compute carbon intensity). */
    public static Carbon perWork(Carbon embodied, double workOverLife) {
        return embodied.times(1 / workOverLife);
    }
}
