package org.coppice.model.cooling;

/**
 * The water of a cooling tower for a kWh of heat.
 *
 * <p>Evaporation: the air leaves saturated at the mean temperature of the water, {@code T_out = T_wb + approach + range/2}, and takes
 * up {@code (w_out − w_in)/(h_out − h_in)} kg for a kJ (EnergyPlus Engineering Reference, Cooling Tower Makeup Water Usage,
 * saturated exit); the enthalpy of the air that enters is that of saturated air at its wet bulb. Drift is a share of the circulating
 * water, {@code 3600/(4.186·range)} L/kWh. With {@code S} cycles of concentration the salts balance when
 * {@code make-up = S·(blowdown + drift)}, hence {@code blowdown = evaporation/(S − 1) − drift}, at least 0.
 */
public final class TowerWater {
    private static final double KJ_PER_KWH = 3600;
    private static final double WATER_KJ_PER_KG_K = 4.186;

    private TowerWater() {}

    /** Litres evaporated for a kWh of heat given off, at least 0; NaN where the weather is not known. */
    public static double evaporationPerKwh(OutsideAir outside, int step, double approach) {
        double out = outside.wetBulb()[step] + approach + HeatRejection.TOWER_RANGE / 2;
        double moisture = MoistAir.humidityRatio(out);
        double heat = MoistAir.enthalpy(out, moisture) - outside.enthalpy()[step];
        return Math.max(0, KJ_PER_KWH * (moisture - outside.moisture()[step]) / heat);
    }

    /** Litres carried away as droplets for a kWh of heat. */
    public static double driftPerKwh(double drift) {
        return drift * KJ_PER_KWH / (WATER_KJ_PER_KG_K * HeatRejection.TOWER_RANGE);
    }

    /** Litres let out to keep the salts at so many cycles. */
    public static double blowdown(double evaporation, double drift, double cycles) {
        return Math.max(0, evaporation / (cycles - 1) - drift);
    }
}
