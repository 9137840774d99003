package org.coppice.model.study.calibration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coppice.model.performance.PowerCurve;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesSource;

/**
 * Idle and peak power of a device type, by least squares over all metered steps, so each level of load weighs by the time it lasts.
 * The curve keeps its shape: {@code P'(u) = P'_idle + (P(u) − P_idle)·(P'_peak − P'_idle)/(P_peak − P_idle)}. A type that other sites
 * use as well is copied for this one.
 */
final class CurveCalibration {
    private final Plan plan;
    private final Site site;
    private final DeviceType type;
    private final PowerCurve curve;
    private final SeriesSource source;
    private final MeterComparison before;

    private CurveCalibration(Plan plan, Site site, DeviceType type, SeriesSource source, MeterComparison before) {
        this.plan = plan;
        this.site = site;
        this.type = type;
        this.curve = type.power().value();
        this.source = source;
        this.before = before;
    }

    static Calibration of(Plan plan, Site site, Fleet fleet, SeriesSource source, LocalDate today) {
        DeviceType type = plan.findDeviceType(fleet.deviceType())
                .orElseThrow(() -> UserError.at(
                        "Hardware, " + fleet.name(),
                        "its device type is not in the plan. Add it from the catalogue, or choose another."));
        MeterComparison before = MeterComparison.require(plan, site, source);
        before.requireHours(Calibration.LEAST_HOURS);
        if (before.metered().interval().compareTo(Duration.ofHours(1)) > 0) {
            throw UserError.at(
                    "Meters, " + site.name(),
                    "its readings are further apart than an hour, so idle and peak cannot be told apart. Import hourly"
                            + " readings, or calibrate the base utilisation.");
        }
        return new CurveCalibration(plan, site, type, source, before).run(today);
    }

    private Calibration run(LocalDate today) {
        double[] fitted = new IdlePeakFit(
                        curve.idle().kilowatts(), curve.max().kilowatts(), before, this::modelled, type.name())
                .solve();
        Source from = before.source(Quality.ESTIMATE, "idle and peak by least squares, shape kept", today);
        Edit edit = edit(fitted[0], fitted[1], from);
        return new Calibration(
                Calibration.Kind.CURVE,
                before.measures(),
                List.of(
                        change("Idle power", curve.idle().kilowatts(), fitted[0]),
                        change("Peak power", curve.max().kilowatts(), fitted[1])),
                edit,
                before.agreement(),
                before.with(edit.apply(plan), source).agreement());
    }

    private String change(String what, double was, double is) {
        return String.format(Locale.ROOT, "%s of %s: %.3f kW → %.3f kW", what, type.name(), was, is);
    }

    private double[] modelled(double idleKw, double peakKw) {
        return before.modelOf(edit(idleKw, peakKw, type.power().source()).apply(plan), source);
    }

    private Edit edit(double idleKw, double peakKw, Source from) {
        Sourced<PowerCurve> power = Sourced.of(scaled(idleKw, peakKw), from);
        String name = "Calibrate power curve of " + type.name() + " from the meter";
        List<Fleet> elsewhere = plan.fleets().stream()
                .filter(fleet ->
                        fleet.deviceType().equals(type.id()) && !fleet.site().equals(site.id()))
                .toList();
        if (elsewhere.isEmpty()) {
            return Edit.all(name, List.of(Edit.set(PlanTable.DEVICE_TYPES, type.id(), DeviceType.POWER, power)));
        }
        String id = PlanTable.DEVICE_TYPES.freshId(plan, type.id() + "-" + site.id());
        DeviceType own = DeviceType.POWER.with(
                DeviceType.NAME.with(DeviceType.ID.with(type, id), type.name() + ", as metered at " + site.name()),
                power);
        List<Edit> edits = new ArrayList<>(List.of(Edit.add(PlanTable.DEVICE_TYPES, own)));
        plan.listFleets(site).stream()
                .filter(fleet -> fleet.deviceType().equals(type.id()))
                .forEach(fleet -> edits.add(Edit.set(PlanTable.FLEETS, fleet.id(), Fleet.DEVICE_TYPE, id)));
        return Edit.all(name, edits);
    }

    private PowerCurve scaled(double idleKw, double peakKw) {
        double idle = curve.idle().kilowatts();
        double slope = (peakKw - idleKw) / (curve.max().kilowatts() - idle);
        double[] utilisation = new double[curve.size()];
        double[] kilowatts = new double[curve.size()];
        for (int i = 0; i < utilisation.length; i++) {
            utilisation[i] = curve.utilisation(i);
            kilowatts[i] = idleKw + (curve.kilowatts(i) - idle) * slope;
        }
        return PowerCurve.of(utilisation, kilowatts);
    }
}
