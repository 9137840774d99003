package org.coppice.model.performance;

import java.util.Arrays;
import org.coppice.model.quantity.Power;

/**
 * Node power over utilisation, measured at some points and straight between them. Starts at utilisation 0, ends at 1, never
 * falls. Two points give the linear model {@code P = P_idle + (P_max − P_idle)·u}; eleven give the SPECpower form.
 */
public final class PowerCurve {
    private final double[] utilisation;
    private final double[] kilowatts;

    private PowerCurve(double[] utilisation, double[] kilowatts) {
        this.utilisation = utilisation;
        this.kilowatts = kilowatts;
    }

    /**
     * A curve through points.
     *
     * @param utilisation ascending, from 0 to 1
     * @param kilowatts at each, at least 0, never falling
     * @throws IllegalArgumentException naming the point that is wrong
     */
    public static PowerCurve of(double[] utilisation, double[] kilowatts) {
        int n = utilisation.length;
        if (n < 2 || kilowatts.length != n || utilisation[0] != 0 || utilisation[n - 1] != 1) {
            throw new IllegalArgumentException(
                    "A power curve needs at least a point at 0 % and one at 100 % utilisation.");
        }
        if (!(kilowatts[0] >= 0) || Double.isInfinite(kilowatts[n - 1])) {
            throw new IllegalArgumentException("Power must be at least 0 kW, not " + kilowatts[0] + " kW.");
        }
        for (int i = 1; i < n; i++) {
            if (!(utilisation[i] > utilisation[i - 1]) || !(kilowatts[i] >= kilowatts[i - 1])) {
                throw new IllegalArgumentException(
                        "A power curve must rise: after " + utilisation[i - 1] * 100 + " % with " + kilowatts[i - 1]
                                + " kW comes " + utilisation[i] * 100 + " % with " + kilowatts[i] + " kW.");
            }
        }
        return new PowerCurve(utilisation.clone(), kilowatts.clone());
    }

    /** The straight line from idle to full load. */
    public static PowerCurve twoPoint(Power idle, Power max) {
        return of(new double[] {0, 1}, new double[] {idle.kilowatts(), max.kilowatts()});
    }

    /** The power at a utilisation 0..1, linear between the points around it. */
    public Power at(double u) {
        return Power.ofKilowatts(kilowattsAt(u));
    }

    /** {@link #at} for hot loops, in kW. */
    public double kilowattsAt(double u) {
        if (!(u >= 0 && u <= 1)) {
            throw new IllegalArgumentException("Utilisation lies in 0 to 1, not at " + u);
        }
        int i = 1;
        while (utilisation[i] < u) {
            i++;
        }
        double share = (u - utilisation[i - 1]) / (utilisation[i] - utilisation[i - 1]);
        return kilowatts[i - 1] + share * (kilowatts[i] - kilowatts[i - 1]);
    }

    /** The power of a device that does nothing. */
    public Power idle() {
        return Power.ofKilowatts(kilowatts[0]);
    }

    /** The power at full utilisation. */
    public Power max() {
        return Power.ofKilowatts(kilowatts[kilowatts.length - 1]);
    }

    /** How many points there are. */
    public int size() {
        return utilisation.length;
    }

    /** The utilisation of a point. */
    public double utilisation(int point) {
        return utilisation[point];
    }

    /** The power of a point in kW. */
    public double kilowatts(int point) {
        return kilowatts[point];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PowerCurve curve
                && Arrays.equals(utilisation, curve.utilisation)
                && Arrays.equals(kilowatts, curve.kilowatts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(utilisation) + Arrays.hashCode(kilowatts);
    }

    @Override
    public String toString() {
        return "PowerCurve" + Arrays.toString(utilisation) + Arrays.toString(kilowatts);
    }
}
