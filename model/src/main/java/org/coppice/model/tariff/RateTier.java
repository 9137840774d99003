package org.coppice.model.tariff;

import java.util.Optional;

/**
 * One step of a rate: what lies above the tier before it, up to a limit.
 *
 * @param upTo the upper limit, in kWh (or kWh a day, or kWh for a kW, see {@link TierBasis}) for energy and in kW for demand; empty
 *     means no limit
 * @param rate in the currency a kWh, or a kW and month
 * @param adjustment added to the rate
 * @param sell what is paid for a kWh fed in, under net billing; 0 for demand
 */
public record RateTier(Optional<Double> upTo, double rate, double adjustment, double sell) {

    /** Refuses what is no number. */
    public RateTier {
        if (upTo.isPresent() && !(upTo.get() > 0 && upTo.get() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A tier ends above 0, not at " + upTo.get() + ". Leave it empty for no limit.");
        }
        if (!Double.isFinite(rate) || !Double.isFinite(adjustment) || !Double.isFinite(sell)) {
            throw new IllegalArgumentException("A rate must be a number.");
        }
    }

    /** A single rate without limit. */
    public static RateTier flat(double rate) {
        return new RateTier(Optional.empty(), rate, 0, 0);
    }

    /** A rate up to a limit. */
    public static RateTier upTo(double limit, double rate) {
        return new RateTier(Optional.of(limit), rate, 0, 0);
    }

    /** What is paid for a unit. */
    public double price() {
        return rate + adjustment;
    }

    double limit() {
        return upTo.orElse(Double.POSITIVE_INFINITY);
    }
}
