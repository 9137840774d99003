package org.coppice.model.settlement;

/** What is agreed about hours of a negative reference price. */
public enum NegativePrices {
    /** They are settled as all others. */
    SETTLED,
    /** Nothing is settled: neither strike nor price. */
    NOT_SETTLED,
    /** The strike is paid, and a price below zero, basis included, counts as zero. */
    COUNT_AS_ZERO
}
