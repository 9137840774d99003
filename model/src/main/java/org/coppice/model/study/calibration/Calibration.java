package org.coppice.model.study.calibration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesSource;

/**
 * An edit that takes a value of the plan from the meter, and what the comparison with the meter says before and after it.
 *
 * @param measures which meters it went by
 * @param changes each value that changes, in words: what, before, after
 * @param edit one step of undo
 */
public record Calibration(
        Kind kind, Meter.Measures measures, List<String> changes, Edit edit, Agreement before, Agreement after) {
    /** The least time of readings to calibrate by: a week, so that every day of it is there. */
    static final double LEAST_HOURS = 168;
    /** Agreements that are shown alike: a hundredth of a percent. */
    private static final double ALIKE = 1e-4;

    /** Which value. */
    public enum Kind {
        /** The PUE of the site, month by month: facility over IT. */
        PUE("PUE by month"),
        /** What a fleet does apart from the workloads, so that the energy agrees. */
        UTILISATION("Base utilisation"),
        /** Idle and peak power of a device type, by least squares. */
        CURVE("Power curve");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The name on screen. */
        public String text() {
            return text;
        }
    }

    /** Copies the list. */
    public Calibration {
        changes = List.copyOf(changes);
    }

    /**
     * Calibrates one value of a site.
     *
     * @param fleet id of the fleet whose utilisation, or whose type's curve; empty means the one of the greatest power
     * @param today the day that the new value's source names
     * @throws UserError where the readings cannot tell, with the reason and what to do
     */
    public static Calibration of(
            Kind kind, Plan plan, Site site, Optional<String> fleet, SeriesSource source, LocalDate today) {
        Calibration calibration = kind == Kind.PUE
                ? PueCalibration.of(plan, site, source, today)
                : kind == Kind.UTILISATION
                        ? UtilisationCalibration.of(plan, site, fleet(plan, site, fleet), source)
                        : CurveCalibration.of(plan, site, fleet(plan, site, fleet), source, today);
        return calibration.checked(site);
    }

    /** Whether model and meter would agree as they do: the value was taken from the meter already. */
    public boolean changesNothing() {
        return Math.abs(before.modelledKwh() - after.modelledKwh()) <= ALIKE * Math.abs(before.meteredKwh())
                && alike(before.hourly(), after.hourly())
                && alike(before.monthly(), after.monthly());
    }

    private static boolean alike(Optional<Fit> one, Optional<Fit> other) {
        return one.isPresent() == other.isPresent()
                && one.stream()
                        .allMatch(fit -> alike(fit.nmbe(), other.orElseThrow().nmbe())
                                && alike(fit.cvRmse(), other.orElseThrow().cvRmse()));
    }

    private static boolean alike(double one, double other) {
        return Double.compare(one, other) == 0 || Math.abs(one - other) < ALIKE;
    }

    /** No calibration is offered that agrees less than what it replaces. */
    private Calibration checked(Site site) {
        double was = Math.abs(before.meteredKwh() - before.modelledKwh());
        double is = Math.abs(after.meteredKwh() - after.modelledKwh());
        if (is > was + 1e-9 * Math.abs(before.meteredKwh())) {
            throw UserError.at(
                    "Meters, " + site.name(),
                    String.format(
                            Locale.ROOT,
                            "within physical limits the model would agree less with the meter than it does (%,.0f kWh off"
                                    + " instead of %,.0f). Maybe something else is amiss: another fleet, or what the meter"
                                    + " measures.",
                            is,
                            was));
        }
        return this;
    }

    private static Fleet fleet(Plan plan, Site site, Optional<String> wanted) {
        List<Fleet> fleets = plan.listFleets(site);
        if (wanted.isPresent()) {
            return fleets.stream()
                    .filter(fleet -> fleet.id().equalsIgnoreCase(wanted.get())
                            || fleet.name().equalsIgnoreCase(wanted.get()))
                    .findFirst()
                    .orElseThrow(() -> UserError.at(
                            "Hardware, " + site.name(),
                            "there is no fleet “" + wanted.get() + "”. Known: "
                                    + String.join(
                                            ", ",
                                            fleets.stream().map(Fleet::name).toList())
                                    + "."));
        }
        return fleets.stream()
                .max(java.util.Comparator.comparingDouble(fleet -> greatestKw(plan, fleet)))
                .orElseThrow(() -> UserError.at(
                        "Hardware, " + site.name(), "the site has no fleet to calibrate. Add its servers first."));
    }

    private static double greatestKw(Plan plan, Fleet fleet) {
        return plan.findDeviceType(fleet.deviceType())
                .map(type -> type.power().value().max().kilowatts() * fleet.servers())
                .orElse(0.0);
    }
}
