package org.coppice.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.coppice.model.performance.OperatingPoint;
import org.coppice.model.performance.PowerCapProfile;
import org.coppice.model.performance.PowerCurve;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.DeviceCategory;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Seconds;
import org.coppice.model.quantity.TokenRate;
import org.coppice.model.quantity.Years;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.junit.jupiter.api.Test;

class TradeOffsTest {
    private static final Source MEASURED =
            Source.published("ML.ENERGY", 2025, "Leaderboard", "", "cited", Quality.MEASURED);

    private static OperatingPoint point(
            String model, int batch, int accelerators, double rate, double millis, double watts) {
        return new OperatingPoint(
                model + "-b" + batch,
                model,
                "bf16",
                batch,
                accelerators,
                TokenRate.ofPerSecond(rate),
                Optional.of(Seconds.ofMillis(millis)),
                Optional.of(Ratio.ONE),
                Power.ofWatts(watts),
                MEASURED);
    }

    private static DeviceType node(Optional<PowerCapProfile> caps, List<OperatingPoint> points) {
        return new DeviceType(
                "h100",
                "H100 node",
                DeviceCategory.GPU_NODE,
                2023,
                "H100",
                8,
                Sourced.stated(PowerCurve.twoPoint(Power.ofKilowatts(2), Power.ofKilowatts(8))),
                caps.map(Sourced::stated),
                Optional.empty(),
                Optional.empty(),
                Sourced.stated(Years.of(5)),
                Sourced.stated(3.0),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                points);
    }

    private static List<TradeOffPoint> pointsOf(DeviceType type) {
        Plan plan = PlanTable.DEVICE_TYPES.with(Plan.empty("Test", 2025), type);
        return TradeOffs.of(plan);
    }

    private static TradeOffPoint find(List<TradeOffPoint> points, int batch, double cap) {
        return points.stream()
                .filter(point -> point.batch() == batch && point.cap() == cap)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNodeRunsAsManyInstancesAsFit() {
        TradeOffPoint one = pointsOf(node(Optional.empty(), List.of(point("8B", 64, 1, 5147, 11.5, 610))))
                .get(0);
        assertThat(one.throughput().perSecond()).isCloseTo(8 * 5147, within(1e-9));
        assertThat(one.power().watts()).isCloseTo(8 * 610, within(1e-9));
        assertThat(one.energyPerToken().joules()).isCloseTo(610 / 5147.0, within(1e-12));
        assertThat(one.measured()).isTrue();
        assertThat(one.error()).isEmpty();
        TradeOffPoint two = pointsOf(node(Optional.empty(), List.of(point("70B", 64, 3, 900, 20, 1500))))
                .get(0);
        assertThat(two.throughput().perSecond()).isCloseTo(2 * 900, within(1e-9));
    }

    @Test
    void batchesBetweenMeasuredOnesAreEstimated() {
        List<TradeOffPoint> points = pointsOf(node(
                Optional.empty(), List.of(point("8B", 64, 1, 5147, 11.5, 610), point("8B", 256, 1, 9010, 26.1, 691))));
        assertThat(points).extracting(TradeOffPoint::batch).containsExactly(64, 256, 128);
        TradeOffPoint between = find(points, 128, 1);
        assertThat(between.measured()).isFalse();
        assertThat(between.error()).hasValue(0.094);
        // Measured at batch 128: 0.0951 J/token.
        assertThat(between.energyPerToken().joules()).isCloseTo(0.0951, within(0.00951));
        assertThat(between.interTokenLatency().orElseThrow().value()).isBetween(0.0115, 0.0261);
    }

    @Test
    void aCapSlowsAndSavesAsMeasured() {
        PowerCapProfile caps =
                new PowerCapProfile(List.of(new PowerCapProfile.Point(1, 1), new PowerCapProfile.Point(0.6, 1.18)));
        List<TradeOffPoint> points = pointsOf(node(Optional.of(caps), List.of(point("8B", 64, 1, 5147, 11.5, 610))));
        TradeOffPoint free = find(points, 64, 1);
        TradeOffPoint capped = find(points, 64, 0.6);
        assertThat(capped.energyPerToken().joules())
                .isCloseTo(free.energyPerToken().joules() * 0.6 * 1.18, within(1e-12));
        assertThat(capped.interTokenLatency().orElseThrow().value()).isCloseTo(0.0115 * 1.18, within(1e-12));
        assertThat(capped.measured()).isFalse();
        assertThat(capped.name()).isEqualTo("H100 · 8B bf16 · b 64 · cap 60 %");
    }

    @Test
    void aSmallModelDoesNotBeatALargeOne() {
        List<TradeOffPoint> points = pointsOf(node(
                Optional.empty(),
                List.of(point("8B", 64, 1, 5147, 11.5, 610), point("405B", 64, 8, 1350, 39.3, 4162))));
        ParetoFront<TradeOffPoint> front = TradeOffs.front(points, List.of(TradeOffs.LATENCY, TradeOffs.ENERGY));
        assertThat(front.front()).hasSize(2);
        assertThat(front.dominated()).isEmpty();
    }

    @Test
    void largerBatchesTradeLatencyForEnergy() {
        List<TradeOffPoint> points = pointsOf(node(
                Optional.empty(),
                List.of(
                        point("8B", 8, 1, 1070, 7.3, 486),
                        point("8B", 64, 1, 5147, 11.5, 610),
                        point("8B", 256, 1, 9010, 26.1, 691))));
        ParetoFront<TradeOffPoint> front = TradeOffs.front(points, List.of(TradeOffs.LATENCY, TradeOffs.ENERGY));
        assertThat(front.front()).hasSize(points.size());
    }
}
