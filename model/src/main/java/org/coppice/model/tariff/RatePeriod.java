package org.coppice.model.tariff;

import java.util.List;

/**
 * The rates of the hours that bear one number in a {@link PeriodCalendar}.
 *
 * @param name for people, for example {@code On-peak}
 * @param tiers ascending; the last has no limit, or a load above it would have no price
 */
public record RatePeriod(String name, List<RateTier> tiers) {

    /** Refuses tiers that leave a hole. */
    public RatePeriod {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("Period “" + name + "” has no rate. Give it at least one tier.");
        }
        double below = 0;
        for (RateTier tier : tiers) {
            if (!(tier.limit() > below)) {
                throw new IllegalArgumentException(
                        below == Double.POSITIVE_INFINITY
                                ? "Period “" + name + "”: a tier without limit is followed by another. Give it a limit."
                                : "Period “" + name + "”: tiers must rise, but " + tier.limit() + " comes after "
                                        + below + ".");
            }
            below = tier.limit();
        }
        if (below < Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("Period “" + name + "”: the tiers end at " + below
                    + ", and what lies above would have no price. Maybe the last tier has no limit?");
        }
    }

    /** A period with one rate. */
    public static RatePeriod flat(String name, double rate) {
        return new RatePeriod(name, List.of(RateTier.flat(rate)));
    }
}
