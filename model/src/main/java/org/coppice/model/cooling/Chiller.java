package org.coppice.model.cooling;

/**
 * An electric chiller with the curves of EnergyPlus (Engineering Reference, Electric Chiller Based on Condenser Entering
 * Temperature), with the coefficients of its example and of SustainDC (Naug et al. 2024):
 *
 * <pre>
 * ΔT = (T_condenser − T_design)/2.778 − (T_water − T_water,design)
 * r  = 0.944836 − 0.0570088·ΔT + 0.00185486·ΔT²     available over nominal capacity
 * f  = 2.333 − 1.975·r + 0.6121·r²                  full-load power
 * g  = 0.03303 + 0.6852·PLR + 0.2818·PLR²           part load, PLR = Q/(Cap·r) at least 0.05, below it the chiller cycles
 * P  = f·g·Cap·r/COP
 * </pre>
 *
 * <p>SustainDC's code sets the second bracket to 6.67 − 35, so that its chiller draws more as the air cools; here it is 0 at the
 * design temperature of the chilled water, as in EnergyPlus. {@code ΔT} is held at no less than −6: there the curves end (a
 * condenser 16.7 K below design, which is where head pressure control holds it), and beyond it they would rise again. The rated COP
 * is carried from the reference of 6.67 °C to the chilled water at hand by the ratio of the reversed Carnot cycles up to a
 * condensing temperature 10 K above the condenser's inlet.
 *
 * @param cop cooling over power at the design temperatures and chilled water of 6.67 °C
 * @param condenserDesign °C of the air or water that enters the condenser
 * @param chilledWater °C that leaves the chiller
 * @param chilledWaterRise K that it warms up in the coils
 */
public record Chiller(double cop, double condenserDesign, double chilledWater, double chilledWaterRise) {
    /** In the air: COP 3.0 at 35 °C (SustainDC; the example of EnergyPlus). */
    public static final Chiller AIR_COOLED = new Chiller(3.0, 35, 6.67, 6.67);

    /** With condenser water: COP 5.5 at 29.4 °C (EnergyPlus data set, DOE-2 centrifugal). */
    public static final Chiller WATER_COOLED = new Chiller(5.5, 29.4, 6.67, 6.67);

    private static final double REFERENCE_WATER = 6.67;
    private static final double RISE_COEFFICIENT = 2.778;
    private static final double LEAST_DELTA = -6;
    private static final double LEAST_PART_LOAD = 0.05;
    private static final double CONDENSING_ABOVE_INLET = 10;
    private static final double KELVIN = 273.15;

    /** Refuses temperatures and efficiencies that no chiller has. */
    public Chiller {
        if (!(cop >= 1 && cop <= 15)) {
            throw new IllegalArgumentException("The COP of a chiller lies between 1 and 15, not at " + cop
                    + ". Maybe kW per ton was meant: COP = 3.517/(kW/ton).");
        }
        if (!(chilledWater >= 2 && chilledWater <= 30)) {
            throw new IllegalArgumentException("Chilled water lies between 2 and 30 °C, not at " + chilledWater
                    + " °C. Maybe °F was meant: 45 °F are 7.2 °C.");
        }
        if (!(chilledWaterRise > 0 && chilledWaterRise <= 30)) {
            throw new IllegalArgumentException(
                    "Chilled water warms up by 0 to 30 K in the coils, not by " + chilledWaterRise + " K.");
        }
        if (!(condenserDesign >= chilledWater + 5 && condenserDesign <= 50)) {
            throw new IllegalArgumentException(
                    "The design temperature of the condenser lies between 5 K above the chilled water (" + chilledWater
                            + " °C) and 50 °C, not at " + condenserDesign + " °C.");
        }
    }

    /** The rated COP at the chilled water at hand. */
    public double ratedCop() {
        return cop * carnot(chilledWater) / carnot(REFERENCE_WATER);
    }

    private double carnot(double water) {
        return (water + KELVIN) / (condenserDesign + CONDENSING_ABOVE_INLET - water);
    }

    /** The cooling available over the nominal capacity, at a condenser inlet in °C. */
    public double availableShare(double condenser) {
        double delta = Math.max(LEAST_DELTA, (condenser - condenserDesign) / RISE_COEFFICIENT);
        return 0.944836 + delta * (-0.0570088 + 0.00185486 * delta);
    }

    /**
     * The power in kW that takes a heat in kW away; for hot loops. Beyond what the chiller can take, in proportion, as if a like
     * machine stood beside it: see {@link CoolingYear#overloadedSteps}.
     *
     * @param ratedCop of {@link #ratedCop()}, worked out once
     */
    double powerKw(double heatKw, double capacityKw, double condenser, double ratedCop) {
        double share = availableShare(condenser);
        double available = capacityKw * share;
        double load = heatKw / available;
        double held = Math.max(LEAST_PART_LOAD, Math.min(1, load));
        double full = 2.333 + share * (-1.975 + 0.6121 * share);
        double part = 0.03303 + held * (0.6852 + 0.2818 * held);
        return load / held * full * part * available / ratedCop;
    }

    /** {@link #powerKw(double, double, double, double)} for single points. */
    public double powerKw(double heatKw, double capacityKw, double condenser) {
        return powerKw(heatKw, capacityKw, condenser, ratedCop());
    }
}
