package org.coppice.model.storage;

/** A {@link SimpleBattery} over steps of one length. */
final class SimpleStep implements BatteryStep {
    private final double full;
    private final double empty;
    private final double mostCharge;
    private final double mostDischarge;
    private final double chargeEfficiency;
    private final double dischargeEfficiency;

    SimpleStep(SimpleBattery battery, double stepHours) {
        full = battery.capacity().kilowattHours();
        empty = battery.minimum().kilowattHours();
        mostCharge = battery.chargeLimit().kilowatts() * stepHours;
        mostDischarge = battery.dischargeLimit().kilowatts() * stepHours;
        chargeEfficiency = battery.chargeEfficiency();
        dischargeEfficiency = battery.dischargeEfficiency();
    }

    @Override
    public double charge(double contentKwh, double offeredKwh) {
        double room = (full - contentKwh) / chargeEfficiency;
        return Math.max(0, Math.min(offeredKwh, Math.min(mostCharge, room)));
    }

    @Override
    public double discharge(double contentKwh, double wantedKwh) {
        double held = (contentKwh - empty) * dischargeEfficiency;
        return Math.max(0, Math.min(wantedKwh, Math.min(mostDischarge, held)));
    }

    @Override
    public double fullKwh() {
        return full;
    }

    @Override
    public double emptyKwh() {
        return empty;
    }

    @Override
    public double mostChargeKwh() {
        return mostCharge;
    }

    @Override
    public double mostDischargeKwh() {
        return mostDischarge;
    }

    @Override
    public double chargeEfficiency() {
        return chargeEfficiency;
    }

    @Override
    public double dischargeEfficiency() {
        return dischargeEfficiency;
    }

    @Override
    public double roomKept() {
        return 0;
    }

    @Override
    public double contentKept() {
        return 0;
    }
}
