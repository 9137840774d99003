package org.coppice.model.tariff;

import java.util.Arrays;

/** The highest average power of billing intervals. */
final class Peaks {

    private Peaks() {}

    /**
     * The highest power in each period, in kW; −1 in a period that does not occur, NaN where a step is not known. Intervals are counted
     * from the start of the axis and belong to the period of their first step.
     *
     * @param kwh by step
     * @param first the first step
     * @param end the step after the last
     * @param n steps in an interval
     */
    static void byPeriod(
            double[] kwh, int first, int end, int n, double stepHours, byte[] table, short[] slots, double[] peakKw) {
        Arrays.fill(peakKw, -1);
        int start = (first + n - 1) / n * n;
        int last = Math.min(end, kwh.length - n + 1);
        // Periods last for hours: the highest of a run is kept apart from the array until the period changes.
        int period = -1;
        double highest = -1;
        for (int i = start; i < last; i += n) {
            double sum = kwh[i];
            for (int j = 1; j < n; j++) {
                sum += kwh[i + j];
            }
            int p = table[slots[i]];
            if (p != period) {
                keep(peakKw, period, highest);
                period = p;
                highest = -1;
            }
            highest = sum > highest || Double.isNaN(sum) ? sum : highest;
        }
        keep(peakKw, period, highest);
        double perInterval = 1 / (n * stepHours);
        for (int p = 0; p < peakKw.length; p++) {
            peakKw[p] = peakKw[p] < 0 ? -1 : peakKw[p] * perInterval;
        }
    }

    private static void keep(double[] peak, int period, double highest) {
        if (period >= 0) {
            peak[period] = Math.max(peak[period], highest);
        }
    }

    /** The highest power of all periods; 0 where none occurs, NaN where one is not known. */
    static double highest(double[] peakKw) {
        double highest = 0;
        for (double peak : peakKw) {
            highest = Math.max(highest, peak);
        }
        return highest;
    }
}
