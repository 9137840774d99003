package org.coppice.model.account;

import java.util.List;

/**
 * The mix of electricity that no certificate claims, by the idea of issuance: of each source what was generated, less the certificates
 * issued for it, plus those that expired unused; a deficit against consumption is filled from the attribute mix of the wider market.
 * After AIB, "Residual mixes", issuance-based method in use since 2020, and RE-DISS, "Best Practice Recommendations"; the emission
 * factor is {@code Σ share · factor}.
 *
 * @param volumes by source, in the order given, kWh
 * @param filledKwh taken from the attribute mix
 * @param gramsPerKilowattHour of the whole
 */
public record ResidualMix(List<Double> volumes, double filledKwh, double gramsPerKilowattHour) {

    /**
     * One source of electricity, all in kWh.
     *
     * @param gramsPerKilowattHour of its generation
     */
    public record Origin(String name, double generated, double issued, double expired, double gramsPerKilowattHour) {

        /** What of it is claimed by nobody; more certificates than generation leave nothing. */
        double unclaimed() {
            return Math.max(0, generated - issued + expired);
        }
    }

    /** Copies the volumes. */
    public ResidualMix {
        volumes = List.copyOf(volumes);
    }

    /**
     * The residual mix of a domain.
     *
     * @param untracked consumption that no cancelled certificate covers, kWh
     * @param attributeMix g/kWh of the mix from which a deficit is filled; NaN where it is not known, and then neither is the result
     *     where there is a deficit
     */
    public static ResidualMix of(List<Origin> origins, double untracked, double attributeMix) {
        double unclaimed = 0;
        double grams = 0;
        for (Origin origin : origins) {
            unclaimed += origin.unclaimed();
            grams += origin.unclaimed() * origin.gramsPerKilowattHour();
        }
        double filled = Math.max(0, untracked - unclaimed);
        double all = grams + (filled > 0 ? filled * attributeMix : 0);
        return new ResidualMix(origins.stream().map(Origin::unclaimed).toList(), filled, all / (unclaimed + filled));
    }
}
