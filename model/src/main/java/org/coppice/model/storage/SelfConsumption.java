package org.coppice.model.storage;

/**
 * The battery takes every surplus of the site and serves every deficit, as far as it can. What it does not take stays a surplus; a
 * battery without capacity changes nothing.
 */
public final class SelfConsumption {

    private SelfConsumption() {}

    /**
     * Runs through the steps.
     *
     * @param netKwh load less generation by step, negative where there is a surplus
     * @param startKwh content before the first step
     * @param into is filled
     * @return the deficit that is left, in kWh
     */
    public static double run(BatteryStep battery, double[] netKwh, double startKwh, Dispatch into) {
        double content = startKwh;
        double deficit = 0;
        for (int i = 0; i < netKwh.length; i++) {
            double net = netKwh[i];
            double charged = 0;
            double given = 0;
            if (net < 0) {
                charged = battery.charge(content, -net);
                content = battery.afterCharge(content, charged);
            } else if (net > 0) {
                given = battery.discharge(content, net);
                content = battery.afterDischarge(content, given);
                deficit += net - given;
            }
            into.chargeKwh()[i] = charged;
            into.dischargeKwh()[i] = given;
            into.contentKwh()[i] = content;
        }
        return deficit;
    }
}
