package org.coppice.model.lifecycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.hardware.RouteShares;

/** Computes the lifecycle of all fleets of a plan. */
public final class Lifecycle {
    private final Plan plan;
    private final LifecycleOptions options;
    private final YearSpan years;
    private final Map<String, EndOfLife> endsOfLife = new HashMap<>();

    private Lifecycle(Plan plan, LifecycleOptions options) {
        this.plan = plan;
        this.options = options;
        this.years = new YearSpan(firstYear(plan), plan.year() + options.forecastYears());
    }

    /** The lifecycle of a plan with its own routes out of service, or those that stand until somebody says. */
    public static LifecycleResult of(Plan plan) {
        return of(plan, LifecycleOptions.DEFAULT.withRoutes(plan.routes().orElse(RouteShares.HPE_FOOTPRINT)));
    }

    /** The lifecycle of a plan: from the year of the first purchase to the end of the forecast. */
    public static LifecycleResult of(Plan plan, LifecycleOptions options) {
        return new Lifecycle(plan, options).result();
    }

    private static int firstYear(Plan plan) {
        return plan.fleets().stream()
                .flatMap(fleet -> fleet.cohorts().stream())
                .mapToInt(cohort -> cohort.purchased().getYear())
                .reduce(plan.year(), Math::min);
    }

    private LifecycleResult result() {
        List<CohortFlow> cohorts = new ArrayList<>();
        for (Fleet fleet : plan.fleets()) {
            plan.findDeviceType(fleet.deviceType()).ifPresent(type -> {
                for (Cohort cohort : fleet.cohorts()) {
                    cohorts.add(flow(fleet, type, cohort));
                }
            });
        }
        LifecycleResult result = new LifecycleResult(
                plan.year(), years, options, plan.sites(), cohorts, LifecycleFindings.of(plan, options));
        return LifecycleFindings.withGone(result);
    }

    private CohortFlow flow(Fleet fleet, DeviceType type, Cohort cohort) {
        Survival survival = Weibull.ofMean(type.life().value(), type.lifeShape().value());
        return new CohortFlow(
                fleet,
                type,
                cohort,
                StockFlow.of(years, cohort.purchased(), cohort.count(), survival, options.convention()),
                endsOfLife.computeIfAbsent(
                        type.id(), id -> EndOfLife.of(type, options.routes().value(), options.recovery())),
                new EmbodiedSchedule(cohort.purchased(), type.life().value()));
    }
}
