package org.coppice.model.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Readings;
import org.coppice.model.time.Resampling;
import org.coppice.model.time.SeriesSource;

/**
 * The metered energy of a site that takes the place of a modelled one: the sum of all its meters of a kind. A step counts only
 * where every one of them has a reading: a part of the halls is not the site.
 *
 * @param kwh by step; NaN where not metered
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
record MeteredLoad(double[] kwh, List<MeterUse> uses) {

    static MeteredLoad of(
            Plan plan,
            Site site,
            Meter.Measures measures,
            YearFrame frame,
            SeriesSource source,
            List<Finding> findings) {
        List<Meter> meters = plan.meters().stream()
                .filter(meter -> meter.site().equals(site.id())
                        && meter.replacesModel()
                        && meter.measures() == measures
                        && meter.commodity() == Commodity.ELECTRICITY
                        && meter.flow() != Flow.EXPORT)
                .toList();
        double[] sum = new double[frame.steps()];
        List<double[]> columns = new ArrayList<>();
        for (Meter meter : meters) {
            double[] column = column(meter, frame, source, findings);
            columns.add(column);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += column[i];
            }
        }
        if (meters.isEmpty()) {
            Arrays.fill(sum, Double.NaN);
        }
        List<MeterUse> uses = new ArrayList<>();
        for (int m = 0; m < meters.size(); m++) {
            uses.add(use(meters.get(m), columns.get(m), sum));
        }
        return new MeteredLoad(sum, uses);
    }

    private static double[] column(Meter meter, YearFrame frame, SeriesSource source, List<Finding> findings) {
        Optional<Readings> readings = meter.series().flatMap(source::find);
        if (readings.isEmpty() || readings.get().unit().dimension() != Dimension.ENERGY) {
            findings.add(Finding.of(
                    "meter-without-readings",
                    Severity.WARNING,
                    "Meters, " + meter.name(),
                    readings.isEmpty()
                            ? "This meter is to replace the model, but it has no readings."
                            : "This meter is to replace the model, but its readings are in "
                                    + readings.get().unit().symbol() + ", not energy.",
                    "The load is modelled throughout. Import its readings, or let the model stand."));
            return missing(frame);
        }
        double[] kwh = Resampling.spreadEvenly(readings.get(), frame.axis()).values();
        double factor = readings.get().unit().factor();
        int negative = 0;
        for (int i = 0; i < kwh.length; i++) {
            kwh[i] *= factor;
            if (kwh[i] < 0) {
                kwh[i] = Double.NaN;
                negative++;
            }
        }
        if (negative > 0) {
            findings.add(Finding.of(
                    "negative-load",
                    Severity.WARNING,
                    "Meters, " + meter.name(),
                    negative + " steps have a negative load.",
                    "They count as missing. Look at the direction of the meter."));
        }
        return kwh;
    }

    private static double[] missing(YearFrame frame) {
        double[] none = new double[frame.steps()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private static MeterUse use(Meter meter, double[] column, double[] sum) {
        double kwh = 0;
        int steps = 0;
        for (int i = 0; i < sum.length; i++) {
            if (!Double.isNaN(sum[i])) {
                kwh += column[i];
                steps++;
            }
        }
        return new MeterUse(meter, kwh, steps);
    }
}
