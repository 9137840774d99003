package org.coppice.model.study.calibration;

import java.util.Locale;
import org.coppice.model.source.UserError;

/**
 * Least squares for two powers, within limits: minimises Σ(y − ŷ(idle, peak))² by Gauss–Newton, with the derivatives from the model
 * itself. The model is linear in both, but for power caps, so a step or two suffice.
 *
 * <p>Limits: {@code 0 ≤ idle ≤ peak}, and a peak of 40 % to 150 % of the stated one; beyond that it is another machine, or the meter
 * holds more than the servers (a convention of this program).
 */
final class IdlePeakFit {
    private static final double LEAST_PEAK = 0.4;
    private static final double MOST_PEAK = 1.5;

    /** sin² of the angle between the two derivatives below which they cannot be told apart: about 1 % spread in utilisation. */
    private static final double LEAST_SPREAD = 1e-3;

    /** The least rise from idle to peak, as a share of the peak. */
    private static final double LEAST_RISE = 0.02;

    private static final int MOST_STEPS = 6;
    private static final double NUDGE = 1e-3;

    private final double statedIdle;
    private final double statedPeak;
    private final MeterComparison meters;
    private final Model model;
    private final String type;

    /** The model's kWh by step under an idle and a peak power in kW. */
    interface Model {
        double[] kwh(double idleKw, double peakKw);
    }

    IdlePeakFit(double statedIdle, double statedPeak, MeterComparison meters, Model model, String type) {
        this.statedIdle = statedIdle;
        this.statedPeak = statedPeak;
        this.meters = meters;
        this.model = model;
        this.type = type;
    }

    /** Idle and peak in kW. */
    double[] solve() {
        if (!(statedPeak > statedIdle)) {
            throw refused(
                    "the power curve of " + type + " is flat, so it has no shape to scale. State idle and peak first.");
        }
        double[] at = {statedIdle, statedPeak};
        for (int i = 0; i < MOST_STEPS; i++) {
            Quadratic error = Quadratic.around(at, this);
            requireRise(error.least());
            double[] next = error.least(statedPeak * LEAST_PEAK, statedPeak * MOST_PEAK);
            boolean done = Math.abs(next[0] - at[0]) + Math.abs(next[1] - at[1]) < 1e-9 * statedPeak;
            at = next;
            requireRise(at);
            if (done) {
                break;
            }
        }
        return at;
    }

    private void requireRise(double[] at) {
        if (at[1] - at[0] < LEAST_RISE * statedPeak) {
            throw refused("the metered load does not rise where the modelled one does, so idle and peak of " + type
                    + " cannot be told. Maybe the workloads run at other hours than planned, or the meter holds something"
                    + " else.");
        }
    }

    private UserError refused(String why) {
        return UserError.at("Meters, " + meters.site().name(), why);
    }

    /** Σ(r − a·x − b·y)² around a point, with x and y the steps of idle and peak from it. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one step
    private record Quadratic(double[] at, double aa, double ab, double bb, double ar, double br) {

        static Quadratic around(double[] at, IdlePeakFit fit) {
            double nudge = NUDGE * fit.statedPeak;
            double[] here = fit.model.kwh(at[0], at[1]);
            // Inwards, so that the curve still rises and no power falls below 0.
            double[] moreIdle = fit.model.kwh(at[0] + Math.min(nudge, (at[1] - at[0]) / 2), at[1]);
            double[] morePeak = fit.model.kwh(at[0], at[1] + nudge);
            double idleStep = Math.min(nudge, (at[1] - at[0]) / 2);
            double aa = 0;
            double ab = 0;
            double bb = 0;
            double ar = 0;
            double br = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (int i = 0; i < here.length; i++) {
                if (fit.meters.known(i)) {
                    double a = (moreIdle[i] - here[i]) / idleStep;
                    double b = (morePeak[i] - here[i]) / nudge;
                    double r = fit.meters.metered().kwh()[i] - here[i];
                    aa += a * a;
                    ab += a * b;
                    bb += b * b;
                    ar += a * r;
                    br += b * r;
                    least = Math.min(least, here[i]);
                    most = Math.max(most, here[i]);
                }
            }
            if (!(aa * bb - ab * ab > LEAST_SPREAD * aa * bb)) {
                double hours = fit.meters.axis().stepHours();
                throw fit.refused(String.format(
                        Locale.ROOT,
                        "the modelled load hardly varies (%,.1f to %,.1f kW), or not with the utilisation of %s, so idle and"
                                + " peak cannot be told apart. Describe its workloads, or calibrate the base utilisation.",
                        least / hours,
                        most / hours,
                        fit.type));
            }
            return new Quadratic(at, aa, ab, bb, ar, br);
        }

        /** Where it is least, whatever that means physically. */
        double[] least() {
            double determinant = aa * bb - ab * ab;
            return new double[] {at[0] + (ar * bb - br * ab) / determinant, at[1] + (br * aa - ar * ab) / determinant};
        }

        /** Where it is least, with the peak between two powers and idle from 0 to the peak. */
        double[] least(double leastPeak, double mostPeak) {
            double[] free = least();
            if (free[0] >= 0 && free[0] <= free[1] && free[1] >= leastPeak && free[1] <= mostPeak) {
                return free;
            }
            double[] noIdle = withIdle(0, leastPeak, mostPeak);
            double[] low = withPeak(leastPeak);
            double[] high = withPeak(mostPeak);
            double[] best = value(low) < value(noIdle) ? low : noIdle;
            return value(high) < value(best) ? high : best;
        }

        private double[] withIdle(double idle, double leastPeak, double mostPeak) {
            double y = (br - ab * (idle - at[0])) / bb;
            return new double[] {idle, Math.max(leastPeak, Math.min(mostPeak, at[1] + y))};
        }

        private double[] withPeak(double peak) {
            double x = (ar - ab * (peak - at[1])) / aa;
            return new double[] {Math.max(0, Math.min(peak, at[0] + x)), peak};
        }

        private double value(double[] point) {
            double x = point[0] - at[0];
            double y = point[1] - at[1];
            return aa * x * x + 2 * ab * x * y + bb * y * y - 2 * ar * x - 2 * br * y;
        }
    }
}
