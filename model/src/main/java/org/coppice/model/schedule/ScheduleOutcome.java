package org.coppice.model.schedule;

import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;

/**
 * What moving work costs beside what it saves. NaN where an intensity or a price is not known.
 *
 * @param moved energy that runs in another step than it would have
 * @param carbonBefore at the intensity of each step
 * @param costBefore energy alone, in the currency of the prices
 * @param peakBefore of the whole load, averaged over a step
 * @param idleBefore share of the capacity that the peak asks for which stands idle on average: 1 − mean / peak. It rises where work
 *     is gathered in few hours, because more servers are needed for the same work
 * @param meanDelayHours of what was moved, earlier or later
 * @param longestDelayHours that any part of it waits, in the order it arrived
 */
public record ScheduleOutcome(
        Energy moved,
        Carbon carbonBefore,
        Carbon carbonAfter,
        double costBefore,
        double costAfter,
        Power peakBefore,
        Power peakAfter,
        Ratio idleBefore,
        Ratio idleAfter,
        double meanDelayHours,
        double longestDelayHours) {
    /**
     * Compares a load before and after.
     *
     * @param gramsPerKwh by step
     * @param pricePerKwh by step
     */
    public static ScheduleOutcome of(
            double[] beforeKwh, double[] afterKwh, double[] gramsPerKwh, double[] pricePerKwh, double stepHours) {
        double moved = 0;
        for (int i = 0; i < beforeKwh.length; i++) {
            moved += Math.max(0, afterKwh[i] - beforeKwh[i]);
        }
        Delay delay = Delay.of(beforeKwh, afterKwh, stepHours);
        return new ScheduleOutcome(
                Energy.ofKilowattHours(moved),
                Carbon.ofKilograms(product(beforeKwh, gramsPerKwh) / 1e3),
                Carbon.ofKilograms(product(afterKwh, gramsPerKwh) / 1e3),
                product(beforeKwh, pricePerKwh),
                product(afterKwh, pricePerKwh),
                Power.ofKilowatts(max(beforeKwh) / stepHours),
                Power.ofKilowatts(max(afterKwh) / stepHours),
                idle(beforeKwh),
                idle(afterKwh),
                delay.meanHours(),
                delay.longestHours());
    }

    /** The same with the carbon of what is drawn from the grid, where not all of the load is. */
    public ScheduleOutcome withCarbon(Carbon before, Carbon after) {
        return new ScheduleOutcome(
                moved,
                before,
                after,
                costBefore,
                costAfter,
                peakBefore,
                peakAfter,
                idleBefore,
                idleAfter,
                meanDelayHours,
                longestDelayHours);
    }

    /** The same with the delays of the work itself, where the load also changed otherwise. */
    public ScheduleOutcome withDelay(Delay delay) {
        return new ScheduleOutcome(
                moved,
                carbonBefore,
                carbonAfter,
                costBefore,
                costAfter,
                peakBefore,
                peakAfter,
                idleBefore,
                idleAfter,
                delay.meanHours(),
                delay.longestHours());
    }

    /** What the moving saves. */
    public Carbon carbonSaved() {
        return carbonBefore.minus(carbonAfter);
    }

    /** What the moving saves, in the currency of the prices; below 0 where it costs. */
    public double costSaved() {
        return costBefore - costAfter;
    }

    /** How much higher the peak is; below 0 where it is lower. */
    public Power peakChange() {
        return peakAfter.minus(peakBefore);
    }

    private static double product(double[] kwh, double[] per) {
        double sum = 0;
        for (int i = 0; i < kwh.length; i++) {
            sum += kwh[i] == 0 ? 0 : kwh[i] * per[i];
        }
        return sum;
    }

    private static double max(double[] values) {
        double max = 0;
        for (double value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    private static Ratio idle(double[] kwh) {
        double sum = 0;
        for (double value : kwh) {
            sum += value;
        }
        double peak = max(kwh);
        return Ratio.of(peak > 0 ? 1 - sum / kwh.length / peak : 0);
    }
}
