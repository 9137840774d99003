package org.coppice.model.plan.workload;

import org.coppice.model.plan.field.Bounds;

/**
 * How far work may be moved.
 *
 * @param follows what it waits for
 * @param due by when it must be done
 * @param waitHours the longest wait under {@link Due#WITHIN_HOURS}
 * @param share of the work in each step that may move, 0..1
 * @param interruptible whether it may stop and go on
 */
public record Flexibility(Follows follows, Due due, double waitHours, double share, boolean interruptible) {
    /** A day: so long may work wait where nothing else is said. */
    public static final double DEFAULT_WAIT_HOURS = 24;

    static final Bounds<Double> WAIT_BOUNDS = Bounds.between(0.0, 8_784.0, "between 0 and 8,784 hours");
}
