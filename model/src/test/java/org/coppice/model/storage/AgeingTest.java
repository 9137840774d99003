package org.coppice.model.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AgeingTest {
    private static final double EXACT = 1e-12;

    private static Map<Double, Double> count(double... values) {
        Map<Double, Double> counts = new TreeMap<>();
        Rainflow.count(values, (range, count) -> counts.merge(range, count, Double::sum));
        return counts;
    }

    @Test
    void theHistoryOfTheStandardIsCountedAsItSays() {
        assertThat(count(-2, 1, -3, 5, -1, 3, -4, 4, -2))
                .isEqualTo(Map.of(3.0, 0.5, 4.0, 1.5, 6.0, 0.5, 8.0, 1.0, 9.0, 0.5));
    }

    @Test
    void aConstantContentHasNoCycle() {
        assertThat(count(3, 3, 3)).isEmpty();
        assertThat(count()).isEmpty();
    }

    @Test
    void stepsOnTheWayBetweenTwoExtremesAreOneHalfCycle() {
        assertThat(count(0, 1, 2, 2, 5)).isEqualTo(Map.of(5.0, 0.5));
    }

    @Test
    void theRangesOfAllCyclesAddUpToTheWayThatTheContentWent() {
        Random random = new Random(1);
        for (int run = 0; run < 50; run++) {
            double[] values = random.doubles(200, 0, 10).toArray();
            double way = 0;
            for (int i = 1; i < values.length; i++) {
                way += Math.abs(values[i] - values[i - 1]);
            }
            double[] sum = new double[1];
            Rainflow.count(values, (range, count) -> sum[0] += 2 * range * count);
            assertThat(sum[0]).isCloseTo(way, within(1e-9));
        }
    }

    @Test
    void fullEquivalentsAgeAlikeWhateverTheirDepth() {
        // Ten cycles of 10 % and one of 100 % are a full cycle each: 2/3000 of the life, and the half cycle between.
        CycleLife life = CycleLife.ofFullEquivalents(3000);
        assertThat(life.at(1)).isEqualTo(3000);
        assertThat(life.at(0.1)).isCloseTo(30_000, within(1e-6));
        assertThat(life.damage(new double[] {0, 10, 0, 10, 0}, 10)).isCloseTo(2.0 / 3000, within(EXACT));
    }

    @Test
    void deepCyclesAgeMoreWhereTheCurveSaysSo() {
        CycleLife life = CycleLife.of(new double[] {0.1, 1}, new double[] {100_000, 3_000});
        // Ten at 10 % use 10/100,000, one at 100 % uses 1/3,000.
        assertThat(life.at(0.05)).isEqualTo(100_000);
        assertThat(1 / life.at(1)).isGreaterThan(10 / life.at(0.1));
        assertThatThrownBy(() -> CycleLife.of(new double[] {0.1, 1}, new double[] {100, 200}))
                .hasMessageContaining("fewer");
    }

    @Test
    void healthFallsWithDaysAndWithCycles() {
        // Day 4, α ½: 1.16e-3 · ½ · 1/√4 · 0.5 + 2.46e-5 · 2 = 1.45e-4 + 4.92e-5
        Ageing root = new Ageing(1.16e-3, 2.46e-5, 0.5, 0.8, 40);
        assertThat(root.lossOfDay(4, 0.5, 2)).isCloseTo(1.942e-4, within(1e-9));
        assertThat(root.stateOfHealth(1, 0.5, 0)).isCloseTo(1 - 1.16e-3 / 4, within(EXACT));
        assertThat(root.stateOfHealth(365, 0.5, 1)).isLessThan(root.stateOfHealth(365, 0.5, 0.5));
    }

    @Test
    void lifeEndsAtTheThresholdAndReplacementsFollow() {
        // Cycles alone: 0.2 / (2.46e-5 · 2 a day) = 4,065.04 days, so on day 4,066: 11.13 years.
        Ageing cycles = new Ageing(0, 2.46e-5, 0.428, 0.8, 40);
        double life = cycles.life(0.5, 2);
        assertThat(life).isCloseTo(4066 / 365.25, within(1e-9));
        assertThat(cycles.replacements(life, 10)).isZero();
        assertThat(cycles.replacements(life, 20)).isEqualTo(1);
        assertThat(cycles.replacements(life, 25)).isEqualTo(2);
        assertThat(cycles.life(0.5, 0)).isEqualTo(40);
    }

    @Test
    void aDischargeAndItsChargeAreOneFullCycle() {
        Dispatch did = Dispatch.ofLength(2);
        did.chargeKwh()[0] = 10;
        did.dischargeKwh()[1] = 8;
        // (10 + 8)/2 over 10
        assertThat(Ageing.fullCycles(did, 10)).isCloseTo(0.9, within(EXACT));
        assertThat(Ageing.fullCycles(did, 0)).isZero();
    }
}
