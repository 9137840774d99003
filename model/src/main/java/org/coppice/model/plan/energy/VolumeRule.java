package org.coppice.model.plan.energy;

/** Which volume of a contracted plant is settled. */
public enum VolumeRule {
    /** What the plant generates. */
    AS_PRODUCED,
    /** What was forecast: capacity times the capacity factor by month and hour. */
    AS_FORECAST,
    /** The same power in every hour. */
    BASELOAD
}
