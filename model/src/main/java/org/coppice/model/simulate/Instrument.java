package org.coppice.model.simulate;

import java.util.Optional;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.source.Source;

/**
 * What covers import under an accounting rule set: a certificate, a contract, or the factor for what nothing else covers.
 *
 * @param id of the contract or factor in the plan; for hourly matching the same
 * @param emissions of a kWh; empty where it is not known, and then neither is the result
 * @param lifeCycle whether the emissions are life-cycle, which is wider than Scope 2 asks
 */
public record Instrument(
        String id, String name, Kind kind, Optional<CarbonIntensity> emissions, boolean lifeCycle, Source source) {

    /** The order in which instruments are used: GHG Protocol Scope 2 Guidance 2015, table 6.3. */
    public enum Kind {
        /** Certificates bought apart from electricity. */
        CERTIFICATES("certificates"),
        /** A power purchase agreement that comes with its certificates. */
        PPA("power purchase agreement"),
        /** The supplier's own factor for the product delivered. */
        SUPPLIER("supplier factor"),
        /** What is left of the grid when all claimed generation is taken out. */
        RESIDUAL_MIX("residual mix"),
        /** The grid average, where no residual mix is known; this has to be disclosed. */
        GRID_AVERAGE("grid average"),
        /** Nothing is known. */
        UNKNOWN("no factor");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The word on screen and in files. */
        public String text() {
            return text;
        }

        /** Whether somebody contracted it, as opposed to what is left. */
        public boolean contractual() {
            return this == CERTIFICATES || this == PPA || this == SUPPLIER;
        }
    }
}
