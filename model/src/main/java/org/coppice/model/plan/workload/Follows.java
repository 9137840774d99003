package org.coppice.model.plan.workload;

/** What flexible work waits for. */
public enum Follows {
    /** Hours of low grid intensity. */
    CARBON,
    /** Hours of low energy price. */
    PRICE,
    /** Hours in which the plants of the site generate more than it draws. */
    GENERATION
}
