package org.coppice.model.tariff;

import java.util.List;

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
}
