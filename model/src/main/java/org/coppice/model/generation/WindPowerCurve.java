package org.coppice.model.generation;

import java.util.Arrays;

/**
 * The output of a turbine over wind speed at its hub, as a share of its rated power, straight between the points. Below the first
 * point and above the last (the cut-out) there is none. Immutable.
 */
public final class WindPowerCurve {
    /** Of a 2 MW turbine that is rated at 10 m/s and cuts out at 25 m/s (the large class of NREL's REopt, kW at whole m/s). */
    public static final WindPowerCurve TYPICAL =
            ofWholeSpeeds(2_000, 25, 0, 0, 0, 70.119, 166.208, 324.625, 560.952, 890.771, 1_329.664, 1_893.213, 2_000);

    private final double[] metresPerSecond;
    private final double[] share;

    private WindPowerCurve(double[] metresPerSecond, double[] share) {
        this.metresPerSecond = metresPerSecond;
        this.share = share;
    }

    /**
     * A curve through points.
     *
     * @param metresPerSecond at the hub, rising
     * @param share of rated power at each, 0 to 1
     * @throws IllegalArgumentException naming the point that is wrong
     */
    public static WindPowerCurve of(double[] metresPerSecond, double[] share) {
        if (metresPerSecond.length < 2 || share.length != metresPerSecond.length) {
            throw new IllegalArgumentException(
                    "A power curve of wind needs at least two points, each with a speed and a share.");
        }
        for (int i = 0; i < share.length; i++) {
            if (!(share[i] >= 0 && share[i] <= 1)) {
                throw new IllegalArgumentException("At " + metresPerSecond[i] + " m/s the turbine gives " + share[i]
                        + " of its rated power; it must lie between 0 and 1. Maybe it was meant in kW or in percent?");
            }
            if (!(metresPerSecond[i] >= 0) || (i > 0 && !(metresPerSecond[i] > metresPerSecond[i - 1]))) {
                throw new IllegalArgumentException(
                        "The wind speeds of a power curve must rise from at least 0 m/s; see " + metresPerSecond[i]
                                + " m/s.");
            }
        }
        return new WindPowerCurve(metresPerSecond.clone(), share.clone());
    }

    /** A curve in kW at 0, 1, 2 … m/s; the last value holds up to the cut-out. */
    static WindPowerCurve ofWholeSpeeds(double ratedKw, double cutOut, double... kilowatts) {
        int n = kilowatts.length;
        double[] speed = new double[n + 1];
        double[] share = new double[n + 1];
        for (int i = 0; i < n; i++) {
            speed[i] = i;
            share[i] = kilowatts[i] / ratedKw;
        }
        speed[n] = cutOut;
        share[n] = share[n - 1];
        return of(speed, share);
    }

    /** The share of rated power at a wind speed. */
    public double at(double speed) {
        int last = share.length - 1;
        if (!(speed >= metresPerSecond[0] && speed <= metresPerSecond[last])) {
            return Double.isNaN(speed) ? Double.NaN : 0;
        }
        int i = 1;
        while (metresPerSecond[i] < speed) {
            i++;
        }
        double part = (speed - metresPerSecond[i - 1]) / (metresPerSecond[i] - metresPerSecond[i - 1]);
        return share[i - 1] + part * (share[i] - share[i - 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WindPowerCurve curve
                && Arrays.equals(metresPerSecond, curve.metresPerSecond)
                && Arrays.equals(share, curve.share);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(metresPerSecond) + Arrays.hashCode(share);
    }

    @Override
    public String toString() {
        return "WindPowerCurve" + Arrays.toString(metresPerSecond) + Arrays.toString(share);
    }
}
