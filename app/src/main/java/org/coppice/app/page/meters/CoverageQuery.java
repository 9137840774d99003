package org.coppice.app.page.meters;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.chart.CoverageStrip;
import org.coppice.app.workspace.Progress;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;

/** From the meters of a plan to how well their readings cover their time. */
final class CoverageQuery {
    private static final int MOST_LANES = 40;

    private CoverageQuery() {}

    /**
     * What is shown of all meters.
     *
     * @param of by the id of the meter; those without readings are not among them
     * @param strip the first meters, a lane each
     */
    record View(Map<String, MeterCoverage> of, CoverageStrip strip) {

        View {
            of = Map.copyOf(of);
        }
    }

    /** Empty where no meter has readings. */
    static Optional<View> of(Plan plan, SeriesSource source, Progress progress) {
        Map<String, MeterCoverage> all = new LinkedHashMap<>();
        List<CoverageStrip.Lane> lanes = new ArrayList<>();
        ZoneId zone = ZoneOffset.UTC;
        for (Meter meter : plan.meters()) {
            progress.stopIfCancelled();
            Optional<Readings> readings = meter.series().flatMap(source::find);
            if (readings.isPresent()) {
                zone = plan.findSite(meter.site()).map(Site::zone).orElse(ZoneOffset.UTC);
                MeterCoverage coverage = MeterCoverage.of(readings.get(), zone);
                all.put(meter.id(), coverage);
                if (lanes.size() < MOST_LANES) {
                    lanes.add(new CoverageStrip.Lane(
                            meter.name(),
                            coverage.coveredText() + " covered, " + coverage.qualityText(),
                            coverage.runs()));
                }
            }
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new View(all, new CoverageStrip("Coverage of the meters", zone, lanes)));
    }
}
