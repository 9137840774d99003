package org.coppice.model.cooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MoistAirTest {

    @Test
    void theWetBulbOfStullsExample() {
        assertThat(MoistAir.wetBulb(20, 0.5)).isEqualTo(13.7, within(0.05));
    }

    @Test
    void wetBulbAndDewPointNeverExceedTheDryBulb() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 5_000; i++) {
            double dry = random.nextDouble(-30, 50);
            double humidity = random.nextDouble(0, 1);
            assertThat(MoistAir.wetBulb(dry, humidity)).isLessThanOrEqualTo(dry);
            assertThat(MoistAir.dewPoint(dry, humidity)).isLessThanOrEqualTo(dry + 1e-9);
        }
    }

    @Test
    void theDewPointGivesTheHumidityBack() {
        double dew = MoistAir.dewPoint(25, 0.6);
        assertThat(MoistAir.humidity(25, dew)).isEqualTo(0.6, within(1e-12));
        // Warmed by 10 K the same air is much drier.
        assertThat(MoistAir.humidity(35, dew)).isLessThan(0.35);
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        OutsideAir air = OutsideAir.of(new double[] {Double.NaN, 20, 95}, new double[] {0.5, Double.NaN, 0.5});
        assertThat(air.wetBulb()).containsOnly(Double.NaN);
        assertThat(air.gaps()).isEqualTo(2);
        assertThat(air.outOfRange()).isEqualTo(1);
        assertThat(air.hottest()).isEqualTo(20);
    }

    @Test
    void classesBoundTheMoistureByDewPointAndByHumidityAtTheInlet() {
        // A1: 17 °C of dew point; at an inlet of 18 °C the limit of 80 % is the lower one.
        assertThat(AirClass.A1.highestDewPoint(30)).isEqualTo(17);
        assertThat(MoistAir.humidity(18, AirClass.A1.highestDewPoint(18))).isEqualTo(0.80, within(1e-9));
        assertThat(AirClass.A1.allows(33)).isFalse();
        assertThat(AirClass.A2.allows(33)).isTrue();
    }
}
