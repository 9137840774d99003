package org.coppice.model.quantity;

/** What a quantity measures. Quantities of unlike dimension are never added or compared. */
public enum Dimension {
    POWER,
    /** Voltage times current, of which power is the part that does work. */
    APPARENT_POWER,
    ENERGY,
    CARBON,
    CARBON_INTENSITY,
    WATER,
    WATER_INTENSITY,
    MASS,
    MONEY,
    ENERGY_PRICE,
    RATIO,
    YEARS,
    DURATION,
    COUNT,
    TEMPERATURE,
    SPEED,
    PRESSURE,
    /** Solar energy on an area. */
    IRRADIATION,
    WORK,
    WORK_RATE,
    TOKENS,
    TOKEN_RATE,
    ENERGY_PER_TOKEN
}
