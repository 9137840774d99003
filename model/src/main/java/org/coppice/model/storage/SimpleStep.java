package org.coppice.model.storage;

/** A {@link SimpleBattery} over steps of one length. */
final class SimpleStep extends LimitedStep {

    SimpleStep(SimpleBattery battery, double stepHours) {
        super(battery, battery.capacity().kilowattHours(), battery.chargeLimit(), battery.dischargeLimit(), stepHours);
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
    public double roomKept() {
        return 0;
    }

    @Override
    public double contentKept() {
        return 0;
    }
}
