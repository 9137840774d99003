package org.coppice.importers.measure;

/** What kind of quantity a unit measures. */
public enum Measure {
    ENERGY,
    POWER,
    VOLUME,
    MASS,
    TEMPERATURE,
    CARBON_INTENSITY,
    PRICE,
    /** An amount of money: never a series of ours. */
    MONEY,
    /** Solar power on an area. */
    IRRADIANCE,
    /** Solar energy on an area. */
    IRRADIATION,
    /** Known, but nothing in a plan needs it: reactive energy, voltage, pressure, humidity. */
    UNUSED;

    /** Whether readings of successive intervals add up. */
    public boolean adds() {
        return this == ENERGY || this == VOLUME || this == MASS || this == IRRADIATION;
    }

    /** Whether a power times a time gives what adds up. */
    public boolean isRate() {
        return this == POWER || this == IRRADIANCE;
    }
}
