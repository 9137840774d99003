package org.coppice.model.time;

import org.coppice.model.quantity.Unit;

/**
 * Energies as they come, each spread evenly over its interval: a step gets Σ value · overlap / interval. A step that is not wholly
 * covered by readings is missing: part of an energy is not the energy.
 */
public final class EnergySpread {
    private final TimeAxis axis;
    private final long origin;
    private final long step;
    private final int n;
    private final double[] sum;
    private final long[] covered;

    /** Over the steps of an axis. */
    public EnergySpread(TimeAxis axis) {
        this.axis = axis;
        this.origin = axis.start().getEpochSecond();
        this.step = axis.step().toSeconds();
        this.n = axis.length();
        this.sum = new double[n];
        this.covered = new long[n];
    }

    /**
     * Readings {@code from} (included) to {@code to} (excluded) of these.
     *
     * @param starts epoch seconds
     * @param ends epoch seconds, each after its start
     * @param values NaN where missing
     */
    public void add(long[] starts, long[] ends, double[] values, int from, int to) {
        int at = 0;
        for (int r = from; r < to; r++) {
            double value = values[r];
            if (Double.isNaN(value)) {
                continue;
            }
            long start = starts[r];
            long end = ends[r];
            long stepStart = origin + at * step;
            if (at < n && start >= stepStart && end <= stepStart + step) {
                // The usual case: the reading lies in the step in which the last one ended, or is the one after it.
                sum[at] += value;
                covered[at] += end - start;
                at += end == stepStart + step ? 1 : 0;
                continue;
            }
            at = addAcross(start, end, value);
        }
    }

    /** A reading anywhere; says in which step the one after it begins, if it follows at once. */
    private int addAcross(long start, long end, double value) {
        int from = (int) Math.max(0, Math.floorDiv(start - origin, step));
        int to = (int) Math.min(n - 1L, Math.floorDiv(end - 1 - origin, step));
        for (int i = from; i <= to; i++) {
            long stepFrom = origin + i * step;
            long overlap = Math.min(end, stepFrom + step) - Math.max(start, stepFrom);
            sum[i] += overlap == end - start ? value : value * overlap / (end - start);
            covered[i] += overlap;
        }
        return Math.max(0, to + (end == origin + (to + 1) * step ? 1 : 0));
    }

    /**
     * Readings that follow each other without gaps.
     *
     * @param start of the first, epoch seconds
     * @param length of each, seconds
     * @param values NaN where missing
     * @param count how many of the values there are
     */
    public void addRegular(long start, long length, double[] values, int count) {
        if (step % length != 0 || Math.floorMod(start - origin, length) != 0) {
            for (int r = 0; r < count; r++) {
                if (!Double.isNaN(values[r])) {
                    addAcross(start + r * length, start + (r + 1) * length, values[r]);
                }
            }
            return;
        }
        int perStep = (int) (step / length);
        long at = Math.floorDiv(start - origin, step);
        int next = perStep - (int) (Math.floorMod(start - origin, step) / length);
        for (int r = 0; r < count; r = next, next += perStep, at++) {
            if (at >= 0 && at < n) {
                addWithin((int) at, length, values, r, Math.min(next, count));
            }
        }
    }

    /** Readings that all lie in one step. */
    private void addWithin(int at, long length, double[] values, int from, int to) {
        double total = sum[at];
        long there = 0;
        for (int r = from; r < to; r++) {
            double value = values[r];
            if (!Double.isNaN(value)) {
                total += value;
                there++;
            }
        }
        sum[at] = total;
        covered[at] += there * length;
    }

    /** What each step got; to be asked once, when all is added. */
    public Series toSeries(Unit unit) {
        for (int i = 0; i < n; i++) {
            if (covered[i] < step) {
                sum[i] = Double.NaN;
            }
        }
        return new Series(axis, sum, unit);
    }
}
