package org.coppice.model.simulate.ledger;

import java.time.LocalDate;
import org.coppice.model.quantity.Money;
import org.coppice.model.quantity.Unit;

/**
 * One amount that a contract asks for a period.
 *
 * @param from the first day
 * @param to the day after the last
 * @param contract its id in the plan; of fuel, that of the generator
 * @param quantity in {@code unit}
 * @param rate in the currency a unit; an average where the price varies within the line
 * @param amount positive means we pay
 * @param label which period and tier, and what made the quantity; empty where the kind says all
 */
public record Posting(
        LocalDate from,
        LocalDate to,
        String contract,
        String contractName,
        Kind kind,
        double quantity,
        Unit unit,
        double rate,
        Money amount,
        String label) {

    /** A line whose kind says all. */
    public Posting(
            LocalDate from,
            LocalDate to,
            String contract,
            String contractName,
            Kind kind,
            double quantity,
            Unit unit,
            double rate,
            Money amount) {
        this(from, to, contract, contractName, kind, quantity, unit, rate, amount, "");
    }

    /** What is paid for. */
    public enum Kind {
        /** Energy drawn from the grid, at one price level. */
        ENERGY("Energy"),
        /** Energy fed into the grid: netted, or paid. */
        EXPORT_CREDIT("Feed-in"),
        /** Generation on the site, sold while the whole load is bought. */
        SOLD_GENERATION("Generation sold"),
        /** The highest power of a month. */
        DEMAND("Demand"),
        /** Power billed above that measured, by a ratchet or a minimum. */
        RATCHET("Demand, look-back or minimum"),
        /** Power paid by contract. */
        CONTRACTED_POWER("Contracted power"),
        /** Power above the contracted. */
        EXCESS_POWER("Power above the contracted"),
        /** Load in hours named by the grid operator. */
        COINCIDENT_PEAK("Coincident peak"),
        /** A fixed fee a month, by the days in force. */
        FIXED("Fixed fee"),
        /** What a bill lacks to its minimum. */
        MINIMUM("Minimum charge"),
        /** An amount a kWh beside the price. */
        LEVY("Levy"),
        /** A share of other lines. */
        TAX("Tax"),
        /** Feed-in left over at the end of the year. */
        YEAR_END_CREDIT("Feed-in left over"),
        /** What was agreed for the volume settled of a contracted plant. */
        PPA_STRIKE("PPA, strike"),
        /** The same volume at the price of its hour, which the buyer gets. */
        PPA_MARKET_VALUE("PPA, market value"),
        /** A virtual agreement: strike less reference price; negative where the buyer receives. */
        PPA_DIFFERENCE("PPA, difference"),
        /** Balancing and handling of a contracted plant. */
        PPA_FEE("PPA, fees"),
        /** Fuel burnt by a generator of the site; no contract, but the price of electricity that no grid sold. */
        BACKUP_FUEL("Backup fuel");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The word on screen and in files. */
        public String text() {
            return text;
        }
    }
}
