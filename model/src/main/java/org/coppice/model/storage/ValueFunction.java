package org.coppice.model.storage;

import java.util.Arrays;

/**
 * What the rest of the year costs by the content of the battery: convex, of straight pieces from empty to full, slopes ascending.
 * Going one step back is the infimal convolution with the cost of the step: its pieces are sorted in among those that are there,
 * and what lies beyond empty and full is cut off. So a year costs as many operations as there are steps times pieces, a few dozen,
 * and is exact.
 */
final class ValueFunction {
    private static final double SHORTEST = 1e-12;

    private final double range;
    private double[] slope = new double[64];
    private double[] length = new double[64];
    private double[] otherSlope = new double[64];
    private double[] otherLength = new double[64];
    private int pieces;
    private double atEmpty;

    /** A function over contents from 0 to a range above empty. */
    ValueFunction(double rangeKwh) {
        range = rangeKwh;
    }

    /** At the end: nothing from a content on, and a penalty a kWh below it. */
    void end(double contentAboveEmpty, double penalty) {
        pieces = 0;
        atEmpty = contentAboveEmpty * penalty;
        put(-penalty, contentAboveEmpty);
        put(0, range - contentAboveEmpty);
    }

    /** One step back. */
    void back(int step, StepCost cost, double capKwh) {
        double[] oldSlope = slope;
        double[] oldLength = length;
        int old = pieces;
        slope = otherSlope;
        length = otherLength;
        otherSlope = oldSlope;
        otherLength = oldLength;
        ensure(old + cost.pieces);
        pieces = 0;
        double value = atEmpty + cost.cost(step, cost.greatest, capKwh);
        double cut = cost.greatest;
        double left = range;
        int i = 0;
        int j = cost.pieces - 1;
        while (left > SHORTEST * range && (i < old || j >= 0)) {
            boolean mine = j < 0 || (i < old && oldSlope[i] <= -cost.slope[j]);
            double s = mine ? oldSlope[i] : -cost.slope[j];
            double l = mine ? oldLength[i++] : cost.length[j--];
            double away = Math.min(cut, l);
            cut -= away;
            value += s * away;
            double kept = Math.min(left, l - away);
            left -= kept;
            put(s, kept);
        }
        atEmpty = value;
    }

    private void put(double s, double l) {
        if (!(l > SHORTEST * range)) {
            if (pieces > 0) {
                length[pieces - 1] += Math.max(0, l);
            }
            return;
        }
        if (pieces > 0 && slope[pieces - 1] == s) {
            length[pieces - 1] += l;
            return;
        }
        slope[pieces] = s;
        length[pieces] = l;
        pieces++;
    }

    private void ensure(int most) {
        if (slope.length < most) {
            slope = new double[2 * most];
            length = new double[2 * most];
        }
    }

    /** The cost from a content above empty on. */
    double at(double contentAboveEmpty) {
        double value = atEmpty;
        double left = contentAboveEmpty;
        for (int i = 0; i < pieces && left > 0; i++) {
            double l = Math.min(left, length[i]);
            value += slope[i] * l;
            left -= l;
        }
        return value;
    }

    /** The content above empty up to which a kWh more is worth more than a price, or as much where {@code ties}. */
    double worthMoreThan(double price, boolean ties) {
        double content = 0;
        for (int i = 0; i < pieces && (slope[i] < -price || (ties && slope[i] == -price)); i++) {
            content += length[i];
        }
        return content;
    }

    /** What a kWh more is worth at a content above empty. */
    double worth(double contentAboveEmpty) {
        double left = contentAboveEmpty;
        for (int i = 0; i < pieces; i++) {
            if (left < length[i]) {
                return -slope[i];
            }
            left -= length[i];
        }
        return pieces == 0 ? 0 : -slope[pieces - 1];
    }

    /** Becomes a copy of what a store holds of a step. */
    void load(Store store, int step) {
        int count = store.count[step];
        ensure(count);
        pieces = count;
        System.arraycopy(store.slope, store.offset[step], slope, 0, count);
        System.arraycopy(store.length, store.offset[step], length, 0, count);
        atEmpty = store.atEmpty[step];
    }

    /** Value functions of many steps, kept from the last to the first. */
    static final class Store {
        private final int[] offset;
        private final int[] count;
        private final double[] atEmpty;
        private double[] slope = new double[1 << 16];
        private double[] length = new double[1 << 16];

        /** Room for the value before each of so many steps and after the last. */
        Store(int steps) {
            offset = new int[steps + 1];
            count = new int[steps + 1];
            atEmpty = new double[steps + 1];
        }

        /** Keeps the value before a step; that before the step after it is kept already. */
        void keep(int step, ValueFunction value) {
            int at = step + 1 < offset.length ? offset[step + 1] + count[step + 1] : 0;
            if (at + value.pieces > slope.length) {
                slope = Arrays.copyOf(slope, 2 * slope.length + value.pieces);
                length = Arrays.copyOf(length, slope.length);
            }
            offset[step] = at;
            count[step] = value.pieces;
            atEmpty[step] = value.atEmpty;
            System.arraycopy(value.slope, 0, slope, at, value.pieces);
            System.arraycopy(value.length, 0, length, at, value.pieces);
        }
    }
}
