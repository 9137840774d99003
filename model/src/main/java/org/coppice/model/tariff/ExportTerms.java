package org.coppice.model.tariff;

/**
 * How feed-in is treated.
 *
 * @param creditMonth 1..12 at whose end kWh that are left over under net metering are paid out and forgotten
 * @param yearEndRate what is paid for a kWh of them, in the currency
 */
public record ExportTerms(ExportScheme scheme, int creditMonth, double yearEndRate) {

    /** Feed-in is not paid. */
    public static final ExportTerms NONE = new ExportTerms(ExportScheme.NONE, 12, 0);

    /** Refuses a month that there is not. */
    public ExportTerms {
        if (creditMonth < 1 || creditMonth > 12 || !Double.isFinite(yearEndRate)) {
            throw new IllegalArgumentException("The month of the year-end credit is 1 to 12, not " + creditMonth + ".");
        }
    }

    /** Net metering, with what is left over paid at the end of December. */
    public static ExportTerms netMetering(double yearEndRate) {
        return new ExportTerms(ExportScheme.NET_METERING, 12, yearEndRate);
    }
}
