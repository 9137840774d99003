package org.coppice.model.storage;

/** The C/L/C rules minute by minute, as they are published: what the closed form is checked against. */
final class NaiveClc {
    private final ClcBattery battery;
    private final int minutes;
    private final double hours;
    private double content;

    NaiveClc(ClcBattery battery, double stepHours, double content) {
        this.battery = battery;
        this.minutes = (int) Math.round(stepHours * 60);
        this.hours = stepHours / minutes;
        this.content = content;
    }

    double content() {
        return content;
    }

    double charge(double offeredKwh) {
        double offeredKw = offeredKwh / (minutes * hours);
        double full = battery.fullShare() * battery.capacity().kilowattHours();
        double taken = 0;
        for (int i = 0; i < minutes; i++) {
            double most = (full - content) / (battery.chargeEfficiency() * hours - battery.chargeSlopeHours());
            double kw =
                    Math.max(0, Math.min(Math.min(most, battery.chargeLimit().kilowatts()), offeredKw));
            content += kw * battery.chargeEfficiency() * hours;
            taken += kw * hours;
        }
        return taken;
    }

    double discharge(double wantedKwh) {
        double wantedKw = wantedKwh / (minutes * hours);
        double empty = battery.emptyShare() * battery.capacity().kilowattHours();
        double given = 0;
        for (int i = 0; i < minutes; i++) {
            double most = (content - empty) / (battery.dischargeSlopeHours() + hours / battery.dischargeEfficiency());
            double kw =
                    Math.max(0, Math.min(Math.min(most, battery.dischargeLimit().kilowatts()), wantedKw));
            content -= kw / battery.dischargeEfficiency() * hours;
            given += kw * hours;
        }
        return given;
    }
}
