package org.coppice.model.storage;

/**
 * The battery keeps the net load of each period at the lowest level it can: the lowest target at which it never runs empty, found by
 * bisection, for a battery that refills as early as the target allows. Refilling early is best, because it leaves the most content
 * at every later step; so what is infeasible for it is infeasible for every way of use, and the target is the optimum of its period
 * to one part in 1e9. A battery that is small against the load lowers the peak by little, but never by nothing.
 */
public final class PeakShaving {
    private static final int BISECTIONS = 60;
    private static final double RESOLUTION = 1e-10;
    private static final double ROUNDING = 1e-12;

    private PeakShaving() {}

    /**
     * Runs through the periods, each beginning with the content that the one before left.
     *
     * @param netKwh load less generation by step, negative where there is a surplus
     * @param periodEnds the step after the last of each period, ascending, the last being the number of steps
     * @param startKwh content before the first step
     * @param into is filled
     * @return the lowest feasible peak of each period in kWh a step, at least 0
     */
    public static double[] run(BatteryStep battery, double[] netKwh, int[] periodEnds, double startKwh, Dispatch into) {
        double[] targets = new double[periodEnds.length];
        double content = startKwh;
        int first = 0;
        for (int period = 0; period < periodEnds.length; period++) {
            int end = periodEnds[period];
            targets[period] = lowest(battery, netKwh, first, end, content, into);
            keep(battery, netKwh, first, end, content, targets[period], into);
            content = end > first ? into.contentKwh()[end - 1] : content;
            first = end;
        }
        return targets;
    }

    private static double lowest(
            BatteryStep battery, double[] netKwh, int first, int end, double content, Dispatch into) {
        double peak = 0;
        for (int i = first; i < end; i++) {
            peak = Math.max(peak, netKwh[i]);
        }
        double feasible = peak;
        double infeasible = Math.max(0, peak - battery.mostDischargeKwh());
        if (keep(battery, netKwh, first, end, content, infeasible, into)) {
            return infeasible;
        }
        for (int i = 0; i < BISECTIONS && feasible - infeasible > RESOLUTION * peak; i++) {
            double target = (feasible + infeasible) / 2;
            if (keep(battery, netKwh, first, end, content, target, into)) {
                feasible = target;
            } else {
                infeasible = target;
            }
        }
        return feasible;
    }

    /** Whether the net load of all steps can be kept at a target; fills the steps up to where it cannot. */
    private static boolean keep(
            BatteryStep battery, double[] netKwh, int first, int end, double startKwh, double target, Dispatch into) {
        double content = startKwh;
        for (int i = first; i < end; i++) {
            double above = netKwh[i] - target;
            double charged = 0;
            double given = 0;
            if (above > 0) {
                given = battery.discharge(content, above);
                if (given < above - ROUNDING * netKwh[i]) {
                    return false;
                }
                content = battery.afterDischarge(content, given);
            } else {
                charged = battery.charge(content, -above);
                content = battery.afterCharge(content, charged);
            }
            into.chargeKwh()[i] = charged;
            into.dischargeKwh()[i] = given;
            into.contentKwh()[i] = content;
        }
        return true;
    }
}
