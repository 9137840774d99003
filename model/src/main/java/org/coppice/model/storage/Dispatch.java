package org.coppice.model.storage;

/**
 * What a battery did over steps: energies at its AC terminals, and the content after each step. The arrays are filled by a policy
 * and can be used again for another run of the same length.
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record Dispatch(double[] chargeKwh, double[] dischargeKwh, double[] contentKwh) {

    /** Room for so many steps. */
    public static Dispatch ofLength(int steps) {
        return new Dispatch(new double[steps], new double[steps], new double[steps]);
    }

    /** How many steps there are. */
    public int steps() {
        return contentKwh.length;
    }

    /** The greatest of the net load with the battery over steps [first, end); negative where there is always a surplus. */
    public double peakKwh(double[] netKwh, int first, int end) {
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = first; i < end; i++) {
            peak = Math.max(peak, netKwh[i] + chargeKwh[i] - dischargeKwh[i]);
        }
        return peak;
    }
}
