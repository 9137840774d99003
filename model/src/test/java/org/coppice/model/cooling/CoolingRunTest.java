package org.coppice.model.cooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.coppice.model.time.Profile;
import org.junit.jupiter.api.Test;

class CoolingRunTest {
    private static final double[] NO_LOSSES = {0};

    private static CoolingYear run(CoolingPlant plant, double it, double loss, double dry, double humidity) {
        return run(plant, Optional.empty(), it, loss, dry, humidity, new double[0]);
    }

    private static CoolingYear run(
            CoolingPlant plant,
            Optional<HeatReuse> reuse,
            double it,
            double loss,
            double dry,
            double humidity,
            double[] demand) {
        OutsideAir air = OutsideAir.of(new double[] {dry}, new double[] {humidity});
        return CoolingRun.run(plant, reuse, air, new double[] {it}, new double[] {loss}, demand, 1_000, 50, 1);
    }

    private static CoolingPlant random(SplittableRandom random) {
        HeatRejection rejection = random.nextBoolean() ? HeatRejection.DRY : HeatRejection.TOWER;
        CoolingPlant plant = CoolingPlant.of(AirCooling.values()[random.nextInt(3)], rejection);
        return random.nextBoolean()
                ? plant
                : plant.withLiquid(new LiquidSide(
                        LiquidCooling.DIRECT_TO_CHIP, random.nextDouble(), random.nextDouble(20, 45), 10));
    }

    private static HeatReuse reuse(double target, boolean pumpInside) {
        return new HeatReuse(Profile.constant(1), target, 0.9, true, 0.5, pumpInside);
    }

    @Test
    void theChillerTakesTheHeatOfEquipmentChainAndFans() {
        CoolingPlant plant = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.DRY);
        CoolingYear year = run(plant, 1_000, 50, 35, 0.4);
        // Fans 5 % of 1,050 = 52.5; heat 1,102.5; capacity 1.15·1,102.5/0.944836; the load is 1/1.15 of what it can.
        assertThat(year.roomFanKwh[0]).isEqualTo(52.5, within(1e-9));
        double load = 1 / 1.15;
        double part = 0.03303 + 0.6852 * load + 0.2818 * load * load;
        assertThat(year.compressorKwh[0]).isEqualTo(1.15 * 1_102.5 * 1.0133797924470418 * part / 3, within(1e-6));
        assertThat(year.otherKwh[0]).isEqualTo(10, within(1e-9));
        assertThat(year.overloadedSteps()).isZero();
    }

    @Test
    void fansGoByTheCubeOfTheFlowDownToTheLeastFlow() {
        CoolingPlant plant = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.DRY);
        assertThat(run(plant, 500, 0, 20, 0.5).roomFanKwh[0]).isEqualTo(50 * 0.125, within(1e-9));
        assertThat(run(plant, 100, 0, 20, 0.5).roomFanKwh[0]).isEqualTo(50 * 0.064, within(1e-9));
    }

    @Test
    void anAirEconomiserReplacesTheChillerWhileItIsColdAndDryEnough() {
        CoolingPlant plant = CoolingPlant.of(AirCooling.AIR_ECONOMISER, HeatRejection.DRY);
        // Supply 24, approach 2, rise 12: all below 22 °C, none above 34 °C, half at 28 °C.
        assertThat(run(plant, 1_000, 0, 21, 0.5).compressorKwh[0]).isZero();
        assertThat(run(plant, 1_000, 0, 28, 0.3).freeShare[0]).isEqualTo(0.5, within(1e-9));
        assertThat(run(plant, 1_000, 0, 35, 0.2).freeShare[0]).isZero();
        // 21.5 °C saturated is above the dew point of 20.4 °C that 80 % at 24 °C means (class A2).
        assertThat(run(plant, 1_000, 0, 21.5, 1).freeShare[0]).isZero();
    }

    @Test
    void veryDryAirTakesWater() {
        CoolingPlant plant = CoolingPlant.of(AirCooling.AIR_ECONOMISER, HeatRejection.DRY);
        CoolingYear cold = run(plant, 1_000, 0, -20, 0.5);
        assertThat(cold.humidificationLitres[0]).isPositive();
        assertThat(cold.withdrawalLitres(0)).isEqualTo(cold.humidificationLitres[0]);
        assertThat(run(plant, 1_000, 0, 10, 0.5).humidificationLitres[0]).isZero();
    }

    @Test
    void aWaterEconomiserGoesByTheWetBulbOfATower() {
        CoolingPlant plant = CoolingPlant.of(AirCooling.WATER_ECONOMISER, HeatRejection.TOWER);
        // Chilled water 6.67 to 13.34 °C, approaches 5.5 and 2 K: all below a wet bulb of −0.83 °C, none above 5.84 °C.
        assertThat(run(plant, 1_000, 0, -5, 0.6).freeShare[0]).isEqualTo(1);
        assertThat(run(plant, 1_000, 0, 20, 0.5).freeShare[0]).isZero();
        double wetBulb = MoistAir.wetBulb(4, 0.7);
        assertThat(run(plant, 1_000, 0, 4, 0.7).freeShare[0]).isEqualTo((13.34 - wetBulb - 7.5) / 6.67, within(1e-9));
    }

    @Test
    void warmWaterAtTheChipsNeedsNoChillerInSummer() {
        CoolingPlant plant = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.DRY)
                .withLiquid(new LiquidSide(LiquidCooling.IMMERSION, 1, 45, 10));
        CoolingYear year = run(plant, 1_000, 0, 36, 0.3);
        assertThat(year.compressorKwh[0]).isZero();
        assertThat(year.withdrawalLitres(0)).isZero();
        double overhead = year.electricityKwh(0);
        assertThat(overhead).isPositive().isLessThan(50);
    }

    @Test
    void theWaterOfATowerIsEvaporationDriftAndBlowdown() {
        CoolingPlant plant = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.TOWER);
        CoolingYear year = run(plant, 1_000, 0, 30, 0.4);
        double heat = year.rejectedKwh[0];
        // At most all heat as vapour: 3,600 kJ over about 2,420 kJ/kg.
        assertThat(year.evaporationLitres[0] / heat).isBetween(1.0, 1.55);
        // Drift 0.008 % of 3600/(4.186·5.6) L/kWh.
        assertThat(year.driftLitres[0]).isEqualTo(heat * 0.00008 * 153.573, within(1e-3));
        // Five cycles: make-up = 5·(blowdown + drift).
        assertThat(year.withdrawalLitres(0))
                .isEqualTo(5 * (year.blowdownLitres[0] + year.driftLitres[0]), within(1e-9));
        assertThat(year.consumptionLitres(0))
                .isEqualTo(year.withdrawalLitres(0) - year.blowdownLitres[0], within(1e-9));
    }

    @Test
    void moreCyclesTakeLessWaterForTheSameHeat() {
        HeatRejection tower = HeatRejection.TOWER;
        HeatRejection ten = new HeatRejection(tower.kind(), tower.approach(), tower.fanRatio(), 10, tower.drift());
        CoolingYear five = run(CoolingPlant.of(AirCooling.CHILLER, tower), 1_000, 0, 30, 0.4);
        CoolingYear more = run(CoolingPlant.of(AirCooling.CHILLER, ten), 1_000, 0, 30, 0.4);
        assertThat(more.withdrawalLitres(0)).isLessThan(five.withdrawalLitres(0));
        assertThat(more.consumptionLitres(0)).isEqualTo(five.consumptionLitres(0));
    }

    @Test
    void heatAndWaterBalanceInEveryPlantAndWeather() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 5_000; i++) {
            CoolingPlant plant = random(random);
            double it = random.nextDouble(1_000);
            double loss = random.nextDouble(50);
            Optional<HeatReuse> reuse = random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(reuse(random.nextDouble(20, 90), random.nextBoolean()));
            double[] demand = {random.nextDouble(1_500)};
            CoolingYear year =
                    run(plant, reuse, it, loss, random.nextDouble(-30, 45), random.nextDouble(0.05, 1), demand);
            double in = it + loss + year.roomFanKwh[0] + year.compressorKwh[0];
            assertThat(year.rejectedKwh[0] + year.recoveredKwh[0]).isEqualTo(in, within(1e-9 * in));
            assertThat(year.reusedKwh[0])
                    .isLessThanOrEqualTo(demand[0] + 1e-9)
                    .isEqualTo(year.recoveredKwh[0] + year.heatPumpKwh[0], within(1e-9));
            for (double value : new double[] {
                year.compressorKwh[0], year.roomFanKwh[0], year.rejectionFanKwh[0], year.pumpKwh[0],
                year.evaporationLitres[0], year.driftLitres[0], year.blowdownLitres[0], year.freeShare[0]
            }) {
                assertThat(value).isNotNegative();
            }
        }
    }

    @Test
    void hotterWeatherAtTheSameMoistureNeverTakesLessCompressor() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 5_000; i++) {
            CoolingPlant plant = random(random);
            double cold = random.nextDouble(-20, 40);
            double hot = cold + random.nextDouble(5);
            // One run of two steps, so that both meet the same plant.
            OutsideAir air = OutsideAir.of(new double[] {cold, hot}, new double[] {0.4, 0.4});
            double it = random.nextDouble(1, 1_000);
            CoolingYear year = CoolingRun.run(
                    plant, Optional.empty(), air, new double[] {it, it}, new double[2], new double[0], 1_000, 0, 1);
            assertThat(year.compressorKwh[1]).isGreaterThanOrEqualTo(year.compressorKwh[0] - 1e-9);
        }
    }

    @Test
    void moreHeatInTheLiquidNeverTakesMoreFansInTheRooms() {
        SplittableRandom random = new SplittableRandom(9);
        CoolingPlant plant = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.DRY);
        for (int i = 0; i < 2_000; i++) {
            double less = random.nextDouble();
            double more = less + random.nextDouble(1 - less);
            double it = random.nextDouble(1_000);
            double loss = random.nextDouble(50);
            LiquidSide small = new LiquidSide(LiquidCooling.DIRECT_TO_CHIP, less, 32, 10);
            LiquidSide large = new LiquidSide(LiquidCooling.DIRECT_TO_CHIP, more, 32, 10);
            assertThat(run(plant.withLiquid(large), it, loss, 20, 0.5).roomFanKwh[0])
                    .isLessThanOrEqualTo(run(plant.withLiquid(small), it, loss, 20, 0.5).roomFanKwh[0] + 1e-9);
        }
    }

    @Test
    void reusedHeatNeedsNoTower() {
        CoolingPlant plant = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.TOWER)
                .withLiquid(new LiquidSide(LiquidCooling.IMMERSION, 1, 45, 10));
        HeatReuse network = new HeatReuse(Profile.constant(900), 50, 1, false, 0.5, false);
        CoolingYear with = run(plant, Optional.of(network), 1_000, 0, 20, 0.5, new double[] {900});
        CoolingYear without = run(plant, 1_000, 0, 20, 0.5);
        assertThat(with.reusedKwh[0]).isEqualTo(900, within(1e-9));
        assertThat(with.heatPumpKwh[0]).isZero();
        assertThat(with.evaporationLitres[0]).isEqualTo(without.evaporationLitres[0] * 0.1, within(1e-6));
    }

    @Test
    void aHeatPumpOnTheSiteIsPartOfTheHeatHandedOver() {
        CoolingPlant plant = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.DRY)
                .withLiquid(new LiquidSide(LiquidCooling.IMMERSION, 1, 30, 10));
        HeatReuse inside = reuse(70, true);
        // Source 40 − 3 = 37 °C: COP 0.5·343.15/33 = 5.1992; a source of 900 kW gives 900·COP/(COP − 1).
        double cop = 0.5 * 343.15 / 33;
        CoolingYear year = run(plant, Optional.of(inside), 1_000, 0, 10, 0.5, new double[] {5_000});
        assertThat(inside.cop(40)).isEqualTo(cop, within(1e-9));
        assertThat(year.recoveredKwh[0]).isEqualTo(900, within(1e-9));
        assertThat(year.reusedKwh[0]).isEqualTo(900 * cop / (cop - 1), within(1e-6));
        CoolingYear outside = run(plant, Optional.of(reuse(70, false)), 1_000, 0, 10, 0.5, new double[] {5_000});
        assertThat(outside.reusedKwh[0]).isEqualTo(900, within(1e-9));
        assertThat(outside.heatPumpKwh[0]).isZero();
    }

    @Test
    void unknownWeatherLeavesWhatDependsOnItUnknown() {
        CoolingPlant tower = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.TOWER);
        assertThat(run(tower, 500, 0, 20, Double.NaN).compressorKwh[0]).isNaN();
        CoolingPlant dry = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.DRY);
        assertThat(run(dry, 500, 0, 20, Double.NaN).compressorKwh[0]).isPositive();
        assertThat(run(dry, 500, 0, Double.NaN, 0.5).compressorKwh[0]).isNaN();
    }

    @Test
    void heatBeyondWhatTheChillerCanTakeIsCounted() {
        CoolingPlant plant = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.DRY);
        CoolingYear year = run(plant, 2_000, 0, 35, 0.4);
        assertThat(year.overloadedSteps()).isEqualTo(1);
        assertThat(year.greatestOverload()).isGreaterThan(1.5);
    }

    @Test
    void aYearOfFifteenMinutesIsAFourthOfThatOfHours() {
        CoolingPlant plant = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.TOWER);
        OutsideAir air = OutsideAir.of(new double[] {20}, new double[] {0.5});
        CoolingYear quarter = CoolingRun.run(
                plant, Optional.empty(), air, new double[] {125}, NO_LOSSES, new double[0], 1_000, 50, 0.25);
        CoolingYear hour = run(plant, 500, 0, 20, 0.5);
        assertThat(4 * quarter.electricityKwh(0)).isEqualTo(hour.electricityKwh(0), within(1e-9));
        assertThat(4 * quarter.withdrawalLitres(0)).isEqualTo(hour.withdrawalLitres(0), within(1e-9));
        assertThat(Arrays.stream(quarter.otherKwh).sum()).isEqualTo(2.5);
    }

    @Test
    void nonsenseIsRefusedWithARemedy() {
        assertThatThrownBy(() -> new AirSide(AirCooling.CHILLER, 75, 12, 2, 0.05, 0.4, AirClass.A2))
                .hasMessageContaining("°F");
        assertThatThrownBy(() -> new LiquidSide(LiquidCooling.IMMERSION, 75, 32, 10))
                .hasMessageContaining("0.75");
        assertThatThrownBy(() -> new HeatRejection(HeatRejection.Kind.COOLING_TOWER, 5, 0.01, 1, 0))
                .hasMessageContaining("blow down without end");
        assertThatThrownBy(() -> new HeatReuse(Profile.constant(-1), 60, 1, false, 0.5, false))
                .hasMessageContaining("at least 0");
    }
}
