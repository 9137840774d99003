package org.coppice.model.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A job that runs on more servers in clean hours and on fewer in others (Hanafy et al. 2023, CarbonScaler): each further server in
 * each step is worth {@code marginal throughput / (marginal power · signal)}, and the best are taken until the work is done. Optimal
 * where each further server brings no more for its power than the one before; a profile of which this is not true is refused.
 */
public final class ElasticScaling {
    private final double[] throughput;
    private final double[] powerKw;

    /**
     * The servers, and where the work is done.
     *
     * @param servers by step; a part of a server is one that runs part of the step
     * @param kwh by step
     * @param done of the work; less than asked where the window is too short
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Result(double[] servers, double[] kwh, double done) {

        /** Σ energy · signal. */
        public double cost(Signal signal) {
            double sum = 0;
            for (int i = 0; i < kwh.length; i++) {
                sum += kwh[i] * signal.at(i);
            }
            return sum;
        }
    }

    private record Increment(int step, int server, double worth) {}

    /**
     * How a job scales.
     *
     * @param throughput work an hour on 1, 2, 3… servers
     * @param powerKw drawn by as many
     */
    public ElasticScaling(double[] throughput, double[] powerKw) {
        this.throughput = throughput.clone();
        this.powerKw = powerKw.clone();
        if (throughput.length == 0 || throughput.length != powerKw.length) {
            throw new IllegalArgumentException(
                    "A scaling profile needs a throughput and a power for each number of servers.");
        }
        for (int server = 0; server < throughput.length; server++) {
            check(server);
        }
    }

    private void check(int server) {
        boolean grows = marginalThroughput(server) > 0 && marginalPower(server) > 0;
        boolean concave = server == 0 || perPower(server) <= perPower(server - 1) * (1 + 1e-9);
        if (!grows || !concave) {
            throw new IllegalArgumentException("Server " + (server + 1) + " of the scaling profile brings "
                    + marginalThroughput(server) + " for " + marginalPower(server)
                    + " kW, more for its power than the one before, or nothing."
                    + " Maybe the profile is measured in too coarse steps; smooth it, or leave that server out.");
        }
    }

    private double marginalThroughput(int server) {
        return throughput[server] - (server == 0 ? 0 : throughput[server - 1]);
    }

    private double marginalPower(int server) {
        return powerKw[server] - (server == 0 ? 0 : powerKw[server - 1]);
    }

    private double perPower(int server) {
        return marginalThroughput(server) / marginalPower(server);
    }

    /**
     * Spreads work over a window.
     *
     * @param earliest the first step
     * @param deadline the step before which the work must be done
     * @param most servers that are free in each step
     * @param signal above 0 in every step
     */
    public Result place(double work, int earliest, int deadline, int[] most, Signal signal, double stepHours) {
        double[] servers = new double[signal.length()];
        double[] kwh = new double[signal.length()];
        double left = work;
        for (Increment next : increments(earliest, deadline, most, signal)) {
            double full = marginalThroughput(next.server()) * stepHours;
            double part = Math.min(1, left / full);
            servers[next.step()] += part;
            kwh[next.step()] += part * marginalPower(next.server()) * stepHours;
            left -= part * full;
            if (left <= 0) {
                break;
            }
        }
        return new Result(servers, kwh, work - Math.max(0, left));
    }

    private List<Increment> increments(int earliest, int deadline, int[] most, Signal signal) {
        List<Increment> all = new ArrayList<>();
        for (int step = earliest; step < deadline; step++) {
            for (int server = 0; server < Math.min(most[step], throughput.length); server++) {
                all.add(new Increment(step, server, perPower(server) / signal.at(step)));
            }
        }
        all.sort(Comparator.comparingDouble(Increment::worth)
                .reversed()
                .thenComparingInt(Increment::server)
                .thenComparingInt(Increment::step));
        return all;
    }
}
