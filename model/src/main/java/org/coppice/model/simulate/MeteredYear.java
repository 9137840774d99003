package org.coppice.model.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.facility.MeteredLoad;
import org.coppice.model.simulate.facility.SiteMeters;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.time.Calendar;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.coppice.model.time.TimeAxis;

/**
 * What the meters of a site read in the year of the plan.
 *
 * @param it of the IT equipment
 * @param facility of everything the site draws
 */
public record MeteredYear(TimeAxis axis, Calendar calendar, Sum it, Sum facility) {

    /**
     * The sum of the meters of a kind: of those that replace the model; where none does, of all that have readings.
     *
     * @param kwh by step; NaN where not every one of them has a reading
     * @param interval how far apart the readings are, usually, of the coarsest of the meters; zero where there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
    public record Sum(double[] kwh, List<Meter> meters, Duration interval) {

        /** Whether any step is read. */
        public boolean any() {
            return Arrays.stream(kwh).anyMatch(value -> !Double.isNaN(value));
        }
    }

    /** Reads the meters of a site. */
    public static MeteredYear of(Plan plan, Site site, SeriesSource source) {
        YearFrame frame = YearFrame.of(plan, site);
        return new MeteredYear(
                frame.axis(), frame.calendar(), it(plan, site, frame, source), facility(plan, site, frame, source));
    }

    private static Sum it(Plan plan, Site site, YearFrame frame, SeriesSource source) {
        List<Meter> loads = plan.meters().stream()
                .filter(meter -> meter.site().equals(site.id()) && MeteredLoad.isLoad(meter, Meter.Measures.IT))
                .toList();
        List<Meter> meters = loads.stream().filter(Meter::replacesModel).toList();
        if (meters.isEmpty()) {
            meters = loads.stream().filter(meter -> meter.series().isPresent()).toList();
        }
        return sum(MeteredLoad.of(meters, frame, source, new ArrayList<>()), source);
    }

    private static Sum facility(Plan plan, Site site, YearFrame frame, SeriesSource source) {
        MeteredLoad load = SiteMeters.of(plan, site, Meter::replacesModel, plan, frame, source, new ArrayList<>());
        if (load.meters().isEmpty()) {
            load = SiteMeters.of(
                    plan, site, meter -> meter.series().isPresent(), plan, frame, source, new ArrayList<>());
        }
        return sum(load, source);
    }

    private static Sum sum(MeteredLoad load, SeriesSource source) {
        Duration interval = load.meters().stream()
                .map(meter -> interval(meter, source))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return new Sum(load.kwh(), load.meters(), interval);
    }

    /** The median interval of the readings. */
    private static Duration interval(Meter meter, SeriesSource source) {
        Optional<Readings> readings = meter.series().flatMap(source::find).filter(found -> found.size() > 0);
        if (readings.isEmpty()) {
            return Duration.ZERO;
        }
        long[] seconds = new long[readings.get().size()];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = readings.get().ends()[i] - readings.get().starts()[i];
        }
        Arrays.sort(seconds);
        return Duration.ofSeconds(seconds[seconds.length / 2]);
    }
}
