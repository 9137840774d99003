package org.coppice.model.tariff;

/** What a line of a bill is for. */
public enum ChargeKind {
    /** Energy drawn from the grid. */
    ENERGY,
    /** Energy fed in: netted, or paid. */
    EXPORT_CREDIT,
    /** The highest power of a month, as measured. */
    DEMAND,
    /** Power billed above that measured, by a ratchet or a minimum. */
    RATCHET,
    /** Power paid by contract. */
    CONTRACTED_POWER,
    /** Power above the contracted. */
    EXCESS_POWER,
    /** Load in hours named by the grid operator. */
    COINCIDENT_PEAK,
    FIXED,
    /** What a bill lacks to its minimum. */
    MINIMUM,
    /** An amount a kWh beside the price. */
    LEVY,
    /** A share of other lines. */
    TAX,
    /** Feed-in left over at the end of the year. */
    YEAR_END_CREDIT
}
