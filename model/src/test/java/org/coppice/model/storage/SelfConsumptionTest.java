package org.coppice.model.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.junit.jupiter.api.Test;

class SelfConsumptionTest {
    private static final double EXACT = 1e-9;

    @Test
    void aSurplusIsKeptForTheDeficit() {
        // 90 % each way: of 10 kWh surplus 9 are stored, and 9 · 0.9 = 8.1 come back.
        SimpleBattery battery = new SimpleBattery(
                Energy.ofKilowattHours(20), Power.ofKilowatts(20), Power.ofKilowatts(20), 0.9, 0.9, 0);
        Dispatch did = Dispatch.ofLength(2);
        double deficit = SelfConsumption.run(battery.over(1), new double[] {-10, 12}, 0, did);
        assertThat(did.chargeKwh()).containsExactly(10, 0);
        assertThat(did.contentKwh()[0]).isCloseTo(9, within(EXACT));
        assertThat(did.dischargeKwh()[1]).isCloseTo(8.1, within(EXACT));
        assertThat(deficit).isCloseTo(3.9, within(EXACT));
    }

    /** Defect 1 of the published code: it takes the whole surplus away, even where the battery is full or there is none. */
    @Test
    void whatTheBatteryDoesNotTakeStaysASurplus() {
        Random random = new Random(1);
        double[] net = random.doubles(500, -5, 5).toArray();
        for (double capacity : new double[] {0, 3, 1000}) {
            BatteryStep battery =
                    ClcBattery.carbonExplorer(Energy.ofKilowattHours(capacity)).over(1);
            Dispatch did = Dispatch.ofLength(net.length);
            SelfConsumption.run(battery, net, battery.fullKwh(), did);
            double left = 0;
            double surplus = 0;
            double taken = 0;
            for (int i = 0; i < net.length; i++) {
                surplus += Math.max(0, -net[i]);
                left += Math.max(0, -net[i] - did.chargeKwh()[i]);
                taken += did.chargeKwh()[i];
            }
            assertThat(left).as("capacity %s", capacity).isCloseTo(surplus - taken, within(EXACT));
            assertThat(taken).isLessThan(surplus);
            if (capacity == 0) {
                assertThat(taken).isZero();
                assertThat(did.dischargeKwh()).containsOnly(0);
            }
        }
    }

    @Test
    void aLargerBatteryNeverLeavesMore() {
        Random random = new Random(2);
        double[] net = random.doubles(2000, -50, 40).toArray();
        Dispatch did = Dispatch.ofLength(net.length);
        double before = Double.POSITIVE_INFINITY;
        for (int size = 0; size <= 300; size += 20) {
            BatteryStep battery =
                    ClcBattery.carbonExplorer(Energy.ofKilowattHours(size)).over(1);
            double deficit = SelfConsumption.run(battery, net, 0, did);
            assertThat(deficit).isLessThanOrEqualTo(before + EXACT);
            before = deficit;
        }
    }

    @Test
    void aBatteryServesALoadBeforeTheGridDoes() {
        // Vessim's merit order: 80 of 100 Wh, minimum 10: 70 Wh against 10 W for 14 h leave the grid 140 − 70 = 70 Wh,
        // 5 W.
        BatteryStep battery =
                SimpleBattery.lossless(Energy.ofKilowattHours(0.1), 1, 0.1).over(14);
        double left = SelfConsumption.run(battery, new double[] {0.140}, 0.080, Dispatch.ofLength(1));
        assertThat(left * 1e3 / 14).isCloseTo(5, within(EXACT));
    }
}
