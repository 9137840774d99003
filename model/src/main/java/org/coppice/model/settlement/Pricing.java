package org.coppice.model.settlement;

/** How the price of a power purchase agreement is agreed. */
public enum Pricing {
    /** The strike against the reference price, {@code S − p}: a fixed price, or virtually a contract for difference. */
    FIXED,
    /** The strike against the reference price within floor and cap, {@code S − clamp(p)}. */
    COLLAR,
    /** The reference price itself, within floor and cap: {@code clamp(p) − p}. */
    INDEXED
}
