package org.coppice.model.schedule;

/**
 * How much more a job does on more servers: work an hour over servers, straight between the points and from none at 0, no more
 * beyond the last. Each further server brings less than the one before, or as much; a curve of which this is not true is refused,
 * because then the best of all plans is not found by taking the best steps first (Hanafy et al. 2023, CarbonScaler).
 */
public final class ScalingCurve {
    private final double[] servers;
    private final double[] speed;

    /**
     * A curve through points.
     *
     * @param servers rising, above 0
     * @param speed work an hour on as many, in any unit
     */
    public ScalingCurve(double[] servers, double[] speed) {
        this.servers = servers.clone();
        this.speed = speed.clone();
        if (servers.length == 0 || servers.length != speed.length) {
            throw new IllegalArgumentException("A scaling curve needs a speed for each number of servers.");
        }
        for (int i = 0; i < servers.length; i++) {
            check(i);
        }
    }

    /** As much for each server, up to so many. */
    public static ScalingCurve linear(double most) {
        return new ScalingCurve(new double[] {most}, new double[] {most});
    }

    private void check(int point) {
        if (!(width(point) > 0)) {
            throw new IllegalArgumentException("The servers of a scaling curve must rise from above 0: see "
                    + number(servers[point]) + ". Maybe two of its points are in the wrong order?");
        }
        boolean concave = point == 0 || slope(point) <= slope(point - 1) * (1 + 1e-9);
        if (!(slope(point) > 0) || !concave) {
            throw new IllegalArgumentException("Up to " + number(servers[point])
                    + " servers the scaling curve brings more for each than before, or nothing."
                    + " Maybe the profile is measured in too coarse steps; smooth it, or leave that point out.");
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    int segments() {
        return servers.length;
    }

    double from(int segment) {
        return segment == 0 ? 0 : servers[segment - 1];
    }

    double width(int segment) {
        return servers[segment] - from(segment);
    }

    /** What each further server brings. */
    double slope(int segment) {
        return (speed[segment] - (segment == 0 ? 0 : speed[segment - 1])) / width(segment);
    }

    /** The most servers that bring anything. */
    public double most() {
        return servers[servers.length - 1];
    }

    /** How many servers do so much an hour; the most that bring anything where not even they do. */
    public double serversFor(double work) {
        double left = work;
        for (int i = 0; i < servers.length; i++) {
            double full = width(i) * slope(i);
            if (left <= full) {
                return from(i) + left / slope(i);
            }
            left -= full;
        }
        return most();
    }

    /** Work an hour on so many servers. */
    public double at(double count) {
        double sum = 0;
        for (int i = 0; i < servers.length && count > from(i); i++) {
            sum += Math.min(width(i), count - from(i)) * slope(i);
        }
        return sum;
    }
}
