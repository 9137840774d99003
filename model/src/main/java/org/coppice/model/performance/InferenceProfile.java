package org.coppice.model.performance;

import java.util.Comparator;
import java.util.List;
import org.coppice.model.quantity.EnergyPerToken;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Seconds;
import org.coppice.model.quantity.TokenRate;
import org.coppice.model.source.UserError;

/**
 * How one model runs on one device over the batch size, measured at some batches. Between two of them the step time is {@code t(B)
 * = a + b·B} and the power {@code P(B) = p0 + p1·ln B}; so tokens/s = B/t and J/token = P·t/B, and the identity W = J/token · tokens/s
 * holds. Left out one batch at a time, 444 measured points are 9.4 % off on average (ML.ENERGY leaderboard v3).
 *
 * @param points in rising order of batch, two at least
 */
public record InferenceProfile(List<OperatingPoint> points) {

    /** Sorts and copies; refuses fewer than two batches, or points of different models, precisions or devices. */
    public InferenceProfile {
        points = points.stream()
                .sorted(Comparator.comparingInt(OperatingPoint::batch))
                .toList();
        if (points.size() < 2
                || points.stream().map(InferenceProfile::kind).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    "A profile needs two or more batches of one model, precision and number of accelerators.");
        }
        if (points.stream().mapToInt(OperatingPoint::batch).distinct().count() != points.size()) {
            throw new IllegalArgumentException("A profile has each batch once.");
        }
    }

    private static String kind(OperatingPoint point) {
        return point.model() + " " + point.precision() + " × " + point.accelerators();
    }

    /** The smallest batch measured. */
    public int smallest() {
        return points.get(0).batch();
    }

    /** The largest batch measured. */
    public int largest() {
        return points.get(points.size() - 1).batch();
    }

    /** Power of the accelerators at a batch. */
    public Power power(int batch) {
        int i = segment(batch);
        OperatingPoint low = points.get(i);
        OperatingPoint high = points.get(i + 1);
        double share = (Math.log(batch) - Math.log(low.batch())) / (Math.log(high.batch()) - Math.log(low.batch()));
        return low.power().plus(high.power().minus(low.power()).times(share));
    }

    /** Time of one decoding step at a batch, in which each request gets one token. */
    public Seconds stepTime(int batch) {
        int i = segment(batch);
        OperatingPoint low = points.get(i);
        OperatingPoint high = points.get(i + 1);
        double share = (batch - low.batch()) / (double) (high.batch() - low.batch());
        return Seconds.of(step(low) + share * (step(high) - step(low)));
    }

    /** Tokens a second of all requests together. */
    public TokenRate throughput(int batch) {
        return TokenRate.ofPerSecond(batch / stepTime(batch).value());
    }

    /** Accelerator energy of one output token. */
    public EnergyPerToken energyPerToken(int batch) {
        return EnergyPerToken.ofJoules(power(batch).watts() / throughput(batch).perSecond());
    }

    private static double step(OperatingPoint point) {
        return point.batch() / point.throughput().perSecond();
    }

    private int segment(int batch) {
        if (batch < smallest() || batch > largest()) {
            throw new UserError(kind(points.get(0)) + " is measured for batches of " + smallest() + " to " + largest()
                    + ", not for " + batch + ". Choose a batch between, or add a measurement.");
        }
        int i = 0;
        while (i < points.size() - 2 && points.get(i + 1).batch() < batch) {
            i++;
        }
        return i;
    }
}
