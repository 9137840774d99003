package org.coppice.model.time;

import java.util.Arrays;
import org.coppice.model.quantity.Unit;

/** The named ways from readings with their own intervals to values on an axis. */
public final class Resampling {

    private Resampling() {}

    /**
     * Spreads each energy evenly over its interval: a step gets Σ value · overlap / interval. A step that is not wholly covered
     * by readings is missing (NaN): part of an energy is not the energy. The total over wholly covered steps is kept.
     */
    public static Series spreadEvenly(Readings readings, TimeAxis axis) {
        EnergySpread spread = new EnergySpread(axis);
        spread.add(readings.starts(), readings.ends(), readings.values(), 0, readings.size());
        return spread.toSeries(readings.unit());
    }

    /**
     * The mean over each step of values that hold for their interval, as prices do: Σ value · overlap / step. A step that is not
     * wholly covered by readings is missing (NaN).
     */
    public static Series mean(Readings readings, TimeAxis axis) {
        int n = axis.length();
        double[] mean = new double[n];
        long[] covered = new long[n];
        long step = axis.step().toSeconds();
        long origin = axis.start().getEpochSecond();
        for (int r = 0; r < readings.size(); r++) {
            double value = readings.values()[r];
            if (Double.isNaN(value)) {
                continue;
            }
            long start = readings.starts()[r];
            long end = readings.ends()[r];
            int from = (int) Math.max(0, Math.floorDiv(start - origin, step));
            int to = (int) Math.min(n - 1L, Math.floorDiv(end - 1 - origin, step));
            for (int i = from; i <= to; i++) {
                long stepStart = origin + i * step;
                long overlap = Math.min(end, stepStart + step) - Math.max(start, stepStart);
                mean[i] += overlap == step ? value : value * overlap / step;
                covered[i] += overlap;
            }
        }
        for (int i = 0; i < n; i++) {
            if (covered[i] < step) {
                mean[i] = Double.NaN;
            }
        }
        return new Series(axis, mean, readings.unit());
    }

    /** An axis full of one value. */
    public static Series constant(TimeAxis axis, double value, Unit unit) {
        double[] values = new double[axis.length()];
        Arrays.fill(values, value);
        return new Series(axis, values, unit);
    }
}
