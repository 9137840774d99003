package org.coppice.model.storage;

import org.coppice.model.quantity.Power;

/** What steps of every kind of battery have in common: a full and an empty content, limits of power, efficiencies. */
abstract sealed class LimitedStep implements BatteryStep permits ClcStep, SimpleStep {
    final double full;
    final double empty;
    final double mostCharge;
    final double mostDischarge;
    final double chargeEfficiency;
    final double dischargeEfficiency;

    /**
     * Of a battery over steps of so many hours.
     *
     * @param fullKwh the content when full
     */
    LimitedStep(BatteryModel battery, double fullKwh, Power chargeLimit, Power dischargeLimit, double stepHours) {
        full = fullKwh;
        empty = battery.minimum().kilowattHours();
        mostCharge = chargeLimit.kilowatts() * stepHours;
        mostDischarge = dischargeLimit.kilowatts() * stepHours;
        chargeEfficiency = battery.chargeEfficiency();
        dischargeEfficiency = battery.dischargeEfficiency();
    }

    @Override
    public final double fullKwh() {
        return full;
    }

    @Override
    public final double emptyKwh() {
        return empty;
    }

    @Override
    public final double mostChargeKwh() {
        return mostCharge;
    }

    @Override
    public final double mostDischargeKwh() {
        return mostDischarge;
    }

    @Override
    public final double chargeEfficiency() {
        return chargeEfficiency;
    }

    @Override
    public final double dischargeEfficiency() {
        return dischargeEfficiency;
    }
}
