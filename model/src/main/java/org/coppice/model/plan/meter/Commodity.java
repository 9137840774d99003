package org.coppice.model.plan.meter;

import java.util.Locale;

/** What flows through a meter. */
public enum Commodity {
    ELECTRICITY,
    GAS,
    FUEL,
    HEAT,
    COOLING,
    WATER,
    TEMPERATURE,
    PRICE,
    CARBON_INTENSITY,
    OTHER;

    /** The name in files: {@code carbon-intensity}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
