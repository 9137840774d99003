package org.coppice.model.performance;

import org.coppice.model.quantity.Power;

/**
 * Splits the power of a node among what runs on it: active power is the node's times the share of time it is busy, idle the rest,
 * and a workload has its share of the busy time (Kepler, "Power attribution"). The workloads and idle sum to the node.
 *
 * @param busy share of time, 0..1
 */
public record PowerAttribution(Power node, double busy) {

    /** Refuses a share outside 0..1. */
    public PowerAttribution {
        if (!(busy >= 0 && busy <= 1)) {
            throw new IllegalArgumentException("A node is busy between 0 and 1 of the time, not " + busy);
        }
    }

    /** What falls to the workloads. */
    public Power active() {
        return node.times(busy);
    }

    /** What falls to no workload. */
    public Power idle() {
        return node.minus(active());
    }

    /** What falls to a workload with a share of the busy time. */
    public Power ofWorkload(double share) {
        return active().times(share);
    }
}
