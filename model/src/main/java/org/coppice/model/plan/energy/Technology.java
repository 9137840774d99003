package org.coppice.model.plan.energy;

/** How contracted electricity is generated. */
public enum Technology {
    WIND,
    SOLAR,
    HYDRO,
    NUCLEAR,
    OTHER;

    /** Whether it is renewable; what is other is not known to be. */
    public boolean isRenewable() {
        return this == WIND || this == SOLAR || this == HYDRO;
    }
}
