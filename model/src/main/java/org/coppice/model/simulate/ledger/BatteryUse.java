package org.coppice.model.simulate.ledger;

import java.util.OptionalDouble;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.storage.Dispatch;

/**
 * What a battery did in the year, and what that means for its life.
 *
 * @param dispatch over the steps of the year, 0 while it is not in service; shared, not to be written to
 * @param fullCycles full-equivalent cycles, half of charge and discharge over the capacity
 * @param rainflowDamage the share of 3,000 full cycles that is used, cycles counted by rainflow
 * @param stateOfHealth at the end of a first year of such use
 * @param lifeYears until it is replaced, under the same use throughout
 * @param lossesKwh charged but not given back, and not in it at the end
 * @param peakBeforeKw the highest net load of the site without it
 * @param peakAfterKw the same with it
 * @param saved at the prices that it was planned with, against doing nothing; empty for a policy without prices
 * @param gap what could still be saved, as a share of the cost without it; empty for a policy without prices
 * @param method how its use was found, for people
 */
public record BatteryUse(
        Battery battery,
        Dispatch dispatch,
        double fullCycles,
        double rainflowDamage,
        double stateOfHealth,
        double lifeYears,
        double lossesKwh,
        double peakBeforeKw,
        double peakAfterKw,
        OptionalDouble saved,
        OptionalDouble gap,
        String method) {

    /** How often it is replaced within so many years. */
    public int replacements(double years) {
        return battery.ageing().replacements(lifeYears, years);
    }
}
