package org.coppice.model.storage;

import java.util.Arrays;
import java.util.List;

/** A bound on what a battery can reach under demand charges, by the multipliers of Lagrange. */
final class DemandBound {

    /** What a higher cap would save at a step. */
    interface WorthOfCap {
        /** At least 0, in money a kWh. */
        double at(int step, Dispatch did);
    }

    private DemandBound() {}

    static double of(DispatchProblem problem, BatteryStep battery, Dispatch did, double startKwh, WorthOfCap worth) {
        double[] importPerKwh = problem.importPerKwh().clone();
        for (DemandTerm term : problem.demand()) {
            addShares(problem, term, did, worth, importPerKwh);
        }
        DispatchProblem priced = new DispatchProblem(
                problem.netKwh(),
                importPerKwh,
                problem.exportPerKwh(),
                problem.mostExportKwh(),
                problem.mostImportKwh(),
                problem.batteryExports(),
                List.of());
        return OptimalDispatch.run(priced, battery, startKwh).bound();
    }

    /** Spreads the rate of every group over its steps in proportion to what a higher cap would save. */
    private static void addShares(
            DispatchProblem problem, DemandTerm term, Dispatch did, WorthOfCap worth, double[] importPerKwh) {
        int groups = term.ratePerKwh().length;
        double[] sum = new double[groups];
        double[] peak = new double[groups];
        int[] peakStep = new int[groups];
        double[] share = new double[problem.steps()];
        Arrays.fill(peakStep, -1);
        for (int i = 0; i < share.length; i++) {
            int g = term.group()[i];
            if (g >= 0) {
                share[i] = worth.at(i, did);
                sum[g] += share[i];
                double net = problem.netKwh()[i] + did.chargeKwh()[i] - did.dischargeKwh()[i];
                if (peakStep[g] < 0 || net > peak[g]) {
                    peak[g] = net;
                    peakStep[g] = i;
                }
            }
        }
        for (int i = 0; i < share.length; i++) {
            int g = term.group()[i];
            if (g >= 0 && sum[g] > 0) {
                importPerKwh[i] += term.ratePerKwh()[g] * share[i] / sum[g];
            }
        }
        for (int g = 0; g < groups; g++) {
            if (sum[g] == 0 && peakStep[g] >= 0) {
                importPerKwh[peakStep[g]] += term.ratePerKwh()[g];
            }
        }
    }
}
