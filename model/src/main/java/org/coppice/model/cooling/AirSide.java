package org.coppice.model.cooling;

/**
 * How the rooms are cooled by air. Fan power goes by the cube of the flow (affinity law), and the flow by the heat.
 *
 * @param kind what replaces the chiller when the weather allows
 * @param supply °C at the inlets of the equipment
 * @param rise K from inlet to return
 * @param approach K between the outside air and the supply of an {@link AirCooling#AIR_ECONOMISER}, or between the economiser's
 *     water and the chilled water
 * @param fanRatio fan power at full flow over the heat removed
 * @param leastFlow the least flow over full flow, 0..1
 * @param airClass of the equipment: bounds the moisture of outside air
 */
public record AirSide(
        AirCooling kind,
        double supply,
        double rise,
        double approach,
        double fanRatio,
        double leastFlow,
        AirClass airClass) {

    /**
     * 24 °C and 12 K; 0.05 kW of fans for a kW of heat, that is about 0.3 W for a cubic foot a minute at 12 K (3.16 cfm·°F/W); an
     * assumption until a measurement takes its place.
     */
    public static final AirSide TYPICAL = new AirSide(AirCooling.CHILLER, 24, 12, 2, 0.05, 0.4, AirClass.A2);

    /** Refuses temperatures at which no equipment runs, and shares that are none. */
    public AirSide {
        if (!airClass.allows(supply)) {
            throw new IllegalArgumentException("A supply of " + supply + " °C is outside what class " + airClass
                    + " allows (" + airClass.range() + "). Maybe °F was meant: 75 °F are 23.9 °C.");
        }
        if (!(rise > 0 && rise <= 40)) {
            throw new IllegalArgumentException("Air warms up by 0 to 40 K in the equipment, not by " + rise + " K.");
        }
        if (!(approach >= 0 && approach <= 20)) {
            throw new IllegalArgumentException("The approach lies between 0 and 20 K, not at " + approach + " K.");
        }
        if (!(fanRatio >= 0 && fanRatio <= 0.5)) {
            throw new IllegalArgumentException("Fans draw up to half of the heat they move, not " + fanRatio
                    + " of it. Maybe percent were meant: 5 % are 0.05.");
        }
        if (!(leastFlow >= 0 && leastFlow <= 1)) {
            throw new IllegalArgumentException("The least flow lies in 0 to 1, not at " + leastFlow + ".");
        }
    }

    /** The temperature at which the air comes back, °C. */
    public double returns() {
        return supply + rise;
    }
}
