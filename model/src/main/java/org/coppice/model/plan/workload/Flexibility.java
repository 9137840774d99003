package org.coppice.model.plan.workload;

import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.schedule.Policy;

/**
 * How far work may be moved.
 *
 * @param follows what it waits for
 * @param due by when it must be done
 * @param waitHours the longest wait under {@link Due#WITHIN_HOURS}
 * @param share of the work in each step that may move, 0..1
 * @param interruptible whether it may stop and go on
 * @param policy by which rule; empty for the best that its kind allows
 * @param elastic how far it may grow and shrink; empty where it keeps its servers
 */
public record Flexibility(
        Follows follows,
        Due due,
        double waitHours,
        double share,
        boolean interruptible,
        Optional<Policy> policy,
        Optional<Elasticity> elastic) {
    /** A day: so long may work wait where nothing else is said. */
    public static final double DEFAULT_WAIT_HOURS = 24;

    /** How far it may grow and shrink where no other rule is asked for. */
    public Optional<Elasticity> scales() {
        return elastic.filter(each -> policy.isEmpty());
    }

    static final Bounds<Double> WAIT_BOUNDS = Bounds.between(0.0, 8_784.0, "between 0 and 8,784 hours");
}
