package org.coppice.model.account;

/** A charge for the highest power of each month, {@code Σ_m rate · max_t∈m P_t}, as in URDB tariffs with one flat tier. */
public final class DemandCharge {

    private DemandCharge() {}

    /**
     * The charge of a year.
     *
     * @param loadKwh by step
     * @param month 0..11 of each step
     * @param ratePerKilowatt for each month
     */
    public static double flat(double[] loadKwh, double stepHours, byte[] month, double ratePerKilowatt) {
        double[] peakKw = new double[12];
        for (int i = 0; i < loadKwh.length; i++) {
            peakKw[month[i]] = Math.max(peakKw[month[i]], loadKwh[i] / stepHours);
        }
        double sum = 0;
        for (double peak : peakKw) {
            sum += peak * ratePerKilowatt;
        }
        return sum;
    }
}
