package org.coppice.model.performance;

import org.coppice.model.quantity.Power;

/**
 * Processor power over load as a logarithm: {@code P(u) = a·ln(b·(u% + c)) + d} in W, at least 1 W (Boavizta, consumption
 * profiles, public documentation).
 */
public record LogCpuPower(double a, double b, double c, double d) {

    /** The power at a utilisation 0..1. */
    public Power at(double utilisation) {
        return Power.ofWatts(Math.max(1, a * Math.log(b * (utilisation * 100 + c)) + d));
    }

    /** The same at 0, 10, …, 100 %, straight between. */
    public PowerCurve curve() {
        double[] u = new double[11];
        double[] kilowatts = new double[11];
        for (int i = 0; i <= 10; i++) {
            u[i] = i / 10.0;
            kilowatts[i] = at(u[i]).kilowatts();
        }
        return PowerCurve.of(u, kilowatts);
    }
}
