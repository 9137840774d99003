package org.coppice.model.tariff;

import java.util.List;
import java.util.Optional;

/**
 * A charge for the highest average power of a billing interval, in each period of each month: {@code D_mk = max over intervals of
 * P̄}. A charge with one period asks for the peak of the whole month.
 *
 * @param minutes of the billing interval
 * @param powerFactor where kVA are billed: {@code kVA = kW / pf}; empty where kW are
 * @param ratchets by which the billed demand may be above the month's own; the highest counts
 * @param minimumKw billed at least in every month and period (in kVA where those are billed)
 */
public record DemandCharge(
        String name,
        int minutes,
        Optional<Double> powerFactor,
        PeriodCalendar calendar,
        List<RatePeriod> periods,
        List<Ratchet> ratchets,
        double minimumKw) {

    /** Refuses hours without a period, and ratchets on periods that are not there. */
    public DemandCharge {
        periods = List.copyOf(periods);
        ratchets = List.copyOf(ratchets);
        String where = "Demand charge “" + name + "”";
        Intervals.check(where, minutes);
        powerFactor.ifPresent(factor -> Shares.check(where + ", power factor", factor, 0.01, 1));
        calendar.check(where, periods.size());
        for (Ratchet ratchet : ratchets) {
            ratchet.check(where, periods);
        }
        if (!(minimumKw >= 0) || minimumKw == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    where + ": the least demand must be at least 0 kW, not " + minimumKw + ".");
        }
        for (RatePeriod period : periods) {
            if (period.tiers().stream().anyMatch(tier -> tier.sell() != 0)) {
                throw new IllegalArgumentException(where + ": demand is not sold. Leave the sell rate empty.");
            }
        }
    }

    /** A charge for the highest power of the month at one rate. */
    public static DemandCharge flat(String name, int minutes, double rate) {
        return new DemandCharge(
                name,
                minutes,
                Optional.empty(),
                PeriodCalendar.always(),
                List.of(RatePeriod.flat(name, rate)),
                List.of(),
                0);
    }

    /** The same charge with these ratchets. */
    public DemandCharge withRatchets(List<Ratchet> more) {
        return new DemandCharge(name, minutes, powerFactor, calendar, periods, more, minimumKw);
    }
}
