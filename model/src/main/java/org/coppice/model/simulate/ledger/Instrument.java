package org.coppice.model.simulate.ledger;

import java.util.Optional;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.source.Source;

/**
 * What covers import under an accounting rule set: a certificate, a contract, or the factor for what nothing else covers.
 *
 * @param id of the contract or factor in the plan; for hourly matching the same
 * @param emissions of a kWh, the mean over what it covers where they vary; empty where not known, and then neither is the result
 * @param lifeCycle whether the emissions are life-cycle, which is wider than Scope 2 asks
 */
public record Instrument(
        String id, String name, Kind kind, Optional<CarbonIntensity> emissions, boolean lifeCycle, Source source) {

    /** What it is; a rule set ranks the kinds by these words: GHG Protocol Scope 2 Guidance 2015, table 6.3. */
    public enum Kind {
        /** Certificates of a year, bought apart from electricity. */
        CERTIFICATES("certificates", true),
        /** Certificates of an hour or less. */
        GRANULAR("granular certificates", true),
        /** A supplier's product whose certificates are retired for its customers. */
        GREEN_TARIFF("green tariff", true),
        /** A power purchase agreement that comes with its certificates. */
        PPA("power purchase agreement", true),
        /** The supplier's own factor for the product delivered. */
        SUPPLIER("supplier factor", true),
        /** What is left of the grid when all claimed generation is taken out. */
        RESIDUAL_MIX("residual mix", false),
        /** Fossil generation, where a draft wants it for lack of a residual mix. */
        FOSSIL("fossil factor", false),
        /** The grid average, where no residual mix is known; this has to be disclosed. */
        GRID_AVERAGE("grid average", false),
        /** Nothing is known. */
        UNKNOWN("no factor", false);

        private final String text;
        private final boolean contractual;

        Kind(String text, boolean contractual) {
            this.text = text;
            this.contractual = contractual;
        }

        /** The word on screen and in files. */
        public String text() {
            return text;
        }

        /** Whether somebody contracted it, as opposed to what is left. */
        public boolean contractual() {
            return contractual;
        }
    }
}
