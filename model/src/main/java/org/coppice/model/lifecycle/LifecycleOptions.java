package org.coppice.model.lifecycle;

import org.coppice.model.plan.hardware.RouteShares;
import org.coppice.model.source.Sourced;

/**
 * What one may choose about a lifecycle.
 *
 * @param forecastYears how many years after the plan's year are shown
 */
public record LifecycleOptions(
        AgeConvention convention, int forecastYears, Sourced<RouteShares> routes, RecoveryRates recovery) {
    /** Ages from purchase dates, twelve years ahead, the routes and rates that stand until somebody chooses others. */
    public static final LifecycleOptions DEFAULT =
            new LifecycleOptions(AgeConvention.PURCHASE_DATE, 12, RouteShares.HPE_FOOTPRINT, RecoveryRates.DEFAULT);

    /** Refuses a forecast that looks back. */
    public LifecycleOptions {
        if (forecastYears < 0) {
            throw new IllegalArgumentException("A forecast goes forward, not " + forecastYears + " years");
        }
    }

    /** The same with another way of counting ages. */
    public LifecycleOptions withConvention(AgeConvention newConvention) {
        return new LifecycleOptions(newConvention, forecastYears, routes, recovery);
    }

    /** The same with other routes out of service. */
    public LifecycleOptions withRoutes(Sourced<RouteShares> newRoutes) {
        return new LifecycleOptions(convention, forecastYears, newRoutes, recovery);
    }
}
