package org.coppice.model.tariff;

import java.util.List;

/**
 * Power that is paid by contract, in each period, with a band around it (Spain, Real Decreto 1164/2001, article 9, has 85 % and 105 %
 * and a factor of 2): below the band the lower end is billed, within it the highest power measured, above it that power and
 * {@code factor · (P − upper end)} on top. A lower end of 100 % bills the contracted power always.
 *
 * @param minutes of the billing interval
 * @param lower end of the band as a share of the contracted power, 0..1
 * @param upper end, at least 1
 * @param penaltyFactor how many times the rate is asked for each kW above the band, on top of it
 */
public record ContractedPower(
        String name,
        int minutes,
        PeriodCalendar calendar,
        List<ContractedPeriod> periods,
        double lower,
        double upper,
        double penaltyFactor) {

    /** Refuses hours without a period, and a band that is none. */
    public ContractedPower {
        periods = List.copyOf(periods);
        String where = "Contracted power “" + name + "”";
        Intervals.check(where, minutes);
        calendar.check(where, periods.size());
        Shares.check(where + ", lower end of the band", lower, 0, 1);
        Shares.check(where + ", upper end of the band", upper, 1, 10);
        Shares.check(where + ", penalty factor", penaltyFactor, 0, 100);
    }
}
