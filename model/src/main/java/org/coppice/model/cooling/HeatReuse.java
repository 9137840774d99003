package org.coppice.model.cooling;

import org.coppice.model.time.Profile;

/**
 * Heat that leaves the site for a use elsewhere. It is counted where it is handed over (EN 50600-4-6: ERF = reused over facility
 * energy). A heat pump lifts it where it is not warm enough: {@code COP = η·T_hot/(T_hot − T_source)} in kelvin, η of the reversed
 * Carnot cycle.
 *
 * @param demand in kW at the target temperature, by month and hour
 * @param target °C at which the heat is needed
 * @param recoverable share of the heat of the source that reaches the hand-over, 0..1
 * @param fromAir whether the heat of the chilled air is taken too, at the temperature of the air's return; otherwise of the liquid
 *     alone
 * @param pumpEfficiency η, 0..1
 * @param pumpInside whether the heat pump is on the site: then its power is part of the facility's energy, and so is it of the heat
 *     handed over; outside, the heat is handed over before it
 */
public record HeatReuse(
        Profile demand, double target, double recoverable, boolean fromAir, double pumpEfficiency, boolean pumpInside) {

    /** η of large heat pumps (Arpagaus et al. 2018, High temperature heat pumps: 40 to 60 %). */
    public static final double PUMP_EFFICIENCY = 0.5;

    private static final double KELVIN = 273.15;
    private static final double EXCHANGER = 3;
    private static final double MOST_COP = 15;

    /** Refuses a demand below 0 and temperatures that no heat network has. */
    public HeatReuse {
        if (!(demand.min() >= 0)) {
            throw new IllegalArgumentException("The demand for heat is at least 0 kW, not " + demand.min() + " kW.");
        }
        if (!(target >= 15 && target <= 120)) {
            throw new IllegalArgumentException("Heat is needed at 15 to 120 °C, not at " + target + " °C.");
        }
        if (!(recoverable >= 0 && recoverable <= 1)) {
            throw new IllegalArgumentException("The recoverable share lies in 0 to 1, not at " + recoverable + ".");
        }
        if (!(pumpEfficiency > 0 && pumpEfficiency < 1)) {
            throw new IllegalArgumentException(
                    "The heat pump reaches between 0 and 1 of the reversed Carnot cycle, not " + pumpEfficiency
                            + ". Maybe its COP was meant.");
        }
    }

    /** Whether heat of a source in °C needs the heat pump; 3 K are lost in the exchanger. */
    public boolean needsPump(double source) {
        return source - EXCHANGER < target;
    }

    /** The COP of the pump for a source in °C, at most 15; infinite where none is needed. */
    public double cop(double source) {
        if (!needsPump(source)) {
            return Double.POSITIVE_INFINITY;
        }
        double lift = target - (source - EXCHANGER);
        return Math.max(1.01, Math.min(MOST_COP, pumpEfficiency * (target + KELVIN) / lift));
    }

    @Override
    public String toString() {
        return "heat at " + Math.round(target) + " °C, up to " + Math.round(demand.max()) + " kW";
    }
}
