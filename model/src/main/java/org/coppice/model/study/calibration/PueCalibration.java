package org.coppice.model.study.calibration;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.MeteredYear;
import org.coppice.model.simulate.ModelledYear;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;

/**
 * PUE by month: facility over IT (ISO/IEC 30134-2), over the steps where the facility is metered. IT is metered where it is, and
 * modelled elsewhere. Within a month the hours keep their shape: {@code PUE' − 1 = k·(PUE − 1)}, with k such that the energy of the
 * month agrees. A month with less than a week of readings keeps its PUE.
 */
final class PueCalibration {
    private static final double MOST = 5;

    private final Plan plan;
    private final Site site;
    private final MeterComparison facility;
    private final double[] itKwh;
    private final boolean itMetered;
    private final double[] pue;

    private PueCalibration(Plan plan, Site site, MeterComparison facility, double[] itKwh, boolean itMetered) {
        this.plan = plan;
        this.site = site;
        this.facility = facility;
        this.itKwh = itKwh;
        this.itMetered = itMetered;
        this.pue = site.pue().value().toArray();
    }

    static Calibration of(Plan plan, Site site, SeriesSource source, LocalDate today) {
        if (site.cooling().isPresent()) {
            throw UserError.at(
                    "Sites, " + site.name() + ", PUE",
                    "it follows from the cooling that is described, so a stated PUE would not count. Change the cooling,"
                            + " or remove it to state the PUE.");
        }
        MeteredYear year = MeteredYear.of(plan, site, source);
        if (!year.facility().any()) {
            throw UserError.at(
                    "Meters, " + site.name(),
                    "no meter of the whole facility has readings in " + plan.year()
                            + ", so its PUE cannot be told. Import one, or say which of the meters it is.");
        }
        double[] it = year.it().kwh().clone();
        double[] modelled = ModelledYear.of(plan, site, source).itKwh();
        for (int i = 0; i < it.length; i++) {
            it[i] = Double.isNaN(it[i]) ? modelled[i] : it[i];
        }
        MeterComparison facility = MeterComparison.of(
                site, Meter.Measures.FACILITY, year, year.facility(), ModelledYear.facilityOf(plan, site, it, source));
        facility.requireHours(Calibration.LEAST_HOURS);
        return new PueCalibration(plan, site, facility, it, year.it().any()).run(source, today);
    }

    private Calibration run(SeriesSource source, LocalDate today) {
        List<String> changes = new ArrayList<>();
        double[] calibrated = pue.clone();
        for (Month month : Month.values()) {
            change(month, calibrated, changes);
        }
        if (changes.isEmpty()) {
            throw UserError.at(
                    "Meters, " + site.name(),
                    "no month has a week of readings of the facility. Import more of them to tell the PUE.");
        }
        Source from = facility.source(
                itMetered ? Quality.METERED : Quality.ESTIMATE,
                itMetered ? "facility over IT, metered where it is read" : "facility as metered over IT as modelled",
                today);
        Edit edit = Edit.all(
                "Calibrate PUE of " + site.name() + " from the meter",
                List.of(Edit.set(PlanTable.SITES, site.id(), Site.PUE, Sourced.of(Profile.of(calibrated), from))));
        Site after = edit.apply(plan).findSite(site.id()).orElseThrow();
        return new Calibration(
                Calibration.Kind.PUE,
                Meter.Measures.FACILITY,
                changes,
                edit,
                facility.agreement(),
                facility.with(ModelledYear.facilityOf(plan, after, itKwh, source))
                        .agreement());
    }

    private void change(Month month, double[] calibrated, List<String> changes) {
        int first = (month.getValue() - 1) * 24;
        double metered = 0;
        double it = 0;
        double overhead = 0;
        double hours = 0;
        for (int i = 0; i < itKwh.length; i++) {
            if (facility.calendar().month()[i] == month.getValue() - 1 && facility.known(i)) {
                metered += facility.metered().kwh()[i];
                it += itKwh[i];
                overhead += itKwh[i] * (pue[first + facility.calendar().hour()[i]] - 1);
                hours += facility.axis().stepHours();
            }
        }
        if (hours < Calibration.LEAST_HOURS || !(it > 0)) {
            return;
        }
        requirePossible(month, metered, it);
        double factor = overhead > 0 ? (metered - it) / overhead : Double.NaN;
        for (int hour = first; hour < first + 24; hour++) {
            calibrated[hour] = overhead > 0 ? 1 + factor * (pue[hour] - 1) : metered / it;
            if (calibrated[hour] > MOST) {
                throw refused(month, metered, it, "A PUE above " + MOST + " is not believable.");
            }
        }
        changes.add(String.format(Locale.ROOT, "PUE in %s: %.3f → %.3f", name(month), 1 + overhead / it, metered / it));
    }

    private void requirePossible(Month month, double metered, double it) {
        if (metered < it) {
            throw refused(month, metered, it, "The whole cannot be less than a part of it.");
        }
    }

    private UserError refused(Month month, double metered, double it, String why) {
        return UserError.at(
                "Meters, " + site.name(),
                String.format(
                        Locale.ROOT,
                        "in %s the facility reads %,.0f kWh, and its IT load is %,.0f kWh as %s. %s Look at what the meters"
                                + " measure%s.",
                        name(month),
                        metered,
                        it,
                        itMetered ? "metered" : "modelled",
                        why,
                        itMetered ? "" : ", or calibrate the base utilisation first"));
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
