package org.coppice.model.study.mix;

import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Years;

/**
 * How carbon is counted. The numbers are those of Carbon Explorer (Acun et al. 2023): wind 12 and sun 55 g/kWh over their lives, 74 kg a
 * kWh of battery for 3,000 cycles at one a day, 744.5 kg a server of 120 W and 15 % on top for the rest of the building, four years of
 * life, ten years counted, 40 % of the load flexible.
 *
 * @param batteryTakesAllSurplus published defect 1: what the battery leaves of a surplus is gone
 * @param meanIntensity published defect 2: hours without cover count at the unweighted mean of the year
 * @param wind life-cycle carbon of a kWh generated
 * @param batteryPerKwh of capacity
 * @param serversPerKw of average power that the spare servers would draw
 * @param flexible share of each hour's load that may move within its day
 */
public record MixRules(
        boolean batteryTakesAllSurplus,
        boolean meanIntensity,
        CarbonIntensity wind,
        CarbonIntensity solar,
        Carbon batteryPerKwh,
        Years batteryLife,
        Carbon serversPerKw,
        Years serverLife,
        Years horizon,
        Ratio flexible) {
    private static final double SERVER_KG = 744.5;
    private static final double SERVER_KW = 0.120;
    private static final double BUILDING = 1.15;
    private static final double CYCLES = 3_000;

    /** Corrected: surplus stays, hours count at their own intensity, a server's carbon is per kW. */
    public static MixRules corrected() {
        return new MixRules(
                false,
                false,
                CarbonIntensity.ofGramsPerKilowattHour(12),
                CarbonIntensity.ofGramsPerKilowattHour(55),
                Carbon.ofKilograms(74),
                Years.of(CYCLES / 365),
                Carbon.ofKilograms(SERVER_KG / SERVER_KW * BUILDING),
                Years.of(4),
                Years.of(10),
                Ratio.ofPercent(40));
    }

    /** As the published program computes, with its defects 1 (lost surplus), 2 (mean intensity) and 3 (6.2 kg/W taken for 6.2 t/MW, a thousandth). */
    public static MixRules asPublished() {
        MixRules rules = corrected();
        return new MixRules(
                true,
                true,
                rules.wind,
                rules.solar,
                rules.batteryPerKwh,
                rules.batteryLife,
                rules.serversPerKw.times(1e-3),
                rules.serverLife,
                rules.horizon,
                rules.flexible);
    }

    /** The same rules, but what a battery leaves of a surplus stays. */
    public MixRules keepingSurplus() {
        return new MixRules(
                false,
                meanIntensity,
                wind,
                solar,
                batteryPerKwh,
                batteryLife,
                serversPerKw,
                serverLife,
                horizon,
                flexible);
    }
}
