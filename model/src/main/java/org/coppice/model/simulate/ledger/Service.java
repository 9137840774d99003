package org.coppice.model.simulate.ledger;

import java.util.OptionalDouble;
import org.coppice.model.quantity.Unit;

/**
 * What a workload was asked for in the year and what it got.
 *
 * @param workload its id
 * @param asked in {@code unit}: tokens, FLOP, or server-hours of full use
 * @param done likewise
 * @param slowdown time for a unit of work relative to that without a power cap, at least 1
 * @param latency inter-token latency in seconds; empty where it does not apply or was not measured
 */
public record Service(
        String workload,
        String name,
        String fleet,
        double asked,
        double done,
        Unit unit,
        double slowdown,
        OptionalDouble latency) {

    /** What was left undone, in its unit. */
    public double unmet() {
        return Math.max(0, asked - done);
    }
}
