package org.coppice.model.tariff;

import java.util.List;
import org.coppice.model.time.DayType;
import org.coppice.model.time.Profile;

/**
 * The price of energy: periods, each with tiers that start anew every month.
 *
 * @param basis of the tiers' limits
 */
public record EnergyCharge(PeriodCalendar calendar, TierBasis basis, List<RatePeriod> periods) {

    /** Refuses hours without a period. */
    public EnergyCharge {
        periods = List.copyOf(periods);
        calendar.check("Energy", periods.size());
    }

    /** One price for every kWh. */
    public static EnergyCharge flat(double rate) {
        return new EnergyCharge(PeriodCalendar.always(), TierBasis.KWH, List.of(RatePeriod.flat("All hours", rate)));
    }

    /** The price of the first tier, by month and hour, on days of a type. */
    public Profile firstTierPrices(DayType type) {
        byte[] table = calendar.table();
        double[] prices = new double[288];
        for (int i = 0; i < 288; i++) {
            prices[i] = periods.get(table[type.firstSlot() + i]).tiers().get(0).price();
        }
        return Profile.of(prices);
    }
}
