package org.coppice.model.performance;

import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Water;
import org.coppice.model.quantity.WaterIntensity;

/**
 * Water of a cooling tower and of the power plants behind a load.
 *
 * <p>On site {@code WUE = S/(S−1)·(6e-5·T³ − 0.01·T² + 0.61·T − 10.4)} L/kWh, wet-bulb T in °F, S cycles of concentration, at
 * least 0.05 (Li et al. 2023, "Making AI Less Thirsty"). In all {@code W = E_IT·(WUE + PUE·EWIF)}: WUE is for a kWh of IT energy
 * and is not multiplied by PUE (The Green Grid 2011; Delegated Regulation (EU) 2024/1364, Annex III).
 */
public final class CoolingWater {
    private static final double LEAST = 0.05;

    private CoolingWater() {}

    /** Water of the tower for a kWh of IT energy. */
    public static WaterIntensity tower(double wetBulbFahrenheit, double cycles) {
        double t = wetBulbFahrenheit;
        double litres = cycles / (cycles - 1) * (6e-5 * t * t * t - 0.01 * t * t + 0.61 * t - 10.4);
        return WaterIntensity.ofLitresPerKilowattHour(Math.max(LEAST, litres));
    }

    /** Water on site and at the power plants. */
    public static Water total(Energy it, double pue, WaterIntensity wue, WaterIntensity ewif) {
        return it.at(wue).plus(it.times(pue).at(ewif));
    }
}
