package org.coppice.model.settlement;

/**
 * The terms by which a power purchase agreement is settled, all prices in one currency a kWh.
 *
 * @param strike of the year that is settled, see {@link #escalated}
 * @param floor the least price that counts; −∞ where there is none
 * @param cap the greatest; +∞ where there is none
 * @param basis added to the reference price: the price at the place of settlement less that of the reference
 * @param fee for every kWh settled, for balancing and handling
 * @param negativeSteps how many steps in a row the reference price must be negative for the clause to hold, at least 1
 */
public record PpaTerms(
        Pricing pricing,
        double strike,
        double floor,
        double cap,
        double basis,
        double fee,
        NegativePrices negativePrices,
        int negativeSteps) {

    /** Refuses a floor above the cap, and a clause of less than a step. */
    public PpaTerms {
        if (floor > cap) {
            throw new IllegalArgumentException("The floor " + floor + " lies above the cap " + cap);
        }
        if (negativeSteps < 1) {
            throw new IllegalArgumentException("A run of negative prices has at least one step, not " + negativeSteps);
        }
    }

    /** The strike alone: no collar, basis, fee or clause. */
    public static PpaTerms fixed(double strike) {
        return new PpaTerms(
                Pricing.FIXED,
                strike,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                0,
                0,
                NegativePrices.SETTLED,
                1);
    }

    /** The same with another clause on negative prices. */
    public PpaTerms with(NegativePrices clause, int leastSteps) {
        return new PpaTerms(pricing, strike, floor, cap, basis, fee, clause, leastSteps);
    }

    /** The same under another pricing between a floor and a cap. */
    public PpaTerms with(Pricing other, double newFloor, double newCap) {
        return new PpaTerms(other, strike, newFloor, newCap, basis, fee, negativePrices, negativeSteps);
    }

    /** The strike after so many years, {@code S_0 · (1 + e)^years}; before the base year it is that of the base year. */
    public static double escalated(double strike, double escalation, int years) {
        return strike * Math.pow(1 + escalation, Math.max(0, years));
    }

    double bounded(double price) {
        return Math.min(cap, Math.max(floor, price));
    }
}
