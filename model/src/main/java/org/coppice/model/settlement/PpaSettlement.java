package org.coppice.model.settlement;

import java.util.Arrays;

/**
 * A settled power purchase agreement, step by step: the buyer pays {@code Σ V_t · (S − p_t)} for the volume V, the strike S and the
 * reference price p; negative means that the buyer receives.
 *
 * @param settled the volume that is settled, kWh; 0 where a clause suspends settlement
 * @param price the reference price with its basis, in the currency a kWh; NaN where it is not known
 * @param paid to the generator, in the currency, fees not included
 * @param received what the same volume is worth to the buyer; 0 where the price is not known, see {@link #unpriced}
 * @param fee for every kWh settled
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record PpaSettlement(double[] settled, double[] price, double[] paid, double[] received, double fee) {

    /**
     * Settles a volume.
     *
     * @param volume by step, kWh, as produced, forecast or constant
     * @param reference price by step in the currency a kWh; NaN where it is not known
     */
    public static PpaSettlement of(PpaTerms terms, double[] volume, double[] reference) {
        int n = volume.length;
        double[] settled = volume.clone();
        double[] price = new double[n];
        double[] paid = new double[n];
        double[] received = new double[n];
        boolean clause = terms.negativePrices() != NegativePrices.SETTLED;
        boolean[] negative = clause ? negativeRuns(reference, terms.negativeSteps()) : new boolean[0];
        boolean drop = terms.negativePrices() == NegativePrices.NOT_SETTLED;
        for (int i = 0; i < n; i++) {
            price[i] = reference[i] + terms.basis();
            boolean suspended = clause && negative[i];
            if (suspended && drop) {
                settled[i] = 0;
            }
            if (!(settled[i] > 0)) {
                continue;
            }
            double counted = suspended ? Math.max(0, price[i]) : price[i];
            paid[i] = settled[i] * rate(terms, counted);
            received[i] = Double.isNaN(counted) ? 0 : settled[i] * worth(terms, counted);
        }
        return new PpaSettlement(settled, price, paid, received, terms.fee());
    }

    private static double rate(PpaTerms terms, double price) {
        if (terms.pricing() != Pricing.INDEXED) {
            return terms.strike();
        }
        return Double.isNaN(price) ? 0 : terms.bounded(price);
    }

    private static double worth(PpaTerms terms, double price) {
        return terms.pricing() == Pricing.COLLAR ? terms.bounded(price) : price;
    }

    /** Which steps lie in a run of at least so many negative prices; a run that the ends of the array cut counts as it stands. */
    private static boolean[] negativeRuns(double[] price, int least) {
        boolean[] in = new boolean[price.length];
        int start = 0;
        for (int i = 0; i <= price.length; i++) {
            if (i < price.length && price[i] < 0) {
                continue;
            }
            if (i - start >= least) {
                Arrays.fill(in, start, i, true);
            }
            start = i + 1;
        }
        return in;
    }

    /** What the buyer pays over all steps, fees included; negative where the buyer receives, NaN where a price is not known. */
    public double payment() {
        double sum = 0;
        for (int i = 0; i < settled.length; i++) {
            sum += paid[i] - received[i] + fee * settled[i];
        }
        return unpriced() > 0 ? Double.NaN : sum;
    }

    /** How many steps have a volume and no price. */
    public int unpriced() {
        int count = 0;
        for (int i = 0; i < settled.length; i++) {
            count += settled[i] > 0 && Double.isNaN(price[i]) ? 1 : 0;
        }
        return count;
    }

    /** The mean price that a volume earns, {@code Σ p·V / Σ V}; NaN where there is no volume or a price is not known. */
    public static double capturePrice(double[] volume, double[] price) {
        double value = 0;
        double sum = 0;
        for (int i = 0; i < volume.length; i++) {
            value += volume[i] == 0 ? 0 : volume[i] * price[i];
            sum += volume[i];
        }
        return value / sum;
    }

    /** The capture price over the mean price of all steps: what the shape of the volume makes of the market. */
    public static double shapeFactor(double[] volume, double[] price) {
        double mean = 0;
        for (double each : price) {
            mean += each / price.length;
        }
        return capturePrice(volume, price) / mean;
    }
}
