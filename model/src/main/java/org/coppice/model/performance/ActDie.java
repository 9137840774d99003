package org.coppice.model.performance;

import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;

/**
 * Embodied carbon of a logic die: {@code CPA = (CI_fab·EPA + GPA + MPA)/Y}, {@code C = CPA·A + N·0.15 kg} (Gupta et al. 2022,
 * "ACT: Designing Sustainable Computer Systems with an Architectural Carbon Modeling Tool", ISCA).
 *
 * @param energyPerArea EPA, kWh a cm²
 * @param gasPerArea GPA, g CO2e a cm²
 * @param yield share of working dies
 */
public record ActDie(
        double squareCentimetres,
        double energyPerArea,
        double gasPerArea,
        CarbonIntensity fab,
        double yield,
        int packages) {
    /** MPA, g CO2e a cm² of raw material. */
    private static final double MATERIALS_PER_AREA = 500;

    private static final double GRAMS_PER_PACKAGE = 150;

    /** Refuses a yield outside 0..1. */
    public ActDie {
        if (!(yield > 0 && yield <= 1)) {
            throw new IllegalArgumentException("The yield lies above 0 and up to 1, not at " + yield);
        }
    }

    /** Grams a cm². */
    public double gramsPerArea() {
        return (fab.gramsPerKilowattHour() * energyPerArea + gasPerArea + MATERIALS_PER_AREA) / yield;
    }

    /** Of the whole die with its packages. */
    public Carbon embodied() {
        return Carbon.ofKilograms((gramsPerArea() * squareCentimetres + GRAMS_PER_PACKAGE * packages) / 1e3);
    }
}
