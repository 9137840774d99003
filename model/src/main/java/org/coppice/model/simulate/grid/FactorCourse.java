package org.coppice.model.simulate.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.simulate.year.YearOfReadings;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;

/**
 * The factors of a site step by step: from the readings of a factor's meter, else from its months and hours, else the same all year.
 * Where readings are missing the annual value stands in, which is said.
 */
public final class FactorCourse {
    private final Plan plan;
    private final Site site;
    private final YearFrame frame;
    private final SeriesSource source;
    private final List<Finding> findings;

    /** Adds to {@code findings} what is to be said of the courses it makes. */
    public FactorCourse(Plan plan, Site site, YearFrame frame, SeriesSource source, List<Finding> findings) {
        this.plan = plan;
        this.site = site;
        this.frame = frame;
        this.source = source;
        this.findings = findings;
    }

    /** A value a step in the canonical unit; NaN all along where the site has no factor of the kind. */
    public double[] of(Factor.Kind kind) {
        Optional<Factor> factor = Factors.find(plan, site, kind);
        double annual = Factors.value(plan, site, kind);
        if (factor.flatMap(Factor::meter).isPresent()) {
            return fromReadings(factor.get(), annual);
        }
        return factor.flatMap(Factor::profile)
                .map(profile -> fromProfile(factor.get(), profile))
                .orElseGet(() -> constant(annual));
    }

    /** Amounts by step times the factor by step. */
    public double[] times(double[] amounts, Factor.Kind kind) {
        double[] values = of(kind);
        for (int i = 0; i < values.length; i++) {
            values[i] *= amounts[i];
        }
        return values;
    }

    private double[] constant(double value) {
        double[] values = new double[frame.steps()];
        Arrays.fill(values, value);
        return values;
    }

    private double[] fromProfile(Factor factor, Profile profile) {
        double[] values = frame.course(profile);
        for (int i = 0; i < values.length; i++) {
            values[i] = factor.unit().toCanonical(values[i]);
        }
        return values;
    }

    private double[] fromReadings(Factor factor, double annual) {
        Optional<Readings> readings = factor.meter()
                .flatMap(plan::findMeter)
                .flatMap(Meter::series)
                .flatMap(source::find)
                .filter(found -> found.size() > 0);
        if (readings.isEmpty()) {
            say(
                    "factor-without-readings",
                    Severity.WARNING,
                    "“" + factor.name() + "” names the meter “" + factor.meter().orElse("")
                            + "”, which has no readings: the annual value stands in.",
                    "Import its readings on the page Meters. Maybe another meter is meant?");
            return constant(annual);
        }
        if (readings.get().unit().dimension() != factor.unit().dimension()) {
            say(
                    "factor-of-another-unit",
                    Severity.WARNING,
                    "“" + factor.name() + "” is in " + factor.unit().symbol() + ", the readings of its meter in "
                            + readings.get().unit().symbol() + ": the annual value stands in.",
                    "Choose a meter in " + factor.unit().symbol() + " for it.");
            return constant(annual);
        }
        return filled(factor, YearOfReadings.of(readings.get(), frame), annual);
    }

    private double[] filled(Factor factor, YearOfReadings year, double annual) {
        year.from()
                .ifPresent(from -> say(
                        "factor-readings-of-another-year",
                        Severity.INFO,
                        "The readings of “" + factor.name() + "” of " + from + " stand for " + frame.year() + ".",
                        "Import those of " + frame.year() + " when they are published."));
        double[] values = year.values();
        int missing = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                values[i] = annual;
                missing++;
            }
        }
        if (missing > 0) {
            say(
                    "factor-gap",
                    Severity.WARNING,
                    String.format(
                            Locale.ROOT,
                            "“%s” has no reading in %,d steps, %.2f %% of the year: its annual value stands in there.",
                            factor.name(),
                            missing,
                            100.0 * missing / values.length),
                    "Import what is missing on the page Meters.");
        }
        return values;
    }

    private void say(String code, Severity severity, String message, String action) {
        findings.add(Finding.of(code, severity, "Sites, " + site.name(), message, action));
    }
}
