package org.coppice.model.cooling;

/**
 * Where the heat leaves the site.
 *
 * @param approach K between its water and the air: the dry bulb for a dry cooler, the wet bulb for a tower
 * @param fanRatio fan power at full flow over the heat given off
 * @param cycles of concentration of a tower: salts in the basin over salts in the make-up
 * @param drift water carried away as droplets, over the water that circulates
 */
public record HeatRejection(Kind kind, double approach, double fanRatio, double cycles, double drift) {

    /** What gives the heat to the air. */
    public enum Kind {
        /** Through fins; takes no water. */
        DRY_COOLER,
        /** By evaporation. */
        COOLING_TOWER
    }

    /** K by which the water of a tower cools down (ASHRAE 90.1: 35 to 29.4 °C). */
    static final double TOWER_RANGE = 5.6;

    /** A dry cooler 8 K above the air, 0.02 kW of fans for a kW of heat; assumptions until a data sheet takes their place. */
    public static final HeatRejection DRY = new HeatRejection(Kind.DRY_COOLER, 8, 0.02, 5, 0);

    /**
     * An open tower 5.5 K above the wet bulb; fans of 40.2 gpm/hp from 35 to 29.4 °C, which is 0.0126 kW/kW (ASHRAE 90.1-2016,
     * table 6.8.1-7, axial fans); five cycles; drift of 0.008 % (EnergyPlus, cooling tower, default drift loss).
     */
    public static final HeatRejection TOWER = new HeatRejection(Kind.COOLING_TOWER, 5.5, 0.0126, 5, 0.00008);

    /** Refuses a tower that never blows down, and approaches no machine has. */
    public HeatRejection {
        if (!(approach > 0 && approach <= 30)) {
            throw new IllegalArgumentException("The approach lies above 0 and up to 30 K, not at " + approach + " K.");
        }
        if (!(fanRatio >= 0 && fanRatio <= 0.5)) {
            throw new IllegalArgumentException(
                    "Fans draw up to half of the heat they move, not " + fanRatio + " of it.");
        }
        if (!(cycles > 1 && cycles <= 50)) {
            throw new IllegalArgumentException(
                    "A tower runs at more than 1 and up to 50 cycles of concentration, not at " + cycles
                            + ". At 1 cycle it would blow down without end.");
        }
        if (!(drift >= 0 && drift <= 0.01)) {
            throw new IllegalArgumentException("Drift lies between 0 and 1 % of the circulating water, not at "
                    + 100 * drift + " %. Maybe percent were meant: 0.008 % are 0.00008.");
        }
    }

    /** Whether it is a tower. */
    public boolean isTower() {
        return kind == Kind.COOLING_TOWER;
    }
}
