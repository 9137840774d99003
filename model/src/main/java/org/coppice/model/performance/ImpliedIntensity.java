package org.coppice.model.performance;

import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;

/**
 * The intensity that a published pair of energy and carbon implies. Outside 5 to 1,500 g/kWh no grid lies, so one of the two is
 * in a wrong unit, or a market-based figure stands where a location-based one is meant.
 */
public record ImpliedIntensity(CarbonIntensity intensity) {
    private static final double LOWEST = 5;
    private static final double HIGHEST = 1_500;

    /** The intensity implied by a pair. */
    public static ImpliedIntensity of(Carbon carbon, Energy energy) {
        return new ImpliedIntensity(
                CarbonIntensity.ofGramsPerKilowattHour(carbon.kilograms() * 1e3 / energy.kilowattHours()));
    }

    /** Whether a grid may have this intensity. */
    public boolean isPlausible() {
        return intensity.gramsPerKilowattHour() >= LOWEST && intensity.gramsPerKilowattHour() <= HIGHEST;
    }
}
