package org.coppice.model.simulate;

import java.time.LocalDate;
import org.coppice.model.quantity.Money;
import org.coppice.model.quantity.Unit;

/**
 * One amount that a contract asks for a period.
 *
 * @param from the first day
 * @param to the day after the last
 * @param contract its id in the plan
 * @param quantity in {@code unit}
 * @param rate in the currency a unit; an average where the price varies within the line
 * @param amount positive means we pay
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
        Money amount) {

    /** What is paid for. */
    public enum Kind {
        /** Energy drawn from the grid, at one price level. */
        ENERGY("Energy"),
        /** A fixed fee a month, by the days in force. */
        FIXED("Fixed fee"),
        /** What was agreed for the volume settled of a contracted plant. */
        PPA_STRIKE("PPA, strike"),
        /** The same volume at the price of its hour, which the buyer gets. */
        PPA_MARKET_VALUE("PPA, market value"),
        /** A virtual agreement: strike less reference price; negative where the buyer receives. */
        PPA_DIFFERENCE("PPA, difference"),
        /** Balancing and handling of a contracted plant. */
        PPA_FEE("PPA, fees");

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
