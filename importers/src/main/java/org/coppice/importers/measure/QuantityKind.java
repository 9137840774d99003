package org.coppice.importers.measure;

import java.util.Locale;

/** How the readings of a series relate to their intervals. */
public enum QuantityKind {
    /** The energy, volume or mass of the interval. */
    ENERGY,
    VOLUME,
    MASS,
    /** The mean power over the interval; imported as energy. */
    AVERAGE_POWER,
    /** What a counter shows; imported as differences. */
    REGISTER,
    /** The power at one moment; says nothing of energy. */
    INSTANTANEOUS_POWER,
    TEMPERATURE,
    PRICE,
    INTENSITY,
    /** A state of the air, such as humidity, pressure or wind speed. */
    STATE,
    /** Mean solar irradiance; imported as energy on an area. */
    IRRADIATION;

    /** The name in files: {@code average-power}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the readings, once normalised, add up to a total. */
    public boolean adds() {
        return this != INSTANTANEOUS_POWER
                && this != TEMPERATURE
                && this != PRICE
                && this != INTENSITY
                && this != STATE;
    }

    /** The kind of that name, if there is one. */
    public static java.util.Optional<QuantityKind> find(String text) {
        for (QuantityKind kind : values()) {
            if (kind.text().equalsIgnoreCase(text.strip())) {
                return java.util.Optional.of(kind);
            }
        }
        return java.util.Optional.empty();
    }
}
