package org.coppice.model.plan.energy;

/** How contracted electricity is generated. */
public enum Technology {
    WIND,
    SOLAR,
    HYDRO,
    NUCLEAR,
    OTHER
}
