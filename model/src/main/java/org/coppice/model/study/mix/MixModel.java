package org.coppice.model.study.mix;

import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.schedule.DayBlocks;

/** What the study of a site computes once: sums, days, and the carbon of making things. Immutable, shared by all threads. */
final class MixModel {
    final MixSite site;
    final MixRules rules;
    final DayBlocks days;
    final double[] ones;
    final double highestLoadKwh;
    final double loadKwh;

    /** By how much the horizon is longer than the study. */
    private final double years;

    private final double averageKw;
    private final double meanGrams;
    private final double windKwhPerKw;
    private final double solarKwhPerKw;

    MixModel(MixSite site, MixRules rules) {
        this.site = site;
        this.rules = rules;
        this.days = DayBlocks.of(site.axis().calendar());
        this.ones = new double[site.loadKwh().length];
        java.util.Arrays.fill(ones, 1);
        double hours = site.loadKwh().length * site.axis().stepHours();
        double highest = 0;
        for (double kwh : site.loadKwh()) {
            highest = Math.max(highest, kwh);
        }
        this.highestLoadKwh = highest;
        this.loadKwh = sum(site.loadKwh());
        this.years = rules.horizon().value() / site.years();
        this.averageKw = loadKwh / hours;
        this.meanGrams = sum(site.gramsPerKwh()) / site.gramsPerKwh().length;
        this.windKwhPerKw = sum(site.windPerKw());
        this.solarKwhPerKw = sum(site.solarPerKw());
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** What a kWh without cover counts, in g; 1 where it is the mean that counts, and the sum is multiplied with it after. */
    double[] weights() {
        return rules.meanIntensity() ? ones : site.gramsPerKwh();
    }

    /** Carbon of operation over the horizon, in kg, of Σ uncovered · weight. */
    double operationalKg(double weighted) {
        return weighted * (rules.meanIntensity() ? meanGrams : 1) * years / 1e3;
    }

    /** Carbon of making plants, battery and servers over the horizon, in kg. */
    double embodiedKg(double windKw, double solarKw, double batteryKwh, double extraServers) {
        double plants = windKw * windKwhPerKw * rules.wind().gramsPerKilowattHour()
                + solarKw * solarKwhPerKw * rules.solar().gramsPerKilowattHour();
        double batteries = batteryKwh
                * rules.batteryPerKwh().kilograms()
                / rules.batteryLife().value();
        double servers = averageKw
                * extraServers
                * rules.serversPerKw().kilograms()
                / rules.serverLife().value();
        return plants * years / 1e3 + (batteries + servers) * rules.horizon().value();
    }

    MixResult result(double uncoveredKwh, double weighted, double embodiedKg) {
        return new MixResult(
                Energy.ofKilowattHours(uncoveredKwh),
                Ratio.of(1 - uncoveredKwh / loadKwh),
                Carbon.ofKilograms(operationalKg(weighted)),
                Carbon.ofKilograms(embodiedKg));
    }
}
