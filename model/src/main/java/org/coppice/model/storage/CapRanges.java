package org.coppice.model.storage;

import java.util.Arrays;

/**
 * The ranges in which a linear program seeks the highest import D_g of each group of steps: near a known use of the battery, or all
 * that is possible, {@code max(0, P − dis_max) ≤ D ≤ P + ch_max} with the peak P without the battery. What follows from a range for
 * a step is only used where charging and discharging at once is never rewarded: then a step above the range only discharges, and
 * one below it only charges.
 */
final class CapRanges {
    private static final double NEAR = 0.01;
    private static final double WIDER = 10;
    private static final double AT_END = 1e-9;

    private final DispatchProblem problem;
    private final BatteryStep battery;
    private final double[][] near;
    private final double share;
    private final boolean eitherOr;
    private final double[][] low;
    private final double[][] high;
    private final boolean[][] cut;
    private final int[][] variable;

    private CapRanges(DispatchProblem problem, BatteryStep battery, double[][] near, double share, boolean eitherOr) {
        this.problem = problem;
        this.battery = battery;
        this.near = near;
        this.share = share;
        this.eitherOr = eitherOr;
        int terms = problem.demand().size();
        low = new double[terms][];
        high = new double[terms][];
        cut = new boolean[terms][];
        variable = new int[terms][];
        for (int term = 0; term < terms; term++) {
            fill(term);
        }
    }

    /** Around the peaks of the exact value functions, where there are demand charges at all. */
    static CapRanges near(DispatchProblem problem, BatteryStep battery, double startKwh) {
        int terms = problem.demand().size();
        double[][] near = new double[terms][];
        if (terms > 0) {
            Dispatch did = OptimalDispatch.run(problem, battery, startKwh).dispatch();
            Arrays.setAll(near, term -> problem.demand().get(term).peaks(problem, did));
        }
        return new CapRanges(problem, battery, near, terms > 0 ? NEAR : 1, eitherOr(problem));
    }

    private static boolean eitherOr(DispatchProblem problem) {
        for (int i = 0; i < problem.steps(); i++) {
            double worth = problem.exportPerKwh()[i];
            if (!(worth >= 0 && problem.importPerKwh()[i] >= worth)) {
                return false;
            }
        }
        return true;
    }

    /** Ten times as wide; beyond the whole of a peak, all that is possible. */
    CapRanges wider() {
        return new CapRanges(problem, battery, near, share * WIDER, eitherOr);
    }

    /** Whether nothing is cut off. */
    boolean isAll() {
        return share >= 1;
    }

    private void fill(int term) {
        DemandTerm demand = problem.demand().get(term);
        int groups = demand.ratePerKwh().length;
        double[] idle = new double[groups];
        for (int i = 0; i < problem.steps(); i++) {
            int g = demand.group()[i];
            if (g >= 0) {
                idle[g] = Math.max(idle[g], problem.netKwh()[i]);
            }
        }
        low[term] = new double[groups];
        high[term] = new double[groups];
        cut[term] = new boolean[2 * groups];
        variable[term] = new int[groups];
        for (int g = 0; g < groups; g++) {
            double least = Math.max(0, idle[g] - battery.mostDischargeKwh());
            double most = idle[g] + battery.mostChargeKwh();
            double from = isAll() ? least : near[term][g] * (1 - share) - battery.mostDischargeKwh() * share;
            double to = isAll() ? most : near[term][g] * (1 + share) + battery.mostChargeKwh() * share;
            cut[term][2 * g] = from > least;
            cut[term][2 * g + 1] = to < most;
            low[term][g] = Math.max(least, from);
            high[term][g] = Math.max(low[term][g], Math.min(most, to));
        }
    }

    /** Adds a variable for each group with a rate. */
    void addTo(LinearProgram program) {
        for (int term = 0; term < variable.length; term++) {
            double[] rate = problem.demand().get(term).ratePerKwh();
            for (int g = 0; g < rate.length; g++) {
                variable[term][g] = rate[g] > 0 ? program.variable(low[term][g], high[term][g], rate[g]) : -1;
            }
        }
    }

    /** The variable of the group of a step; −1 where the step is free. */
    int variable(int term, int step) {
        int g = problem.demand().get(term).group()[step];
        return g < 0 ? -1 : variable[term][g];
    }

    /** Whether a solution lies within the ranges, not at an end that cuts off what is possible. */
    boolean holds(double[] values) {
        for (int term = 0; term < variable.length; term++) {
            for (int g = 0; g < variable[term].length; g++) {
                double slack = AT_END * (1 + high[term][g]);
                boolean free = variable[term][g] < 0;
                double value = free ? 0 : values[variable[term][g]];
                boolean belowLow = cut[term][2 * g] && value <= low[term][g] + slack;
                boolean aboveHigh = cut[term][2 * g + 1] && value >= high[term][g] - slack;
                if (!free && (belowLow || aboveHigh)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether an import reaches the range. */
    boolean reaches(int term, int step, double importKwh) {
        return importKwh > low[term][problem.demand().get(term).group()[step]];
    }

    /** Whether a step can only discharge, its load alone being as high as a range. */
    boolean onlyDischarges(int step) {
        for (int term = 0; eitherOr && term < variable.length; term++) {
            int peak = variable(term, step);
            if (peak >= 0
                    && problem.netKwh()[step]
                            >= high[term][problem.demand().get(term).group()[step]]) {
                return true;
            }
        }
        return false;
    }

    /** Whether the range of a step is above its load, so that only charging could reach it. */
    boolean onlyCharges(int term, int step) {
        return eitherOr
                && problem.netKwh()[step]
                        <= low[term][problem.demand().get(term).group()[step]];
    }
}
