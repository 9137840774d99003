package org.coppice.model.study.verification;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.coppice.model.performance.PowerCurve;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceCategory;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Unit;
import org.coppice.model.quantity.Years;
import org.coppice.model.reference.Factor;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;

/** The smallest plan that has a given IT energy: one machine at constant power for the 8,760 hours of 2025. */
final class OneSite {
    private static final int YEAR = 2025;
    private static final double HOURS = 8_760;

    private OneSite() {}

    static Plan plan(CaseInputs in) {
        Plan plan = Plan.empty("Case", YEAR);
        plan = factor(plan, in, Factor.Kind.GRID_CARBON, "grid", Unit.GRAM_PER_KILOWATT_HOUR);
        plan = factor(plan, in, Factor.Kind.RESIDUAL_MIX, "residual", Unit.GRAM_PER_KILOWATT_HOUR);
        plan = factor(plan, in, Factor.Kind.GRID_WATER, "ewif", Unit.LITRE_PER_KILOWATT_HOUR);
        Site site = new Site(
                "site",
                "Site",
                ZoneOffset.UTC,
                "XX",
                "XX",
                Optional.empty(),
                Sourced.stated(Profile.constant(in.number("pue"))),
                in.has("wue") ? Optional.of(Sourced.stated(in.waterIntensity("wue"))) : Optional.empty(),
                reference(in, "grid"),
                reference(in, "residual"),
                reference(in, "ewif"),
                Optional.empty(),
                Optional.empty());
        plan = Edit.add(PlanTable.SITES, site).apply(plan);
        plan = Edit.add(PlanTable.DEVICE_TYPES, machine(in.energy("it").over(HOURS)))
                .apply(plan);
        plan = Edit.add(PlanTable.FLEETS, fleet()).apply(plan);
        return in.has("certificates")
                ? Edit.add(PlanTable.CONTRACTS, certificates(in.energy("certificates")))
                        .apply(plan)
                : plan;
    }

    private static Optional<String> reference(CaseInputs in, String name) {
        return in.has(name) ? Optional.of(name) : Optional.empty();
    }

    private static Plan factor(Plan plan, CaseInputs in, Factor.Kind kind, String name, Unit unit) {
        if (!in.has(name)) {
            return plan;
        }
        double value = unit == Unit.LITRE_PER_KILOWATT_HOUR
                ? in.waterIntensity(name).litresPerKilowattHour()
                : in.intensity(name).gramsPerKilowattHour();
        Factor factor = Factor.annual(
                name,
                kind,
                "XX",
                name,
                YEAR,
                value,
                unit,
                Factor.Boundary.DIRECT,
                Factor.Signal.AVERAGE,
                Source.rule("given by the case"));
        return Edit.add(PlanTable.FACTORS, factor).apply(plan);
    }

    private static DeviceType machine(Power constant) {
        return new DeviceType(
                "machine",
                "Machine",
                DeviceCategory.CPU_SERVER,
                YEAR,
                "",
                0,
                Sourced.stated(PowerCurve.twoPoint(constant, constant)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sourced.stated(Years.of(5)),
                Sourced.stated(3.0),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Fleet fleet() {
        return new Fleet(
                "fleet",
                "Fleet",
                "site",
                "machine",
                Optional.empty(),
                Ratio.ONE,
                List.of(new Cohort(LocalDate.of(YEAR, 1, 1), 1)));
    }

    private static Certificates certificates(Energy volume) {
        return new Certificates(
                "certificates",
                "Certificates",
                LocalDate.of(YEAR, 1, 1),
                Optional.empty(),
                "XX",
                Optional.empty(),
                Technology.WIND,
                YEAR,
                volume,
                CarbonIntensity.ZERO,
                true);
    }
}
