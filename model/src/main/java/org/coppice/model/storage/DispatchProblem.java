package org.coppice.model.storage;

import java.util.List;

/**
 * What a use of the battery is to minimise: {@code Σ p_t·import_t − q_t·export_t + Σ_g r_g·max_{t∈g} import_t}, where price and
 * worth hold money, carbon at a price, or both. Content at the end is at least that at the start.
 *
 * @param netKwh load less generation by step, negative where there is a surplus
 * @param importPerKwh p, by step
 * @param exportPerKwh q, by step
 * @param mostExportKwh what a step may export; more is curtailed and worth nothing
 * @param mostImportKwh what the connection carries in a step; the battery never charges beyond it
 * @param batteryExports whether the battery may discharge into the grid
 * @param demand what is asked for the highest import
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record DispatchProblem(
        double[] netKwh,
        double[] importPerKwh,
        double[] exportPerKwh,
        double mostExportKwh,
        double mostImportKwh,
        boolean batteryExports,
        List<DemandTerm> demand) {

    /** Copies the list; refuses columns of different lengths. */
    public DispatchProblem {
        demand = List.copyOf(demand);
        int n = netKwh.length;
        if (importPerKwh.length != n
                || exportPerKwh.length != n
                || demand.stream().anyMatch(term -> term.group().length != n)) {
            throw new IllegalArgumentException("The columns of a dispatch problem have one value a step: " + n);
        }
    }

    /** Without limits at the grid, and without export from the battery. */
    public static DispatchProblem of(
            double[] netKwh, double[] importPerKwh, double[] exportPerKwh, List<DemandTerm> demand) {
        return new DispatchProblem(
                netKwh, importPerKwh, exportPerKwh, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, false, demand);
    }

    /** How many steps there are. */
    public int steps() {
        return netKwh.length;
    }

    /** What a step costs where the battery takes {@code acKwh} (negative where it gives). */
    double cost(int step, double acKwh) {
        double net = netKwh[step] + acKwh;
        return net >= 0 ? net * importPerKwh[step] : -Math.min(-net, mostExportKwh) * exportPerKwh[step];
    }

    /** What a use of the battery counts, in the unit of the step costs: the less the better. */
    public double objective(Dispatch did) {
        double sum = 0;
        for (int i = 0; i < netKwh.length; i++) {
            sum += cost(i, did.chargeKwh()[i] - did.dischargeKwh()[i]);
        }
        for (DemandTerm term : demand) {
            double[] peaks = term.peaks(this, did);
            for (int g = 0; g < peaks.length; g++) {
                sum += peaks[g] * term.ratePerKwh()[g];
            }
        }
        return sum;
    }
}
