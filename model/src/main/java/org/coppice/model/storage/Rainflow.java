package org.coppice.model.storage;

import java.util.Arrays;

/**
 * Counts the cycles in a series by the rainflow method of ASTM E1049-85, 5.4.4: of the last two ranges between turning points the
 * older is a cycle where it is not greater than the newer, and half a cycle where it contains the starting point; what is left are
 * half cycles.
 */
public final class Rainflow {

    /** Is told of each cycle. */
    public interface Counter {
        /**
         * One cycle.
         *
         * @param range between its extremes
         * @param count 1 or ½
         */
        void count(double range, double count);
    }

    private Rainflow() {}

    /** Counts the cycles of a series. */
    public static void count(double[] values, Counter counter) {
        double[] points = turningPoints(values);
        double[] stack = new double[points.length];
        int size = 0;
        for (double point : points) {
            stack[size++] = point;
            while (size >= 3) {
                double newer = Math.abs(stack[size - 1] - stack[size - 2]);
                double older = Math.abs(stack[size - 2] - stack[size - 3]);
                if (newer < older) {
                    break;
                }
                if (size == 3) {
                    counter.count(older, 0.5);
                    stack[0] = stack[1];
                    stack[1] = stack[2];
                    size = 2;
                } else {
                    counter.count(older, 1);
                    stack[size - 3] = stack[size - 1];
                    size -= 2;
                }
            }
        }
        for (int i = 1; i < size; i++) {
            counter.count(Math.abs(stack[i] - stack[i - 1]), 0.5);
        }
    }

    /** The first value, every value at which the series turns, and the last. */
    private static double[] turningPoints(double[] values) {
        double[] points = new double[values.length];
        int n = 0;
        for (double value : values) {
            if (n >= 1 && value == points[n - 1]) {
                continue;
            }
            boolean goesOn = n >= 2 && (points[n - 1] - points[n - 2]) * (value - points[n - 1]) > 0;
            points[goesOn ? n - 1 : n++] = value;
        }
        return Arrays.copyOf(points, n);
    }
}
