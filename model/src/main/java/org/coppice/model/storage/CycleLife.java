package org.coppice.model.storage;

import java.util.Arrays;

/**
 * How many cycles of a depth a battery stands until it is replaced, straight between the points on logarithmic scales; the shallowest
 * and the deepest point stand for all beyond them. Damage adds up after Palmgren and Miner: {@code Σ n/N(depth)} is the share of the
 * life that is used.
 */
public final class CycleLife {
    private final double[] depth;
    private final double[] cycles;

    private CycleLife(double[] depth, double[] cycles) {
        this.depth = depth;
        this.cycles = cycles;
    }

    /**
     * A curve through points.
     *
     * @param depth of discharge, ascending, above 0 and at most 1
     * @param cycles at each, above 0, never rising
     */
    public static CycleLife of(double[] depth, double[] cycles) {
        if (depth.length == 0 || cycles.length != depth.length) {
            throw new IllegalArgumentException("A cycle life has at least one point.");
        }
        for (int i = 0; i < depth.length; i++) {
            boolean inside = depth[i] > 0 && depth[i] <= 1 && cycles[i] > 0;
            if (!inside || (i > 0 && !(depth[i] > depth[i - 1] && cycles[i] <= cycles[i - 1]))) {
                throw new IllegalArgumentException(
                        "Deeper cycles are fewer: a depth from 0 to 1 and a number of cycles," + " not " + depth[i]
                                + " with " + cycles[i] + ".");
            }
        }
        return new CycleLife(depth.clone(), cycles.clone());
    }

    /** The same number of full cycles whatever their depth: N(d) = N/d counts full-equivalent cycles. */
    public static CycleLife ofFullEquivalents(double fullCycles) {
        return of(new double[] {1e-3, 1}, new double[] {fullCycles * 1e3, fullCycles});
    }

    /** How many cycles of a depth are stood. */
    public double at(double depthOfDischarge) {
        int last = depth.length - 1;
        if (depthOfDischarge <= depth[0] || last == 0) {
            return cycles[0];
        }
        if (depthOfDischarge >= depth[last]) {
            return cycles[last];
        }
        int i = Arrays.binarySearch(depth, depthOfDischarge);
        int high = i >= 0 ? Math.max(1, i) : -i - 1;
        double share = Math.log(depthOfDischarge / depth[high - 1]) / Math.log(depth[high] / depth[high - 1]);
        return cycles[high - 1] * Math.pow(cycles[high] / cycles[high - 1], share);
    }

    /** The share of the life that a series of contents uses, by rainflow counting. */
    public double damage(double[] contentKwh, double capacityKwh) {
        if (!(capacityKwh > 0)) {
            return 0;
        }
        double[] sum = new double[1];
        Rainflow.count(contentKwh, (range, count) -> sum[0] += count / at(Math.min(1, range / capacityKwh)));
        return sum[0];
    }
}
