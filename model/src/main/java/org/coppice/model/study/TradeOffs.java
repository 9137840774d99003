package org.coppice.model.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.performance.InferenceProfile;
import org.coppice.model.performance.OperatingPoint;
import org.coppice.model.performance.PowerCapProfile;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Seconds;
import org.coppice.model.quantity.TokenRate;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;

/**
 * Performance against efficiency: what the nodes of a plan can do, point by point. Measured points as published; batches between
 * two measured ones by {@link InferenceProfile}; power caps where the device type has a profile of them.
 */
public final class TradeOffs {
    /** Mean error of a batch left out of its profile: 444 points, ML.ENERGY leaderboard v3. */
    private static final double BATCH_ERROR = 0.094;

    /** Largest error of the energy under a cap left out, over the devices of the Zeus traces. */
    private static final double CAP_ERROR = 0.13;

    public static final Objective<TradeOffPoint> THROUGHPUT =
            Objective.higher("Throughput", point -> point.throughput().perSecond());
    public static final Objective<TradeOffPoint> LATENCY = Objective.lower(
            "Inter-token latency",
            point -> point.interTokenLatency().map(Seconds::value).orElse(Double.NaN));
    public static final Objective<TradeOffPoint> ENERGY =
            Objective.lower("Energy per token", point -> point.energyPerToken().joules());
    public static final Objective<TradeOffPoint> POWER =
            Objective.lower("Power", point -> point.power().kilowatts());
    public static final Objective<TradeOffPoint> ACCURACY = Objective.higher(
            "Accuracy", point -> point.accuracy().map(Ratio::value).orElse(Double.NaN));

    private TradeOffs() {}

    /** The points of all device types of a plan, in its order. */
    public static List<TradeOffPoint> of(Plan plan) {
        List<TradeOffPoint> points = new ArrayList<>();
        for (DeviceType type : plan.deviceTypes()) {
            points.addAll(of(type));
        }
        return points;
    }

    /** The points of one device type. */
    public static List<TradeOffPoint> of(DeviceType type) {
        List<TradeOffPoint> free = new ArrayList<>();
        for (OperatingPoint point : type.points()) {
            free.add(point(type, point));
        }
        for (InferenceProfile profile : profiles(type)) {
            free.addAll(between(type, profile));
        }
        List<TradeOffPoint> all = new ArrayList<>(free);
        type.capProfile()
                .ifPresent(caps -> free.forEach(point -> all.addAll(capped(point, caps.value(), caps.source()))));
        return all;
    }

    /** The front of each model by itself, joined: a small model does not beat a large one. */
    public static ParetoFront<TradeOffPoint> front(
            List<TradeOffPoint> points, List<Objective<TradeOffPoint>> objectives) {
        Map<String, List<TradeOffPoint>> byModel = new LinkedHashMap<>();
        for (TradeOffPoint point : points) {
            byModel.computeIfAbsent(point.point().model(), model -> new ArrayList<>())
                    .add(point);
        }
        List<TradeOffPoint> front = new ArrayList<>();
        List<TradeOffPoint> dominated = new ArrayList<>();
        List<TradeOffPoint> unknown = new ArrayList<>();
        for (List<TradeOffPoint> alike : byModel.values()) {
            ParetoFront<TradeOffPoint> one = ParetoFront.of(alike, objectives);
            front.addAll(one.front());
            dominated.addAll(one.dominated());
            unknown.addAll(one.unknown());
        }
        return new ParetoFront<>(front, dominated, unknown);
    }

    /** How many instances one node runs; less than 1 where an instance spans nodes. */
    private static double instances(DeviceType type, OperatingPoint point) {
        return type.accelerators() >= point.accelerators()
                ? Math.floorDiv(type.accelerators(), point.accelerators())
                : type.accelerators() / (double) point.accelerators();
    }

    private static TradeOffPoint point(DeviceType type, OperatingPoint point) {
        double instances = instances(type, point);
        Quality quality = point.source().quality();
        return new TradeOffPoint(
                type,
                point,
                point.batch(),
                1,
                point.throughput().times(instances),
                point.interTokenLatency(),
                point.accuracy(),
                point.power().times(instances),
                quality.compareTo(Quality.PUBLISHED) <= 0,
                OptionalDouble.empty(),
                point.source());
    }

    private static List<InferenceProfile> profiles(DeviceType type) {
        Map<String, List<OperatingPoint>> kinds = new LinkedHashMap<>();
        for (OperatingPoint point : type.points()) {
            kinds.computeIfAbsent(
                            point.model() + "/" + point.precision() + "/" + point.accelerators(),
                            kind -> new ArrayList<>())
                    .add(point);
        }
        return kinds.values().stream()
                .filter(points ->
                        points.stream().map(OperatingPoint::batch).distinct().count() == points.size())
                .filter(points -> points.size() >= 2)
                .map(InferenceProfile::new)
                .toList();
    }

    /** The powers of two between measured batches. */
    private static List<TradeOffPoint> between(DeviceType type, InferenceProfile profile) {
        List<TradeOffPoint> points = new ArrayList<>();
        for (int i = 1; i < profile.points().size(); i++) {
            OperatingPoint low = profile.points().get(i - 1);
            OperatingPoint high = profile.points().get(i);
            for (int batch = Integer.highestOneBit(low.batch()) * 2; batch < high.batch(); batch *= 2) {
                points.add(between(type, profile, low, high, batch));
            }
        }
        return points;
    }

    private static TradeOffPoint between(
            DeviceType type, InferenceProfile profile, OperatingPoint low, OperatingPoint high, int batch) {
        double instances = instances(type, low);
        double share = (batch - low.batch()) / (double) (high.batch() - low.batch());
        Optional<Seconds> latency = low.interTokenLatency()
                .flatMap(from -> high.interTokenLatency()
                        .map(to -> from.plus(to.minus(from).times(share))));
        return new TradeOffPoint(
                type,
                low,
                batch,
                1,
                profile.throughput(batch).times(instances),
                latency,
                low.accuracy().filter(known -> high.accuracy().equals(Optional.of(known))),
                profile.power(batch).times(instances),
                false,
                OptionalDouble.of(BATCH_ERROR),
                Source.rule("Between batch " + low.batch() + " and " + high.batch()
                        + ": step time straight in the batch, power in its logarithm; "
                        + low.source().text()));
    }

    private static List<TradeOffPoint> capped(TradeOffPoint free, PowerCapProfile caps, Source source) {
        List<TradeOffPoint> points = new ArrayList<>();
        for (PowerCapProfile.Point cap : caps.points()) {
            if (cap.cap() < 1) {
                points.add(capped(free, cap, source));
            }
        }
        return points;
    }

    /** Under a cap the node draws at most that share, and everything takes longer by the measured factor. */
    private static TradeOffPoint capped(TradeOffPoint free, PowerCapProfile.Point cap, Source source) {
        Power power = free.power().times(cap.cap());
        TokenRate throughput = free.throughput().times(1 / cap.time());
        return new TradeOffPoint(
                free.deviceType(),
                free.point(),
                free.batch(),
                cap.cap(),
                throughput,
                free.interTokenLatency().map(latency -> latency.times(cap.time())),
                free.accuracy(),
                power,
                false,
                OptionalDouble.of(free.error().orElse(0) + CAP_ERROR),
                Source.rule("Uncapped point, slowed as measured under this cap: " + source.text()));
    }
}
