package org.coppice.model.account;

/**
 * What a power purchase agreement costs against the price of the hour: the buyer pays {@code Σ V_t · (S − p_t)} for the volume V,
 * the strike S and the reference price p; negative means that the buyer receives.
 */
public final class PpaSettlement {

    private PpaSettlement() {}

    /** The settlement of a volume by hour. */
    public static double settle(double[] volume, double strike, double[] price) {
        double sum = 0;
        for (int i = 0; i < volume.length; i++) {
            sum += volume[i] * (strike - price[i]);
        }
        return sum;
    }

    /** The same with a clause that nothing is settled in hours of a negative price. */
    public static double settleUnlessNegative(double[] volume, double strike, double[] price) {
        double sum = 0;
        for (int i = 0; i < volume.length; i++) {
            sum += price[i] < 0 ? 0 : volume[i] * (strike - price[i]);
        }
        return sum;
    }

    /** The mean price that the volume earns, {@code Σ p·V / Σ V}. */
    public static double capturePrice(double[] volume, double[] price) {
        double value = 0;
        double sum = 0;
        for (int i = 0; i < volume.length; i++) {
            value += volume[i] * price[i];
            sum += volume[i];
        }
        return value / sum;
    }
}
