package org.coppice.model.cooling;

import java.util.Locale;
import java.util.Optional;
import org.coppice.model.quantity.Power;

/**
 * All that takes the heat of a site away.
 *
 * @param designIt the IT power it is built for; without it, the highest of the year
 * @param air how the rooms are cooled
 * @param liquid a loop at the equipment, where there is one
 * @param chiller does what the weather cannot
 * @param rejection where the heat leaves
 * @param pumpRatio pump power at full flow over the heat that the water carries, for each of the loops; by the cube of the flow
 * @param otherShare lighting, offices and controls, as a share of the design IT power
 */
public record CoolingPlant(
        Optional<Power> designIt,
        AirSide air,
        Optional<LiquidSide> liquid,
        Chiller chiller,
        HeatRejection rejection,
        double pumpRatio,
        double otherShare) {

    /** Chilled water pumps of 22 W for a gpm at 6.7 K: 0.0125 kW for a kW (ASHRAE 90.1, appendix G3.1.3.10). */
    public static final double PUMP_RATIO = 0.0125;

    /** 1 % of the IT power for lighting (Rasmussen, APC White Paper 113). */
    public static final double OTHER_SHARE = 0.01;

    /** The chiller and the pumps may be this much larger than the design asks (EnergyPlus, default sizing factor for cooling). */
    static final double SIZING = 1.15;

    /** Refuses parts that do not fit together. */
    public CoolingPlant {
        if (designIt.filter(power -> !(power.kilowatts() > 0)).isPresent()) {
            throw new IllegalArgumentException(
                    "The design IT power must be above 0. Leave it empty to size the plant by the year's peak.");
        }
        if (chiller.chilledWater() > air.supply()) {
            throw new IllegalArgumentException("Chilled water of " + chiller.chilledWater() + " °C cannot cool air to "
                    + air.supply() + " °C. Maybe the two were swapped.");
        }
        if (!(pumpRatio >= 0 && pumpRatio <= 0.2)) {
            throw new IllegalArgumentException(
                    "Pumps draw up to a fifth of the heat they move, not " + pumpRatio + " of it.");
        }
        if (!(otherShare >= 0 && otherShare <= 0.5)) {
            throw new IllegalArgumentException("Lighting and the like draw up to half of the IT power, not "
                    + otherShare + " of it. Maybe percent were meant: 1 % is 0.01.");
        }
    }

    /** A plant of typical parts. */
    public static CoolingPlant of(AirCooling air, HeatRejection rejection) {
        AirSide typical = AirSide.TYPICAL;
        return new CoolingPlant(
                Optional.empty(),
                new AirSide(
                        air,
                        typical.supply(),
                        typical.rise(),
                        typical.approach(),
                        typical.fanRatio(),
                        typical.leastFlow(),
                        typical.airClass()),
                Optional.empty(),
                rejection.isTower() ? Chiller.WATER_COOLED : Chiller.AIR_COOLED,
                rejection,
                PUMP_RATIO,
                OTHER_SHARE);
    }

    /** The same with a liquid loop. */
    public CoolingPlant withLiquid(LiquidSide side) {
        return new CoolingPlant(designIt, air, Optional.of(side), chiller, rejection, pumpRatio, otherShare);
    }

    /** The share of the IT heat that the liquid takes. */
    public double liquidShare() {
        return liquid.map(LiquidSide::share).orElse(0.0);
    }

    /** Whether its results depend on the humidity of the air. */
    public boolean needsHumidity() {
        return rejection.isTower() || air.kind() == AirCooling.AIR_ECONOMISER;
    }

    @Override
    public String toString() {
        return words(air.kind()) + ", " + words(rejection.kind())
                + liquid.map(side -> ", " + words(side.kind()) + " " + Math.round(100 * side.share()) + " %")
                        .orElse("");
    }

    private static String words(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
