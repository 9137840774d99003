package org.coppice.model.schedule;

import java.util.List;

/**
 * Load that moves within a day and between sites: at every site {@code (1 − f)·d ≤ d̃ ≤ (1 + f)·d}, what one site sends another
 * receives in the same step, and what stays moves within the day (Riepin and Brown 2024). A kWh sent costs what the caller says, in the
 * unit of the signal, so that a network or a lost cache has its price.
 *
 * <p>Each day is a flow of least cost from the steps that give to those that take, over the sites between. The best augmenting path is
 * taken until none pays, which is optimal (Busacker and Gowen 1960).
 */
public final class SpaceTime {
    /** Relative to a load, or in the unit of the signal: less is rounding. */
    private static final double NOTHING = 1e-10;

    /**
     * One site.
     *
     * @param loadKwh by step
     * @param signal of the site
     * @param mostKwh what each step may reach
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Place(double[] loadKwh, Signal signal, double[] mostKwh) {}

    /**
     * The loads after.
     *
     * @param loadKwh by site and step
     * @param sentKwh from each site (row) to each (column)
     * @param sendingCost Σ sent · cost
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Result(double[][] loadKwh, double[][] sentKwh, double sendingCost) {}

    private final List<Place> places;
    private final double[][] least;
    private final double[][] most;
    private final double[][] cost;
    private final double[][] after;
    private final double[][] sent;

    private SpaceTime(List<Place> places, double[][] least, double[][] most, double[][] cost) {
        int sites = places.size();
        this.places = places;
        this.least = least;
        this.most = most;
        this.cost = cost;
        this.after = places.stream().map(place -> place.loadKwh().clone()).toArray(double[][]::new);
        this.sent = new double[sites][sites];
    }

    /**
     * Moves load within each day and between the sites.
     *
     * @param share f, 0..1
     * @param costPerKwh of sending from a site (row) to another (column), at least 0
     * @param days the same for every site
     */
    public static Result of(List<Place> places, double share, double[][] costPerKwh, DayBlocks days) {
        double[][] least = new double[places.size()][];
        double[][] most = new double[places.size()][];
        for (int site = 0; site < least.length; site++) {
            double[] load = places.get(site).loadKwh();
            double[] room = places.get(site).mostKwh();
            least[site] = new double[load.length];
            most[site] = new double[load.length];
            for (int i = 0; i < load.length; i++) {
                least[site][i] = (1 - share) * load[i];
                most[site][i] = Math.min((1 + share) * load[i], room[i]);
            }
        }
        return between(places, least, most, costPerKwh, days);
    }

    /**
     * The same between limits that the caller states, so that a site may take what it has no load of its own for.
     *
     * @param leastKwh by site and step, at most the load
     * @param mostKwh by site and step; a step that is above it already takes nothing more
     */
    public static Result between(
            List<Place> places, double[][] leastKwh, double[][] mostKwh, double[][] costPerKwh, DayBlocks days) {
        SpaceTime moves = new SpaceTime(places, leastKwh, mostKwh, costPerKwh);
        double sendingCost = 0;
        double[][] total = new double[places.size()][places.size()];
        for (int day = 0; day < days.count(); day++) {
            moves.clear();
            moves.day(days.bounds()[day], days.bounds()[day + 1]);
            sendingCost += moves.addTo(total);
        }
        return new Result(moves.after, total, sendingCost);
    }

    private void clear() {
        for (double[] row : sent) {
            java.util.Arrays.fill(row, 0);
        }
    }

    private double addTo(double[][] total) {
        double sum = 0;
        for (int i = 0; i < sent.length; i++) {
            for (int j = 0; j < sent.length; j++) {
                total[i][j] += sent[i][j];
                sum += sent[i][j] * cost[i][j];
            }
        }
        return sum;
    }

    private void day(int from, int to) {
        int sites = places.size();
        int[] gives = new int[sites];
        int[] takes = new int[sites];
        while (true) {
            for (int i = 0; i < sites; i++) {
                gives[i] = giver(i, from, to);
                takes[i] = taker(i, from, to);
            }
            Paths paths = Paths.of(cost, sent);
            int best = -1;
            double most = NOTHING;
            for (int pair = 0; pair < sites * sites; pair++) {
                double gain = gain(pair / sites, pair % sites, gives, takes, paths);
                if (gain > most) {
                    most = gain;
                    best = pair;
                }
            }
            if (best < 0) {
                return;
            }
            move(best / sites, best % sites, gives[best / sites], takes[best % sites], paths);
        }
    }

    private double gain(int sender, int receiver, int[] gives, int[] takes, Paths paths) {
        if (gives[sender] < 0 || takes[receiver] < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return places.get(sender).signal().at(gives[sender])
                - places.get(receiver).signal().at(takes[receiver])
                - paths.length(sender, receiver);
    }

    private void move(int sender, int receiver, int gives, int takes, Paths paths) {
        double amount = Math.min(canGive(sender, gives), canTake(receiver, takes));
        amount = Math.min(amount, paths.capacity(sender, receiver, sent));
        after[sender][gives] -= amount;
        after[receiver][takes] += amount;
        paths.send(sender, receiver, amount, sent);
    }

    /** The step of the highest signal that can give; −1 where none can. */
    private int giver(int site, int from, int to) {
        Signal signal = places.get(site).signal();
        int best = -1;
        for (int step = from; step < to; step++) {
            if (canGive(site, step) > nothing(site, step) && (best < 0 || signal.at(step) > signal.at(best))) {
                best = step;
            }
        }
        return best;
    }

    /** The step of the lowest signal that can take; −1 where none can. */
    private int taker(int site, int from, int to) {
        Signal signal = places.get(site).signal();
        int best = -1;
        for (int step = from; step < to; step++) {
            if (canTake(site, step) > nothing(site, step) && (best < 0 || signal.at(step) < signal.at(best))) {
                best = step;
            }
        }
        return best;
    }

    private double nothing(int site, int step) {
        double load = places.get(site).loadKwh()[step];
        return NOTHING * Math.max(load, most[site][step] < Double.POSITIVE_INFINITY ? most[site][step] : 0);
    }

    private double canGive(int site, int step) {
        return after[site][step] - least[site][step];
    }

    private double canTake(int site, int step) {
        return most[site][step] - after[site][step];
    }
}
