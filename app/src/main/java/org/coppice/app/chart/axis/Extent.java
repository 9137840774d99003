package org.coppice.app.chart.axis;

/** From the smallest to the largest value; never empty, never reversed. */
public record Extent(double min, double max) {

    public Extent {
        if (!(min <= max) || Double.isInfinite(min) || Double.isInfinite(max)) {
            throw new IllegalArgumentException("An extent runs upwards between two numbers, not " + min + " … " + max);
        }
    }

    /** Of all values that are not missing; 0 … 1 where there are none. */
    public static Extent of(double[]... parts) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double[] values : parts) {
            for (double value : values) {
                // A comparison with NaN is false, so missing values fall out by themselves.
                if (value < min) {
                    min = value;
                }
                if (value > max) {
                    max = value;
                }
            }
        }
        return min <= max ? new Extent(min, max) : new Extent(0, 1);
    }

    /** Of all values above zero; 1 … 10 where there are none. For a logarithmic axis. */
    public static Extent ofPositive(double[] values) {
        double min = Double.POSITIVE_INFINITY;
        double max = 0;
        for (double value : values) {
            if (value > 0) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        return min <= max ? new Extent(min, max) : new Extent(1, 10);
    }

    public double size() {
        return max - min;
    }

    public Extent including(double value) {
        return new Extent(Math.min(min, value), Math.max(max, value));
    }

    /** Widened to round ends on a linear axis, so that the outermost values do not touch the frame. */
    public Extent nice(int mostTicks) {
        Extent wide = widened();
        double step = LinearTicks.step(wide, mostTicks);
        return new Extent(Math.floor(wide.min / step + 1e-9) * step, Math.ceil(wide.max / step - 1e-9) * step);
    }

    /** Widened by a part of its own length in logarithms at both ends. */
    public Extent niceLog(double share) {
        double margin = Math.max(Math.log(max / min), Math.log(2)) * share;
        return new Extent(min * Math.exp(-margin), max * Math.exp(margin));
    }

    /** A single value gets some room around it: from zero, or ±1 around zero. */
    private Extent widened() {
        if (max > min) {
            return this;
        }
        return min == 0 ? new Extent(0, 1) : including(0);
    }
}
