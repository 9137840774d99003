package org.coppice.model.study.mix;

import org.coppice.model.quantity.Energy;
import org.coppice.model.schedule.SurplusShift;
import org.coppice.model.storage.BatteryStep;
import org.coppice.model.storage.ClcBattery;

/**
 * Runs through the years with one mix after another, in arrays of its own; used by one thread. What is dear comes first and is kept:
 * {@link #plants} sorts the days once, {@link #battery} runs the battery, {@link #shift} does all numbers of servers together.
 */
final class MixRun {
    private final MixModel model;
    private final double[] load;
    private final double[] generation;
    private final double[] supply;
    private final int[] order;
    private final int[] scratch;
    private final double[] after;

    MixRun(MixModel model) {
        this.model = model;
        this.load = model.site.loadKwh();
        this.generation = new double[load.length];
        this.supply = new double[load.length];
        this.order = new int[load.length];
        this.scratch = new int[load.length];
        this.after = new double[load.length];
    }

    /** What the plants generate, and the hours of each day in its order. */
    void plants(double windKw, double solarKw) {
        double[] wind = model.site.windPerKw();
        double[] solar = model.site.solarPerKw();
        for (int i = 0; i < generation.length; i++) {
            generation[i] = wind[i] * windKw + solar[i] * solarKw;
        }
        model.days.order(generation, order, scratch);
    }

    /** The supply without a battery. */
    void noBattery() {
        System.arraycopy(generation, 0, supply, 0, supply.length);
    }

    /** The supply with a battery, full at first: generation − charge + discharge. */
    void battery(double capacityKwh) {
        BatteryStep battery = ClcBattery.carbonExplorer(Energy.ofKilowattHours(capacityKwh))
                .over(model.site.axis().stepHours());
        boolean losesSurplus = model.rules.batteryTakesAllSurplus();
        double content = battery.fullKwh();
        for (int i = 0; i < supply.length; i++) {
            double deficit = load[i] - generation[i];
            if (deficit > 0) {
                double given = battery.discharge(content, deficit);
                content = battery.afterDischarge(content, given);
                supply[i] = generation[i] + given;
            } else {
                double taken = battery.charge(content, -deficit);
                content = battery.afterCharge(content, taken);
                supply[i] = losesSurplus ? load[i] : generation[i] - taken;
            }
        }
    }

    /** Σ weight · what the supply leaves uncovered, if nothing moves. */
    double uncovered(double[] weight) {
        double sum = 0;
        for (int i = 0; i < load.length; i++) {
            double gap = load[i] - supply[i];
            sum += gap > 0 ? gap * weight[i] : 0;
        }
        return sum;
    }

    /**
     * What shifting takes off that sum, for each of several capacities.
     *
     * @param mostKwh what a step's load may reach, ascending
     * @param saved is filled, one a capacity
     */
    void shift(double[] mostKwh, double[] weight, double[] saved) {
        java.util.Arrays.fill(saved, 0);
        int[] bounds = model.days.bounds();
        for (int day = 0; day < bounds.length - 1; day++) {
            double highest = highestSurplus(bounds[day], bounds[day + 1]);
            if (highest > 0) {
                shiftDay(bounds[day], bounds[day + 1], highest, mostKwh, weight, saved);
            }
        }
    }

    /** The highest supply of a day that has both a surplus and a gap; 0 where nothing can move. */
    private double highestSurplus(int from, int to) {
        double highest = 0;
        boolean gap = false;
        for (int i = from; i < to; i++) {
            gap |= supply[i] < load[i];
            highest = supply[i] > load[i] ? Math.max(highest, supply[i]) : highest;
        }
        return gap ? highest : 0;
    }

    /** Once a capacity lies above every surplus of the day, a higher one changes nothing. */
    private void shiftDay(int from, int to, double highest, double[] mostKwh, double[] weight, double[] saved) {
        double share = model.rules.flexible().value();
        double value = 0;
        boolean bound = true;
        for (int k = 0; k < mostKwh.length; k++) {
            if (bound) {
                value = SurplusShift.day(load, supply, order, from, to, share, mostKwh[k], weight, after);
                bound = mostKwh[k] < highest;
            }
            saved[k] += value;
        }
    }
}
