package org.coppice.model.performance;

import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;

/** {@code SCI = ((E·I) + M)/R} (ISO/IEC 21031:2024): location-based intensity, no market measures, per functional unit. */
public final class SoftwareCarbonIntensity {

    private SoftwareCarbonIntensity() {}

    /** Carbon of one functional unit. */
    public static Carbon of(Energy energy, CarbonIntensity intensity, Carbon embodied, double units) {
        return energy.at(intensity).plus(embodied).times(1 / units);
    }
}
