package org.coppice.model.performance;

import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;

/** Power and energy of parts of which only a rating is known. */
public final class RatedPower {
    /** Memory in use, W a GB (Boavizta, public documentation). */
    private static final double MEMORY_WATTS_PER_GB = 0.284;

    private RatedPower() {}

    /**
     * A processor by its thermal design power: 12, 32, 75 and 102 % of it at 0, 10, 50 and 100 % load, straight between (Teads
     * Engineering 2021, "Estimating AWS EC2 instances power consumption").
     */
    public static PowerCurve ofDesignPower(Power designPower) {
        double watts = designPower.kilowatts();
        return PowerCurve.of(
                new double[] {0, 0.1, 0.5, 1}, new double[] {0.12 * watts, 0.32 * watts, 0.75 * watts, 1.02 * watts});
    }

    /** Memory of a size in use. */
    public static Power ofMemory(double gigabytes) {
        return Power.ofWatts(MEMORY_WATTS_PER_GB * gigabytes);
    }

    /**
     * Energy of virtual processors, {@code vCPU-hours·(min + u·(max − min))·PUE·replication} (Cloud Carbon Footprint,
     * methodology, "Compute").
     */
    public static Energy ofVirtualProcessors(
            double hours, Power min, Power max, double utilisation, double pue, double replication) {
        return PowerCurve.twoPoint(min, max)
                .at(utilisation)
                .over(hours)
                .times(pue)
                .times(replication);
    }
}
