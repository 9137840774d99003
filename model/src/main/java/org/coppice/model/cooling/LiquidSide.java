package org.coppice.model.cooling;

/**
 * A liquid loop at the equipment, cooled by the weather alone while that is cold enough; the chiller does the rest.
 *
 * @param share of the IT heat that it takes, 0..1
 * @param supply °C to the racks (the class W32 of ASHRAE TC 9.9 means up to 32 °C)
 * @param rise K from supply to return
 */
public record LiquidSide(LiquidCooling kind, double share, double supply, double rise) {

    /** Refuses a share beyond 0 to 1 and water that no rack takes. */
    public LiquidSide {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The share of the heat that the liquid takes lies in 0 to 1, not at "
                    + share + ". Maybe percent were meant: 75 % are 0.75.");
        }
        if (!(supply >= 10 && supply <= 60)) {
            throw new IllegalArgumentException("The liquid goes to the racks at 10 to 60 °C, not at " + supply
                    + " °C. Maybe °F was meant: 100 °F are 37.8 °C.");
        }
        if (!(rise > 0 && rise <= 30)) {
            throw new IllegalArgumentException("The liquid warms up by 0 to 30 K, not by " + rise + " K.");
        }
    }

    /** The usual share of a kind, at 32 °C and with a rise of 10 K. */
    public static LiquidSide typical(LiquidCooling kind) {
        return new LiquidSide(kind, kind.typicalShare(), 32, 10);
    }

    /** The temperature at which the liquid comes back, °C. */
    public double returns() {
        return supply + rise;
    }
}
