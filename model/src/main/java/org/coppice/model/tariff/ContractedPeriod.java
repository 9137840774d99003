package org.coppice.model.tariff;

/**
 * The power contracted in the hours of one period.
 *
 * @param kilowatts that are contracted
 * @param rate in the currency a kW and month
 */
public record ContractedPeriod(String name, double kilowatts, double rate) {

    /** Refuses a negative power. */
    public ContractedPeriod {
        if (!(kilowatts >= 0) || kilowatts == Double.POSITIVE_INFINITY || !Double.isFinite(rate)) {
            throw new IllegalArgumentException("Contracted period “" + name
                    + "” needs a power of at least 0 kW and a rate, not " + kilowatts + " kW.");
        }
    }
}
