package org.coppice.model.study.calibration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.simulate.TestPlans;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;

/** A site "a" of the type "t" with the fleet "f" of ten servers, and meters whose readings a test gives. */
final class MeteredPlans {
    private final Map<SeriesRef, Readings> readings = new HashMap<>();
    final SeriesSource source = ref -> Optional.ofNullable(readings.get(ref));
    Plan plan;

    /** With batch jobs of a daily course 5 %, 10 % … 60 %, 60 % … 5 % beside the base use. */
    MeteredPlans(double idleKw, double peakKw, double baseUtilisation, double pue) {
        double[] course = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            course[hour] = 0.05 * (hour < 12 ? hour + 1 : 24 - hour);
        }
        Batch batch =
                new Batch("batch", "Batch", "f", TestPlans.NEW_YEAR, Optional.empty(), Profile.daily(course), false);
        plan = TestPlans.plan(
                withPue(TestPlans.site("a"), Profile.constant(pue)),
                TestPlans.type("t", idleKw, peakKw),
                TestPlans.fleet("f", "a", "t", 10, baseUtilisation),
                batch);
    }

    static Site withPue(Site site, Profile pue) {
        return Site.PUE.with(site, org.coppice.model.source.Sourced.stated(pue));
    }

    Site site() {
        return plan.findSite("a").orElseThrow();
    }

    /** Adds a meter with a reading for every hour from the new year on; NaN where one is missing. */
    MeteredPlans metered(Meter.Measures measures, double... kwh) {
        Meter meter = TestPlans.meter("m-" + measures, "a", measures);
        readings.put(meter.series().orElseThrow(), TestPlans.hourly(kwh));
        plan = TestPlans.with(plan, meter);
        return this;
    }
}
