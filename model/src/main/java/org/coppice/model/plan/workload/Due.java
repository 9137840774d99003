package org.coppice.model.plan.workload;

/** By when flexible work must be done. */
public enum Due {
    /** So many hours after it would be done if nobody moved it. */
    WITHIN_HOURS,
    /** Within the same local day, earlier or later. */
    SAME_DAY,
    /** Outside working hours, at 9 of the next workday; Wiesner et al. 2021. */
    NEXT_WORKDAY,
    /** On the next Monday or Thursday at 9; Wiesner et al. 2021. */
    SEMI_WEEKLY
}
