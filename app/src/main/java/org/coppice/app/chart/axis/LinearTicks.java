package org.coppice.app.chart.axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Round values on a linear axis. */
public final class LinearTicks {

    private static final double[] NICE = {1, 2, 2.5, 5, 10};

    private LinearTicks() {}

    /** The ticks within the extent: at most {@code most}, unless that would leave fewer than two. */
    public static List<Tick> within(Extent extent, int most) {
        if (extent.size() == 0) {
            return List.of(new Tick(extent.min(), NumberText.of(extent.min())));
        }
        double step = step(extent, most);
        long first = (long) Math.ceil(extent.min() / step - 1e-9);
        long last = (long) Math.floor(extent.max() / step + 1e-9);
        BigDecimal exactStep = BigDecimal.valueOf(step);
        List<Tick> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            // In decimals, for 3 × 0.1 is not the double nearest to 0.3.
            double value = exactStep.multiply(BigDecimal.valueOf(i)).doubleValue();
            ticks.add(new Tick(value, NumberText.onAxis(value, step)));
        }
        return ticks;
    }

    /** The smallest nice step that leaves at most {@code most} ticks in the extent. */
    static double step(Extent extent, int most) {
        double rough = extent.size() / Math.max(1, most - 1);
        int exponent = (int) Math.floor(Math.log10(rough));
        for (double nice : NICE) {
            double step = timesPowerOfTen(nice, exponent);
            if (step >= rough * (1 - 1e-9)) {
                return step;
            }
        }
        return timesPowerOfTen(10, exponent);
    }

    /** Divides for negative exponents: 3 / 10 is the double nearest to 0.3, and 3 × 0.1 is not. */
    private static double timesPowerOfTen(double value, int exponent) {
        return exponent < 0 ? value / Math.pow(10, -exponent) : value * Math.pow(10, exponent);
    }
}
