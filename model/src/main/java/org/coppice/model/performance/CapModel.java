package org.coppice.model.performance;

import org.coppice.model.quantity.Power;

/**
 * What a power cap costs where nothing was measured: {@code P = P0 + c·f^n} and {@code T = T0·[(1 − β) + β/f]} over the relative
 * clock f. Fitted to the traces of Zeus with n = 2, the time of a left-out cap is 3 to 10 % off, the energy 6 to 13 %; points
 * between measured caps ({@link PowerCapProfile}) are better.
 *
 * @param idle P0, what the clock does not change
 * @param full power at full clock
 * @param exponent n, 2 to 3
 * @param clockBound β, the share of the time that scales with the clock, 0..1
 */
public record CapModel(Power idle, Power full, double exponent, double clockBound) {

    /** Refuses full power not above idle, and a share outside 0..1. */
    public CapModel {
        if (!(full.kilowatts() > idle.kilowatts()) || !(exponent > 0) || !(clockBound >= 0 && clockBound <= 1)) {
            throw new IllegalArgumentException("A cap model needs full power above idle, an exponent above 0 and a"
                    + " clock-bound share in 0..1, not " + full + ", " + idle + ", " + exponent + ", " + clockBound);
        }
    }

    /** The relative clock at which the power meets a cap, at most 1; 0 where the cap leaves nothing above idle. */
    public double clock(Power cap) {
        double room = cap.minus(idle).kilowatts() / full.minus(idle).kilowatts();
        return room >= 1 ? 1 : Math.pow(Math.max(0, room), 1 / exponent);
    }

    /** Time relative to uncapped; infinite where the cap leaves no clock. */
    public double time(Power cap) {
        double f = clock(cap);
        return f > 0 ? (1 - clockBound) + clockBound / f : clockBound > 0 ? Double.POSITIVE_INFINITY : 1;
    }

    /** Energy relative to uncapped. */
    public double energy(Power cap) {
        return Math.min(cap.kilowatts(), full.kilowatts()) / full.kilowatts() * time(cap);
    }
}
