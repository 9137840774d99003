package org.coppice.model.study.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.MeteredYear;
import org.coppice.model.simulate.ModelledYear;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Calendar;
import org.coppice.model.time.SeriesSource;
import org.coppice.model.time.TimeAxis;

/**
 * The meters of a site beside its model, for the IT load or for that of the whole facility.
 *
 * @param measures which of the two
 * @param metered what the meters read; at least one step
 * @param modelledKwh by step
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MeterComparison(
        Site site,
        Meter.Measures measures,
        TimeAxis axis,
        Calendar calendar,
        MeteredYear.Sum metered,
        double[] modelledKwh) {

    /** All that can be compared at a site: IT first, then the facility; empty where nothing is metered in the year. */
    public static List<MeterComparison> list(Plan plan, Site site, SeriesSource source) {
        MeteredYear year = MeteredYear.of(plan, site, source);
        List<MeterComparison> comparisons = new ArrayList<>();
        if (year.it().any() || year.facility().any()) {
            ModelledYear model = ModelledYear.of(plan, site, source);
            if (year.it().any()) {
                comparisons.add(of(site, Meter.Measures.IT, year, year.it(), model.itKwh()));
            }
            if (year.facility().any()) {
                comparisons.add(of(site, Meter.Measures.FACILITY, year, year.facility(), model.facilityKwh()));
            }
        }
        return comparisons;
    }

    /** The IT load where it is metered, else that of the facility; what a calibration of servers goes by. */
    static MeterComparison require(Plan plan, Site site, SeriesSource source) {
        return list(plan, site, source).stream()
                .findFirst()
                .orElseThrow(() -> UserError.at(
                        "Meters, " + site.name(),
                        "no meter of its IT or facility load has readings in " + plan.year()
                                + ". Import them, say what the meter measures, or set the plan's year to theirs."));
    }

    static MeterComparison of(
            Site site, Meter.Measures measures, MeteredYear year, MeteredYear.Sum metered, double[] modelled) {
        return new MeterComparison(site, measures, year.axis(), year.calendar(), metered, modelled);
    }

    /** The same meters beside another model. */
    MeterComparison with(double[] otherKwh) {
        return new MeterComparison(site, measures, axis, calendar, metered, otherKwh);
    }

    /** The same meters beside the model of another plan. */
    MeterComparison with(Plan other, SeriesSource source) {
        return with(modelOf(other, source));
    }

    /** kWh by step that another plan's model says of what these meters measure. */
    double[] modelOf(Plan other, SeriesSource source) {
        ModelledYear model = ModelledYear.of(other, other.findSite(site.id()).orElseThrow(), source);
        return measures == Meter.Measures.IT ? model.itKwh() : model.facilityKwh();
    }

    /** What they say of each other. */
    public Agreement agreement() {
        return Agreement.of(axis, calendar, metered.kwh(), modelledKwh, metered.interval());
    }

    /** Whether a step is both metered and modelled. */
    boolean known(int step) {
        return !Double.isNaN(metered.kwh()[step]) && !Double.isNaN(modelledKwh[step]);
    }

    /** The first and the day of the last reading, as a source names them. */
    String range() {
        Optional<LocalDate> first = Optional.empty();
        Optional<LocalDate> last = Optional.empty();
        for (int i = 0; i < axis.length(); i++) {
            if (!Double.isNaN(metered.kwh()[i])) {
                LocalDate day = axis.localStartOf(i).toLocalDate();
                first = first.isPresent() ? first : Optional.of(day);
                last = Optional.of(day);
            }
        }
        return first.map(LocalDate::toString).orElse("–") + " to "
                + last.map(LocalDate::toString).orElse("–");
    }

    /** The names of the meters. */
    public String meterNames() {
        return metered.meters().stream().map(Meter::name).collect(Collectors.joining(" and "));
    }

    /** Where a calibrated value comes from. */
    Source source(Quality quality, String how, LocalDate today) {
        return new Source(
                "Coppice",
                today.getYear(),
                new org.coppice.model.source.Locator.Rule(String.format(
                        Locale.ROOT, "calibrated from meter %s, %s, on %s: %s", meterNames(), range(), today, how)),
                "",
                quality);
    }

    /** Refuses where less is known both ways than a calibration needs. */
    void requireHours(double least) {
        double hours = agreement().compared() * axis.length() * axis.stepHours();
        if (hours < least) {
            throw UserError.at(
                    "Meters, " + site.name(),
                    String.format(
                            Locale.ROOT,
                            "only %,.0f hours are both metered and modelled; to calibrate takes at least %,.0f. Import"
                                    + " more readings, or complete the fleets and workloads.",
                            hours,
                            least));
        }
    }
}
