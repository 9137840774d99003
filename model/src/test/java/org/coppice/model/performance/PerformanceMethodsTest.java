package org.coppice.model.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.TokenRate;
import org.coppice.model.quantity.WaterIntensity;
import org.coppice.model.quantity.WorkRate;
import org.coppice.model.source.Source;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;

class PerformanceMethodsTest {
    private static OperatingPoint point(int batch, double rate, double watts) {
        return new OperatingPoint(
                "b" + batch,
                "8B",
                "bf16",
                batch,
                1,
                TokenRate.ofPerSecond(rate),
                Optional.empty(),
                Optional.empty(),
                Power.ofWatts(watts),
                Source.stated());
    }

    @Test
    void theProfileHoldsTheIdentityAndPassesThroughItsPoints() {
        List<OperatingPoint> points = List.of(point(256, 9010, 691), point(8, 1070, 486), point(64, 5147, 610));
        InferenceProfile profile = new InferenceProfile(points);
        for (OperatingPoint point : points) {
            assertThat(profile.throughput(point.batch()).perSecond())
                    .isCloseTo(point.throughput().perSecond(), within(1e-9));
            assertThat(profile.power(point.batch()).watts())
                    .isCloseTo(point.power().watts(), within(1e-9));
        }
        for (int batch = 8; batch <= 256; batch++) {
            double product = profile.energyPerToken(batch).joules()
                    * profile.throughput(batch).perSecond();
            assertThat(product).isCloseTo(profile.power(batch).watts(), within(1e-9));
        }
        assertThatThrownBy(() -> profile.power(512))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("8 to 256");
    }

    @Test
    void theEstimateRefusesWhatLiesOutsideItsMeasurements() {
        assertThatThrownBy(() -> new InferenceEstimate(8, 8, 2, 1_024, 1, false, false))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("1024");
        assertThatThrownBy(() -> new InferenceEstimate(1, 1, 2, 64, 1, false, false))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("3 to 405");
        InferenceEstimate estimate = new InferenceEstimate(8, 8, 2, 64, 1, false, false);
        assertThat(estimate.range().contains(estimate.energyPerToken().joules()))
                .isTrue();
    }

    @Test
    void aLowerCapNeverMakesWorkFaster() {
        CapModel model = new CapModel(Power.ofWatts(100), Power.ofWatts(400), 2, 0.7);
        double before = 1;
        for (int watts = 450; watts > 100; watts -= 5) {
            double time = model.time(Power.ofWatts(watts));
            assertThat(time).isGreaterThanOrEqualTo(before);
            before = time;
        }
        assertThat(model.time(Power.ofWatts(500))).isEqualTo(1);
        assertThat(model.energy(Power.ofWatts(400))).isEqualTo(1);
        // Clock √(75/300) = 0.5, so time 0.3 + 0.7/0.5.
        assertThat(model.time(Power.ofWatts(175))).isCloseTo(1.7, within(1e-12));
        assertThat(model.time(Power.ofWatts(90))).isInfinite();
    }

    @Test
    void aTraceBecomesAProfileOfCaps() {
        CapTrace trace = new CapTrace(List.of(
                new CapTrace.Run(Power.ofWatts(150), org.coppice.model.quantity.Seconds.of(118), Power.ofWatts(144)),
                new CapTrace.Run(Power.ofWatts(250), org.coppice.model.quantity.Seconds.of(100), Power.ofWatts(220))));
        assertThat(trace.profile().timeAt(0.6)).isCloseTo(1.18, within(1e-12));
        assertThat(trace.within(1.1).cap().watts()).isEqualTo(250);
    }

    @Test
    void powerRisesWithLoadOnEveryCurveAndIsNeverNotANumber() {
        List<PowerCurve> curves = List.of(
                new LogCpuPower(171.1813, 0.0354, 36.8953, -10.1336).curve(),
                new LogCpuPower(35.5688, 0.2438, 9.6694, -0.6087).curve(),
                new LogCpuPower(55.6501, 0.0467, 20.4146, 4.24362).curve(),
                RatedPower.ofDesignPower(Power.ofWatts(350)),
                PowerCurve.twoPoint(Power.ofWatts(100), Power.ofWatts(100)));
        for (PowerCurve curve : curves) {
            double before = 0;
            for (int i = 0; i <= 1_000; i++) {
                double watts = curve.at(i / 1_000.0).watts();
                assertThat(watts).isGreaterThanOrEqualTo(before - 1e-9).isFinite();
                assertThat(watts)
                        .isBetween(curve.idle().watts() - 1e-9, curve.max().watts() + 1e-9);
                before = watts;
            }
        }
    }

    @Test
    void aShareOfEmbodiedCarbonNeverExceedsTheWhole() {
        Carbon whole = Carbon.ofKilograms(1_000);
        assertThat(Amortisation.straightLine(whole, 70_000, 35_040, 1)).isEqualTo(whole);
        double rate = Amortisation.straightLine(whole, 1, 35_040, 1).kilograms();
        assertThat(Amortisation.straightLine(whole, 1, 17_520, 1).kilograms()).isCloseTo(2 * rate, within(1e-15));
    }

    @Test
    void trainingEnergyRisesWithHoursAndPue() {
        Energy base = TrainingEnergy.of(1_000, Power.ofWatts(400), 1.1);
        assertThat(TrainingEnergy.of(2_000, Power.ofWatts(400), 1.1)).isEqualTo(base.times(2));
        assertThat(TrainingEnergy.of(1_000, Power.ofWatts(400), 1.2)).isGreaterThan(base);
        // LLaMA-7B: 6 · 6.7e9 · 1e12 FLOP on A100 of 312 TFLOP/s in 82,432 h is an MFU of 0.434.
        double hours =
                TrainingEnergy.deviceHours(TrainingEnergy.work(6.7e9, 1e12), WorkRate.ofTeraflopPerSecond(312), 0.434);
        assertThat(hours).isCloseTo(82_432, within(500.0));
    }

    @Test
    void waterNeverFallsBelowNothing() {
        for (double t = 20; t <= 100; t += 2) {
            assertThat(CoolingWater.tower(t, 6).litresPerKilowattHour()).isGreaterThanOrEqualTo(0.05);
        }
        assertThat(CoolingWater.total(
                                Energy.ofKilowattHours(10),
                                1.2,
                                WaterIntensity.ofLitresPerKilowattHour(1),
                                WaterIntensity.ofLitresPerKilowattHour(2))
                        .litres())
                .isCloseTo(10 + 24, within(1e-12));
    }

    @Test
    void theLogNormalKeepsMeanAndDeviationInItsDraws() {
        LogNormal distribution = LogNormal.of(5, 1.5);
        Random random = new Random(31);
        double sum = 0;
        double squares = 0;
        int draws = 200_000;
        for (int i = 0; i < draws; i++) {
            double value = distribution.at(random.nextGaussian());
            sum += value;
            squares += value * value;
        }
        double mean = sum / draws;
        assertThat(mean).isCloseTo(5, within(0.02));
        assertThat(Math.sqrt(squares / draws - mean * mean)).isCloseTo(1.5, within(0.03));
    }

    @Test
    void memoryBeyondAllMemoryIsRefusedWithAReason() {
        assertThatThrownBy(() -> BoaviztaComponents.memoryByConstant(16, Carbon.ofKilograms(1_172)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("18752");
    }

    @Test
    void workloadsAndIdleSumToTheNode() {
        PowerAttribution split = new PowerAttribution(Power.ofWatts(60), 0.4);
        double sum = split.idle().watts()
                + split.ofWorkload(0.7).watts()
                + split.ofWorkload(0.3).watts();
        assertThat(sum).isCloseTo(60, within(1e-9));
    }
}
