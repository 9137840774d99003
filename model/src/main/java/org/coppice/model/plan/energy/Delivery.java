package org.coppice.model.plan.energy;

/** Whether electricity is delivered under an agreement, or only money. */
public enum Delivery {
    /** Delivered: the buyer pays for it, and it is worth the price of its hour. */
    PHYSICAL,
    /** Financial: only the difference between strike and reference price changes hands. */
    VIRTUAL
}
