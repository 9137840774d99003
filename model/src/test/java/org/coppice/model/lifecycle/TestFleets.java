package org.coppice.model.lifecycle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.performance.PowerCurve;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.Composition;
import org.coppice.model.plan.hardware.DeviceCategory;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Mass;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Range;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Years;
import org.coppice.model.reference.EmbodiedClaim;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;

/** Small plans for the tests of this package. */
final class TestFleets {
    static final Composition SERVER = new Composition(List.of(
            new Composition.Share("steel", Ratio.of(0.62)),
            new Composition.Share("aluminium", Ratio.of(0.10)),
            new Composition.Share("copper", Ratio.of(0.08)),
            new Composition.Share("plastics", Ratio.of(0.08)),
            new Composition.Share("circuit boards", Ratio.of(0.12))));

    private TestFleets() {}

    static DeviceType type(String id, double lifeYears, double shape) {
        return new DeviceType(
                id,
                id,
                DeviceCategory.CPU_SERVER,
                2022,
                "",
                0,
                Sourced.stated(PowerCurve.twoPoint(Power.ofWatts(100), Power.ofWatts(400))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Sourced.stated(Mass.ofKilograms(20))),
                Sourced.stated(Years.of(lifeYears)),
                Sourced.stated(shape),
                Optional.of(Sourced.stated(SERVER)),
                List.of(new EmbodiedClaim(
                        "pcf",
                        Carbon.ofKilograms(1_000),
                        Optional.of(new Range(800, 1_500)),
                        "cradle to gate",
                        Source.stated())),
                Optional.of("pcf"),
                List.of());
    }

    /** The same type with neither mass nor claim. */
    static DeviceType unknown(String id) {
        DeviceType type = type(id, 5, 3);
        type = DeviceType.MASS.with(type, Optional.empty());
        return DeviceType.CLAIM.with(type, Optional.empty());
    }

    static Fleet fleet(String id, String site, String type, Cohort... cohorts) {
        return new Fleet(id, id, site, type, Optional.empty(), Ratio.ZERO, List.of(cohorts));
    }

    static Cohort cohort(String purchased, int count) {
        return new Cohort(LocalDate.parse(purchased), count);
    }

    static Plan plan(int year, List<DeviceType> types, List<Fleet> fleets) {
        Plan plan = Plan.empty("Test", year);
        for (String site : Map.of("fra", "DE", "ohio", "US").keySet()) {
            plan = PlanTable.SITES.with(plan, site(site));
        }
        for (DeviceType type : types) {
            plan = PlanTable.DEVICE_TYPES.with(plan, type);
        }
        for (Fleet fleet : fleets) {
            plan = PlanTable.FLEETS.with(plan, fleet);
        }
        return plan;
    }

    private static Site site(String id) {
        return new Site(
                id,
                id,
                ZoneId.of("UTC"),
                "DE",
                "EU",
                Optional.empty(),
                Sourced.stated(Profile.constant(1.3)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
