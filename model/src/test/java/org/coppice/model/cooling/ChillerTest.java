package org.coppice.model.cooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChillerTest {
    private static final double CAPACITY = 1_000;

    @Test
    void atDesignItDrawsItsRatedPower() {
        // ΔT 0: r 0.944836, f 1.013380, g(1) 1.00003; 944.836·1.013380·1.00003/3 = 319.1688 kW
        assertThat(Chiller.AIR_COOLED.powerKw(944.836, CAPACITY, 35)).isEqualTo(319.16881130259344, within(1e-9));
    }

    @Test
    void atPartLoadAndOtherTemperaturesItFollowsTheCurves() {
        // ΔT (25 − 35)/2.778 = −3.5997: r 1.174086, f 0.857946, PLR 0.425863, g 0.375938
        assertThat(Chiller.AIR_COOLED.powerKw(500, CAPACITY, 25)).isEqualTo(126.2279701926127, within(1e-9));
        assertThat(Chiller.AIR_COOLED.powerKw(500, CAPACITY, 40)).isEqualTo(166.0652910600143, within(1e-9));
    }

    @Test
    void belowTheEndOfTheCurvesColderWeatherChangesNothing() {
        assertThat(Chiller.AIR_COOLED.powerKw(500, CAPACITY, 15))
                .isEqualTo(114.39784011810939, within(1e-9))
                .isEqualTo(Chiller.AIR_COOLED.powerKw(500, CAPACITY, -10));
    }

    @Test
    void belowTheLeastPartLoadItCycles() {
        // At 2 % it runs two fifths of the time at 5 %.
        double available = CAPACITY * Chiller.AIR_COOLED.availableShare(35);
        double least = Chiller.AIR_COOLED.powerKw(0.05 * available, CAPACITY, 35);
        assertThat(Chiller.AIR_COOLED.powerKw(0.02 * available, CAPACITY, 35)).isEqualTo(0.4 * least, within(1e-9));
    }

    @Test
    void hotterWeatherAndMoreHeatNeverTakeLessPower() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 50_000; i++) {
            Chiller chiller = random.nextBoolean() ? Chiller.AIR_COOLED : Chiller.WATER_COOLED;
            double heat = random.nextDouble(0.1, 1_500);
            double cold = random.nextDouble(-30, 50);
            double hot = cold + random.nextDouble(20);
            double power = chiller.powerKw(heat, CAPACITY, cold);
            assertThat(chiller.powerKw(heat, CAPACITY, hot)).isGreaterThanOrEqualTo(power - 1e-9);
            assertThat(chiller.powerKw(heat * 1.01, CAPACITY, cold)).isGreaterThanOrEqualTo(power - 1e-9);
        }
    }

    @Test
    void warmerChilledWaterTakesLessPower() {
        Chiller warm = new Chiller(3.0, 35, 18, 6);
        // (18 + 273.15)/(45 − 18) over (6.67 + 273.15)/(45 − 6.67) = 10.7833/7.3003
        assertThat(warm.ratedCop()).isEqualTo(3.0 * 10.783333 / 7.300287, within(1e-5));
        assertThat(warm.powerKw(500, CAPACITY, 35)).isLessThan(Chiller.AIR_COOLED.powerKw(500, CAPACITY, 35));
    }

    @Test
    void nonsenseIsRefusedWithARemedy() {
        assertThatThrownBy(() -> new Chiller(0.6, 35, 7, 6)).hasMessageContaining("kW per ton");
        assertThatThrownBy(() -> new Chiller(3, 35, 45, 6)).hasMessageContaining("°F");
        assertThatThrownBy(() -> new Chiller(3, 20, 18, 6)).hasMessageContaining("condenser");
    }
}
