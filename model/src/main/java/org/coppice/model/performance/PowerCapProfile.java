package org.coppice.model.performance;

import java.util.List;

/**
 * What a power cap costs in speed: measured points of cap and relative time, each as a share of the uncapped value.
 *
 * @param points in falling order of the cap; the first is uncapped (1, 1)
 */
public record PowerCapProfile(List<Point> points) {

    /**
     * One measured cap.
     *
     * @param cap as a share of the uncapped power, 0..1
     * @param time relative to uncapped, at least 1
     */
    public record Point(double cap, double time) {}

    /** Copies the points; refuses any that are out of order, and time that falls as the cap does. */
    public PowerCapProfile {
        points = List.copyOf(points);
        if (points.isEmpty() || points.get(0).cap() != 1 || points.get(0).time() != 1) {
            throw new IllegalArgumentException("A power cap profile begins uncapped, at cap 1 and time 1.");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i).cap() < points.get(i - 1).cap()
                            && points.get(i).time() >= points.get(i - 1).time())
                    || !(points.get(i).cap() > 0)) {
                throw new IllegalArgumentException("As the cap falls, time must not fall: see cap "
                        + points.get(i).cap() + ".");
            }
        }
    }

    /** The time relative to uncapped at a cap, linear between the measured points; below the lowest, time grows as 1/cap. */
    public double timeAt(double cap) {
        if (cap >= 1) {
            return 1;
        }
        for (int i = 1; i < points.size(); i++) {
            Point high = points.get(i - 1);
            Point low = points.get(i);
            if (cap >= low.cap()) {
                double share = (high.cap() - cap) / (high.cap() - low.cap());
                return high.time() + share * (low.time() - high.time());
            }
        }
        Point last = points.get(points.size() - 1);
        return last.time() * last.cap() / cap;
    }
}
