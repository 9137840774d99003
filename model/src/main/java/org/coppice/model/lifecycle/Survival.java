package org.coppice.model.lifecycle;

/** The share of a cohort still in service at an age in years: 1 at age 0, never rising. */
public sealed interface Survival permits Weibull, FixedLife {

    /** The share in service at an age; 1 for a negative age. */
    double at(double age);
}
