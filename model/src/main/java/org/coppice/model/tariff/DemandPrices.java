package org.coppice.model.tariff;

/**
 * What one kW more at the peak costs, for those who plan a load: at the first tier, without ratchets.
 *
 * @param name of the charge
 * @param stepsPerInterval whose average counts; intervals are counted from the start of the axis
 * @param period index by step
 * @param ratePerKw by month of the axis and period: {@code month · periods + period}; 0 where the tariff is not in force
 * @param month index by step
 * @param periods how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // optimisers read these; never compared
public record DemandPrices(
        String name, int stepsPerInterval, byte[] period, byte[] month, double[] ratePerKw, int periods) {

    /** Where the peak of a step counts among {@link #ratePerKw}. */
    public int peakOf(int step) {
        return month[step] * periods + period[step];
    }
}
