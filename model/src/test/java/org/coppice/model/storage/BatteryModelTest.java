package org.coppice.model.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatteryModelTest {
    private static final double CLOSED_FORM = 4e-12;
    private static final double EXACT = 1e-9;

    private static Energy wh(double wattHours) {
        return Energy.ofKilowattHours(wattHours / 1e3);
    }

    private static ClcBattery anyClc(Random random) {
        double b = 0.1 + 2 * random.nextDouble();
        return new ClcBattery(
                Energy.ofKilowattHours(b),
                Power.ofKilowatts(b * 4 * random.nextDouble()),
                Power.ofKilowatts(b * 4 * random.nextDouble()),
                0.7 + 0.3 * random.nextDouble(),
                0.7 + 0.3 * random.nextDouble(),
                random.nextInt(4) == 0 ? 0 : -0.1 * random.nextDouble(),
                1 - 0.2 * random.nextDouble(),
                random.nextInt(4) == 0 ? 0 : 0.1 * random.nextDouble(),
                0.2 * random.nextDouble());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 15, 30, 60})
    void theClosedFormEqualsAMinuteByMinuteLoop(int minutes) {
        Random random = new Random(minutes);
        double hours = minutes / 60.0;
        for (int run = 0; run < 50; run++) {
            ClcBattery battery = anyClc(random);
            BatteryStep step = battery.over(hours);
            double content = step.emptyKwh() + (step.fullKwh() - step.emptyKwh()) * random.nextDouble();
            NaiveClc naive = new NaiveClc(battery, hours, content);
            for (int i = 0; i < 200; i++) {
                double kwh = 1.5 * battery.capacity().kilowattHours() * hours * random.nextDouble();
                boolean charges = random.nextBoolean();
                double got = charges ? step.charge(content, kwh) : step.discharge(content, kwh);
                double expected = charges ? naive.charge(kwh) : naive.discharge(kwh);
                content = charges ? step.afterCharge(content, got) : step.afterDischarge(content, got);
                assertThat(got).as("run %d step %d", run, i).isCloseTo(expected, within(CLOSED_FORM));
                assertThat(content).isCloseTo(naive.content(), within(CLOSED_FORM));
            }
        }
    }

    @Test
    void aFullHourTakesWhatTheMinutesTake() {
        // 1 MWh, empty: 0.97 · T in, so that 0.5 MW for an hour stores 0.485 MWh without reaching the taper.
        BatteryStep step = ClcBattery.carbonExplorer(Energy.ofMegawattHours(1)).over(1);
        assertThat(step.charge(0, 500)).isEqualTo(500);
        assertThat(step.afterCharge(0, 500)).isCloseTo(485, within(EXACT));
        assertThat(step.charge(1000, 500)).isZero();
        assertThat(step.discharge(0, 500)).isZero();
    }

    @Test
    void aBatteryWithoutCapacityTakesAndGivesNothing() {
        for (BatteryModel none : new BatteryModel[] {
            ClcBattery.carbonExplorer(Energy.ZERO), SimpleBattery.reopt(Energy.ZERO, Power.ofKilowatts(100))
        }) {
            BatteryStep step = none.over(1);
            assertThat(step.charge(0, 10)).isZero();
            assertThat(step.discharge(0, 10)).isZero();
        }
    }

    @Test
    void theSimpleBatteryOfVessimStopsAtItsMinimum() {
        // 100 Wh at 80 %, minimum 10 %: 10 W for 7 h leave 80 − 70 = 10 Wh, and then it gives nothing more.
        SimpleBattery battery = SimpleBattery.lossless(wh(100), 1, 0.1);
        BatteryStep step = battery.over(1);
        double content = 0.080;
        for (int hour = 0; hour < 7; hour++) {
            double given = step.discharge(content, 0.010);
            assertThat(given).isCloseTo(0.010, within(EXACT));
            content = step.afterDischarge(content, given);
        }
        assertThat(content).isCloseTo(0.010, within(EXACT));
        assertThat(step.discharge(content, 0.010)).isCloseTo(0, within(EXACT));
    }

    @Test
    void theCellsOfVessimGiveItsFeasiblePower() {
        ClcBattery battery = ClcBattery.ofCells(10, wh(10), 3.63, 0.5, -1, 0.5, 2, 0, 0, 0, 10);
        Energy half = wh(50);
        // −α_d: 100 W; α_c: 50 W. Over an hour 50 Wh give 50/2 = 25 W; 50 Wh of room take 50/0.5 = 100 W, more than 50
        // W.
        assertThat(battery.mostDischarge(half, 1 / 60.0).watts()).isCloseTo(100, within(EXACT));
        assertThat(battery.mostCharge(half, 1 / 60.0).watts()).isCloseTo(50, within(EXACT));
        assertThat(battery.mostDischarge(half, 1).watts()).isCloseTo(25, within(EXACT));
        assertThat(battery.mostCharge(half, 1).watts()).isCloseTo(50, within(EXACT));
    }

    @Test
    void theUpperLineOfACellLimitsItsCharge() {
        // 7.5 + p ≤ 10 − 1·p/4  →  p = 2 W
        ClcBattery cell = ClcBattery.ofCells(1, wh(10), 4, 1, -1, 1, 1, 0, 0, -1, 10);
        assertThat(cell.mostCharge(wh(7.5), 1).watts()).isCloseTo(2, within(EXACT));
    }

    @Test
    void reoptLosesHalfAsMuchEachWay() {
        // 0.96 · √0.975 = 0.94792
        SimpleBattery battery = SimpleBattery.reopt(Energy.ofKilowattHours(100), Power.ofKilowatts(50));
        assertThat(battery.chargeEfficiency()).isCloseTo(0.94792, within(5e-6));
        assertThat(battery.chargeEfficiency() * battery.dischargeEfficiency()).isCloseTo(0.89856, within(5e-6));
        assertThat(battery.minimum().kilowattHours()).isCloseTo(20, within(EXACT));
    }

    @Test
    void anEfficiencyAboveOneIsRefusedAndTheOneThatWasMeantIsNamed() {
        assertThatThrownBy(() -> new SimpleBattery(wh(100), Power.ofWatts(10), Power.ofWatts(10), 0.97, 1.04, 0))
                .hasMessageContaining("discharge efficiency")
                .hasMessageContaining("1/1.04 = 0.9615");
        assertThatThrownBy(() -> ClcBattery.ofCells(1, wh(10), 4, 1, -1, 1.2, 1, 0, 0, 0, 10))
                .hasMessageContaining("charge efficiency");
        assertThatThrownBy(() -> new SimpleBattery(wh(100), Power.ofWatts(10), Power.ofWatts(10), 0, 1, 0))
                .hasMessageContaining("above 0");
    }

    @Test
    void aStepHasWholeMinutes() {
        assertThatThrownBy(() -> ClcBattery.carbonExplorer(wh(10)).over(0.0123)).hasMessageContaining("minutes");
    }
}
