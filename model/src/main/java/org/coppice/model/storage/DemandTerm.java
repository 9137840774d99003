package org.coppice.model.storage;

/**
 * A price on the highest import of groups of steps: for each group its rate times the greatest import of its steps.
 *
 * @param group of each step; −1 where the step does not count
 * @param ratePerKwh money for a kWh in a step: the rate a kW over the hours of a step; one a group, at least 0
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record DemandTerm(int[] group, double[] ratePerKwh) {

    /** One group a period of consecutive steps. */
    public static DemandTerm ofPeriods(int[] periodEnds, double[] ratePerKwh) {
        int[] group = new int[periodEnds[periodEnds.length - 1]];
        int first = 0;
        for (int period = 0; period < periodEnds.length; period++) {
            java.util.Arrays.fill(group, first, periodEnds[period], period);
            first = periodEnds[period];
        }
        return new DemandTerm(group, ratePerKwh);
    }

    /** The greatest import of every group. */
    double[] peaks(DispatchProblem problem, Dispatch did) {
        double[] peaks = new double[ratePerKwh.length];
        for (int i = 0; i < group.length; i++) {
            if (group[i] >= 0) {
                double net = problem.netKwh()[i] + did.chargeKwh()[i] - did.dischargeKwh()[i];
                peaks[group[i]] = Math.max(peaks[group[i]], net);
            }
        }
        return peaks;
    }
}
