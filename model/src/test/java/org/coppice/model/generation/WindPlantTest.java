package org.coppice.model.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Random;
import org.coppice.model.quantity.Power;
import org.junit.jupiter.api.Test;

class WindPlantTest {
    private static final Place SEA_LEVEL = new Place(54, 8, 0);
    private static final double[] UNKNOWN = {Double.NaN};

    private static WindPlant plant(double hub, double shear, double... losses) {
        return new WindPlant(Power.ofKilowatts(2_000), WindPowerCurve.TYPICAL, hub, shear, WindPlant.Losses.of(losses));
    }

    private static double kwh(WindPlant plant, Place place, double wind, double celsius, double pressure) {
        double[] kwh = new double[1];
        plant.run(
                place,
                new WindPlant.Weather(new double[] {wind}, 10, new double[] {celsius}, new double[] {pressure}),
                1,
                kwh);
        return kwh[0];
    }

    private static double inStandardAir(WindPlant plant, double wind) {
        return kwh(plant, SEA_LEVEL, wind, Double.NaN, Double.NaN);
    }

    @Test
    void powerIsStraightBetweenThePointsOfTheCurve() {
        WindPlant atStation = plant(10, 0);
        assertThat(inStandardAir(atStation, 5)).isEqualTo(324.625, offset(0.01));
        assertThat(inStandardAir(atStation, 5.5)).isEqualTo((324.625 + 560.952) / 2, offset(0.01));
        assertThat(inStandardAir(atStation, 18)).isEqualTo(2_000, offset(0.1));
    }

    @Test
    void belowCutInAndAboveCutOutThereIsNothing() {
        WindPlant atStation = plant(10, 0);
        assertThat(inStandardAir(atStation, 1.9)).isZero();
        assertThat(inStandardAir(atStation, 25)).isPositive();
        assertThat(inStandardAir(atStation, 25.1)).isZero();
    }

    @Test
    void theHubSeesMoreWindThanTheStation() {
        // 5 m/s · (80/10)^(1/7) = 6.7295 m/s → 560.952 + 0.7295·(890.771 − 560.952) kW
        double hub = 5 * Math.pow(8, 1 / 7.0);
        assertThat(inStandardAir(plant(80, 1 / 7.0), 5))
                .isEqualTo(560.952 + (hub - 6) * (890.771 - 560.952), offset(0.01));
    }

    @Test
    void thinAirGivesLessAndColdAirNotMoreThanRated() {
        WindPlant atStation = plant(10, 0);
        // 1,013.25 hPa at 30 °C: 101325/(287.05·303.15) = 1.1644 kg/m³
        assertThat(kwh(atStation, SEA_LEVEL, 5, 30, 1_013.25)).isEqualTo(324.625 * 1.1644 / 1.225, offset(0.05));
        assertThat(kwh(atStation, SEA_LEVEL, 12, -20, 1_030)).isEqualTo(2_000);
        // ISO 2533 at 2,000 m: 794.95 hPa and 2 °C, 1.0065 kg/m³
        Place mountain = new Place(40, -105, 2_000);
        assertThat(kwh(atStation, mountain, 5, Double.NaN, Double.NaN))
                .isEqualTo(324.625 * 1.0065 / 1.225, offset(0.1));
    }

    @Test
    void lossesFollowOneOnTheOther() {
        // (1 − 0.05)·(1 − 0.10) = 0.855
        assertThat(WindPlant.Losses.of(0.05, 0.10).total()).isEqualTo(0.145, offset(1e-12));
        assertThat(inStandardAir(plant(10, 0, 0.05, 0.10), 18)).isEqualTo(1_710, offset(0.1));
    }

    @Test
    void withoutAReadingOfTheWindNothingIsKnown() {
        assertThat(kwh(plant(80, 0.14), SEA_LEVEL, UNKNOWN[0], 10, 1_000)).isNaN();
    }

    @Test
    void moreWindNeverGivesLessUpToTheCutOutAndNeverMoreThanCapacity() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            WindPlant plant = plant(30 + 100 * random.nextDouble(), 0.3 * random.nextDouble(), random.nextDouble() / 2);
            double last = 0;
            for (double wind = 0; wind < 12; wind += 0.25) {
                double now = kwh(plant, SEA_LEVEL, wind, 40 * random.nextDouble(), 1_000);
                assertThat(now).isBetween(0.0, 2_000.0);
            }
            for (double wind = 0; wind < 12; wind += 0.25) {
                double now = inStandardAir(plant, wind);
                assertThat(now).isGreaterThanOrEqualTo(last - 1e-9);
                last = now;
            }
        }
    }

    @Test
    void aCurveInKilowattsOrOutOfOrderIsRefused() {
        assertThatThrownBy(() -> WindPowerCurve.of(new double[] {0, 10}, new double[] {0, 2_000}))
                .hasMessageContaining("kW or in percent");
        assertThatThrownBy(() -> WindPowerCurve.of(new double[] {0, 10, 5}, new double[] {0, 0.5, 1}))
                .hasMessageContaining("must rise");
        assertThatThrownBy(() -> WindPowerCurve.of(new double[] {0}, new double[] {0}))
                .hasMessageContaining("two points");
        assertThatThrownBy(() -> plant(0, 0.14)).hasMessageContaining("hub");
        assertThatThrownBy(() -> WindPlant.Losses.of(1.2)).hasMessageContaining("Losses");
    }

    @Test
    void aCourseIsScaledByItsLargestStepOrByTheCapacityBehindIt() {
        double[] grid = {1_310.5, Double.NaN, 2_621, 0};
        GenerationShape.scaleByLargest(grid, 500, 1);
        assertThat(grid[0]).isEqualTo(250, offset(1e-9));
        assertThat(grid[1]).isNaN();
        assertThat(grid[2]).isEqualTo(500, offset(1e-9));
        assertThat(grid[3]).isZero();
        double[] farm = {40, 80};
        GenerationShape.scaleByCapacity(farm, 100, 50);
        assertThat(farm).containsExactly(20, 40);
        double[] calm = {0, 0};
        GenerationShape.scaleByLargest(calm, 500, 1);
        assertThat(calm).containsExactly(0, 0);
        assertThatThrownBy(() -> GenerationShape.scaleByCapacity(farm, 0, 1)).hasMessageContaining("more than 0");
    }
}
