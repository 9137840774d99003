package org.coppice.model.schedule;

import java.util.Arrays;

/**
 * A job that runs on more servers in clean hours and on fewer in others (Hanafy et al. 2023, CarbonScaler): each further server in
 * each step costs {@code signal / marginal throughput} a unit of work, and the cheapest are taken until the work is done. Every
 * server draws as much as the next. Optimal where the signal is above 0, because the curve is concave; where it is not, servers are
 * taken in their order and the result is feasible.
 */
public final class ElasticScaling {
    private final ScalingCurve curve;

    /**
     * Where the work is done.
     *
     * @param servers by step; a part of a server is one that runs part of the step
     * @param done of the work; less than asked where the window is too short
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Result(double[] servers, double done) {

        /** Σ servers · Δt · signal. */
        public double cost(Signal signal, double stepHours) {
            double sum = 0;
            for (int i = 0; i < servers.length; i++) {
                sum += servers[i] == 0 ? 0 : servers[i] * stepHours * signal.at(i);
            }
            return sum;
        }
    }

    /** A job that scales by a curve. */
    public ElasticScaling(ScalingCurve curve) {
        this.curve = curve;
    }

    /**
     * Spreads work over a window.
     *
     * @param work in the unit of the curve
     * @param earliest the first step
     * @param deadline the step before which the work must be done
     * @param least servers that it keeps in each step, as far as they are free, until it is done
     * @param most servers that are free in each step
     */
    public Result place(
            double work, int earliest, int deadline, double least, double[] most, Signal signal, double stepHours) {
        double[] servers = new double[signal.length()];
        double left = work;
        for (int step = earliest; step < deadline && left > 0; step++) {
            double kept = Math.min(least, Math.min(most[step], curve.most()));
            double full = curve.at(kept) * stepHours;
            servers[step] = full > left ? curve.serversFor(left / stepHours) : kept;
            left -= Math.min(full, left);
        }
        if (left > 0) {
            left -= fill(left, earliest, deadline, servers, most, signal, stepHours);
        }
        return new Result(servers, work - Math.max(0, left));
    }

    /** Takes the cheapest parts of all steps; the last as far as needed. Gives the work that they do. */
    private double fill(
            double work, int earliest, int deadline, double[] servers, double[] most, Signal signal, double stepHours) {
        int segments = curve.segments();
        double[] cost = new double[Math.max(0, deadline - earliest) * segments];
        double[] does = new double[cost.length];
        for (int step = earliest; step < deadline; step++) {
            for (int segment = 0; segment < segments; segment++) {
                int part = (step - earliest) * segments + segment;
                cost[part] = costOfWork(signal.at(step), segment);
                does[part] = free(segment, servers[step], most[step]) * curve.slope(segment) * stepHours;
            }
        }
        double price = marginalCost(work, cost, does);
        double done = 0;
        for (int part = 0; part < cost.length; part++) {
            if (cost[part] < price) {
                done += take(part, does[part], earliest, servers, stepHours);
            }
        }
        for (int segment = 0; segment < segments; segment++) {
            for (int part = segment; part < cost.length && done < work; part += segments) {
                if (cost[part] == price) {
                    done += take(part, Math.min(does[part], work - done), earliest, servers, stepHours);
                }
            }
        }
        return done;
    }

    /** Of the signal, for a unit of work: where it is not above 0, all servers of a step count alike and keep their order. */
    private double costOfWork(double signal, int segment) {
        return signal / curve.slope(signal > 0 ? segment : 0);
    }

    private double free(int segment, double taken, double most) {
        double from = Math.max(curve.from(segment), taken);
        return Math.max(0, Math.min(curve.from(segment) + curve.width(segment), most) - from);
    }

    private double take(int part, double work, int earliest, double[] servers, double stepHours) {
        int segment = part % curve.segments();
        servers[earliest + part / curve.segments()] += work / (curve.slope(segment) * stepHours);
        return work;
    }

    /** The least cost at which the parts that cost no more do all the work; the greatest of all where they cannot. */
    private static double marginalCost(double work, double[] cost, double[] does) {
        double[] sorted = cost.clone();
        Arrays.sort(sorted);
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (doneUpTo(sorted[middle], cost, does) >= work) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.length == 0 ? 0 : sorted[low];
    }

    private static double doneUpTo(double price, double[] cost, double[] does) {
        double sum = 0;
        for (int part = 0; part < cost.length; part++) {
            sum += cost[part] <= price ? does[part] : 0;
        }
        return sum;
    }
}
