package org.coppice.model.storage;

/**
 * The battery keeps the net load of each period at the lowest level it can: the lowest target at which it never runs empty, found by
 * Newton's method where its limits are constant and by bisection where they taper, for a battery that refills as early as the target allows. Refilling early is best, because it leaves the most content
 * at every later step; so what is infeasible for it is infeasible for every way of use, and the target is the optimum of its period
 * to one part in 1e9. A battery that is small against the load lowers the peak by little, but never by nothing.
 */
public final class PeakShaving {
    private static final int BISECTIONS = 60;
    private static final double RESOLUTION = 1e-10;
    private static final double ROUNDING = 1e-12;
    /** What rounding may leave the target short of the feasible one, as a share of the peak. */
    private static final double NUDGE = 1e-11;

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
        if (battery.roomKept() == 0 && battery.contentKept() == 0) {
            infeasible = raised(battery, netKwh, first, end, content, infeasible);
            double nudged = Math.min(peak, infeasible + NUDGE * peak);
            if (keep(battery, netKwh, first, end, content, nudged, into)) {
                return nudged;
            }
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

    /**
     * Raises an infeasible target to the lowest feasible one, for a battery of constant limits. Let the content fall below empty:
     * then the content of each step is a concave function of the target T, because each step maps it by {@code min(full, c + g(T −
     * n))} with a concave, rising g. The least content of the period is concave too, so Newton's method from the infeasible side
     * never oversteps, and on a function made of straight pieces it arrives after a few.
     */
    private static double raised(
            BatteryStep battery, double[] netKwh, int first, int end, double startKwh, double from) {
        double full = battery.fullKwh();
        double empty = battery.emptyKwh();
        double mostCharge = battery.mostChargeKwh();
        double gained = battery.chargeEfficiency();
        double lost = 1 / battery.dischargeEfficiency();
        double target = from;
        for (int round = 0; round < BISECTIONS; round++) {
            double content = startKwh;
            double slope = 0;
            double least = Double.POSITIVE_INFINITY;
            double slopeOfLeast = 0;
            for (int i = first; i < end; i++) {
                double room = target - netKwh[i];
                if (room < 0) {
                    content += room * lost;
                    slope += lost;
                    if (content < least) {
                        least = content;
                        slopeOfLeast = slope;
                    }
                } else if (room < mostCharge) {
                    content += room * gained;
                    slope += gained;
                } else {
                    content += mostCharge * gained;
                }
                if (content >= full) {
                    content = full;
                    slope = 0;
                }
            }
            double missing = empty - least;
            if (!(missing > 0) || !(slopeOfLeast > 0)) {
                return target;
            }
            double next = target + missing / slopeOfLeast;
            if (!(next > target)) {
                return target;
            }
            target = next;
        }
        return target;
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
