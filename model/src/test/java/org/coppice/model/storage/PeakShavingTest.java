package org.coppice.model.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.junit.jupiter.api.Test;

class PeakShavingTest {
    private static final double EXACT = 1e-6;

    private static BatteryStep lossless(double kwh, double kw) {
        Power power = Power.ofKilowatts(kw);
        return new SimpleBattery(Energy.ofKilowattHours(kwh), power, power, 1, 1, 0).over(1);
    }

    private static double[] shave(BatteryStep battery, double[] net, double start) {
        return PeakShaving.run(battery, net, new int[] {net.length}, start, Dispatch.ofLength(net.length));
    }

    @Test
    void theContentIsSpreadOverThePeak() {
        // 6 kWh against hours of 10, 12 and 8 over a base of 4: (10 + 12 + 8 − 6)/3 = 8, and 8 ≤ 8.
        double[] net = {4, 10, 12, 8, 4};
        assertThat(shave(lossless(6, 10), net, 6)[0]).isCloseTo(8, within(EXACT));
    }

    @Test
    void refillingBetweenTwoPeaksCounts() {
        // Target P: the first peak takes 12 − P of the 2 kWh, the valley gives back P − 4 at most, so the second can
        // have 2 again: P = 10.
        double[] net = {12, 4, 12};
        assertThat(shave(lossless(2, 10), net, 2)[0]).isCloseTo(10, within(EXACT));
    }

    @Test
    void powerLimitsThePeakWhereEnergyDoesNot() {
        assertThat(shave(lossless(1000, 3), new double[] {4, 12, 4}, 1000)[0]).isCloseTo(9, within(EXACT));
    }

    /** SAM #1208: a battery that is small against the load never dispatched. */
    @Test
    void aBatteryThatIsSmallAgainstTheLoadStillLowersThePeak() {
        Random random = new Random(1);
        double[] net = random.doubles(720, 9_000, 10_000).toArray();
        double peak = java.util.Arrays.stream(net).max().getAsDouble();
        double target = shave(lossless(1, 1), net, 1)[0];
        assertThat(target).isLessThan(peak - 0.01);
    }

    @Test
    void noOtherUseReachesALowerPeak() {
        Random random = new Random(2);
        for (int run = 0; run < 30; run++) {
            double[] net = random.doubles(48, -10, 60).toArray();
            BatteryStep battery = ClcBattery.lithiumIronPhosphate(
                            Energy.ofKilowattHours(80 * random.nextDouble()),
                            Power.ofKilowatts(20),
                            Power.ofKilowatts(20))
                    .over(1);
            double start = battery.fullKwh() * random.nextDouble();
            double target = shave(battery, net, start)[0];
            assertThat(survives(battery, net, start, target)).isTrue();
            if (target > 1e-6) {
                assertThat(survives(battery, net, start, target * (1 - 1e-6))).isFalse();
            }
        }
    }

    @Test
    void theTargetOfABatteryOfConstantLimitsIsTheLowestToTheLastDigits() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            int steps = 24 + random.nextInt(300);
            double[] net = random.doubles(steps, -40 * random.nextInt(2), 60).toArray();
            Power power = Power.ofKilowatts(1 + 30 * random.nextDouble());
            BatteryStep battery = new SimpleBattery(
                            Energy.ofKilowattHours(120 * random.nextDouble()),
                            power,
                            Power.ofKilowatts(1 + 30 * random.nextDouble()),
                            0.7 + 0.3 * random.nextDouble(),
                            0.7 + 0.3 * random.nextDouble(),
                            0.3 * random.nextDouble())
                    .over(1);
            double start = battery.emptyKwh() + (battery.fullKwh() - battery.emptyKwh()) * random.nextDouble();
            double peak = java.util.Arrays.stream(net).max().getAsDouble();

            double target = shave(battery, net, start)[0];
            assertThat(survives(battery, net, start, target)).as("run %d", run).isTrue();
            if (target > 1e-6) {
                assertThat(survives(battery, net, start, target - 1e-8 * peak))
                        .as("run %d", run)
                        .isFalse();
            }
        }
    }

    /** Whether a target can be kept by a battery that refills as early as it allows. */
    private static boolean survives(BatteryStep battery, double[] net, double start, double target) {
        double content = start;
        for (double each : net) {
            double charged = battery.charge(content, Math.max(0, target - each));
            double given = battery.discharge(content, Math.max(0, each - target));
            if (given < each - target - 1e-9) {
                return false;
            }
            content = each > target ? battery.afterDischarge(content, given) : battery.afterCharge(content, charged);
        }
        return true;
    }

    @Test
    void everyMonthHasItsOwnTargetAndTheImportKeepsIt() {
        double[] net = {4, 10, 4, 4, 20, 4};
        BatteryStep battery = lossless(3, 3);
        Dispatch did = Dispatch.ofLength(net.length);
        double[] targets = PeakShaving.run(battery, net, new int[] {3, 6}, 3, did);
        assertThat(targets).containsExactly(new double[] {7, 17}, within(EXACT));
        assertThat(did.peakKwh(net, 0, 3)).isCloseTo(7, within(EXACT));
        assertThat(did.peakKwh(net, 3, 6)).isCloseTo(17, within(EXACT));
    }

    @Test
    void aBatteryWithoutCapacityLeavesThePeak() {
        double[] net = {4, 10, 4};
        assertThat(shave(lossless(0, 0), net, 0)[0]).isCloseTo(10, within(EXACT));
    }
}
