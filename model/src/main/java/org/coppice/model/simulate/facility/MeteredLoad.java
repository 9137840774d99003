package org.coppice.model.simulate.facility;

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
import org.coppice.model.simulate.ledger.MeterUse;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Series;
import org.coppice.model.time.SeriesSource;

/**
 * The metered energy of a site that takes the place of a modelled one: the sum of all its meters of a kind. A step counts only
 * where every one of them has a reading: a part of the halls is not the site.
 *
 * @param kwh by step; NaN where not metered
 * @param stands by step, whether that is what was read
 * @param columns the readings of each meter
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
public record MeteredLoad(
        double[] kwh, boolean[] stands, List<Meter> meters, List<double[]> columns, MeterScaling scaling) {
    /** The code of the finding that a meter has no readings of energy at all. */
    static final String WITHOUT_READINGS = "meter-without-readings";

    static MeteredLoad of(
            Plan plan,
            Site site,
            Meter.Measures measures,
            YearFrame frame,
            SeriesSource source,
            List<Finding> findings) {
        List<Meter> meters = plan.meters().stream()
                .filter(meter -> meter.site().equals(site.id()) && replaces(meter, measures))
                .toList();
        return of(meters, frame, source, findings);
    }

    /** The sum of these meters, which are read side by side and added in their order. */
    public static MeteredLoad of(List<Meter> meters, YearFrame frame, SeriesSource source, List<Finding> findings) {
        double[] sum = new double[frame.steps()];
        List<double[]> columns = new ArrayList<>();
        List<Column> read = meters.parallelStream()
                .map(meter -> Column.of(meter, frame, source))
                .toList();
        for (Column each : read) {
            findings.addAll(each.findings);
            double[] column = each.kwh;
            columns.add(column);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += column[i];
            }
        }
        if (meters.isEmpty()) {
            Arrays.fill(sum, Double.NaN);
        }
        boolean[] stands = new boolean[sum.length];
        for (int i = 0; i < sum.length; i++) {
            stands[i] = !Double.isNaN(sum[i]);
        }
        return new MeteredLoad(sum, stands, meters, columns, MeterScaling.NONE);
    }

    /** Whether a meter of electricity that is used takes the place of a modelled load of that kind. */
    public static boolean replaces(Meter meter, Meter.Measures measures) {
        return meter.replacesModel() && isLoad(meter, measures);
    }

    /** Whether a meter takes the place of any modelled load of its site. */
    public static boolean replacesAny(Meter meter) {
        return replaces(meter, Meter.Measures.IT)
                || replaces(meter, Meter.Measures.FACILITY)
                || replaces(meter, Meter.Measures.GRID);
    }

    /** Whether a meter reads a load of electricity of that kind. */
    public static boolean isLoad(Meter meter, Meter.Measures measures) {
        return meter.measures() == measures
                && meter.commodity() == Commodity.ELECTRICITY
                && meter.flow() != Flow.EXPORT;
    }

    /**
     * The readings, made under the baseline, as they would be under a scenario: {@code metered · model after / model before}, or
     * the difference where the model had no load before. What the model does not know leaves the reading.
     */
    MeteredLoad scaled(double[] before, double[] after) {
        double[] result = kwh.clone();
        boolean[] same = stands.clone();
        int steps = 0;
        int unknown = 0;
        double read = 0;
        double sum = 0;
        for (int i = 0; i < result.length; i++) {
            if (!stands[i] || before[i] == after[i]) {
                continue;
            }
            if (Double.isNaN(before[i]) || Double.isNaN(after[i])) {
                unknown++;
                continue;
            }
            result[i] = before[i] == 0 ? kwh[i] + after[i] : kwh[i] * (after[i] / before[i]);
            same[i] = false;
            steps++;
            read += kwh[i];
            sum += result[i];
        }
        return new MeteredLoad(result, same, meters, columns, new MeterScaling(steps, read, sum, unknown, 0));
    }

    /**
     * The readings with what a scenario moves: what the baseline had moved is taken back, what the scenario moves is added. A step
     * gives up no more than it has.
     */
    MeteredLoad moved(double[] before, double[] after) {
        double[] result = kwh.clone();
        boolean[] same = stands.clone();
        int steps = 0;
        double read = 0;
        double sum = 0;
        double notThere = 0;
        for (int i = 0; i < result.length; i++) {
            double change = after[i] - before[i];
            if (Double.isNaN(kwh[i]) || Double.isNaN(change) || change == 0) {
                continue;
            }
            result[i] = Math.max(0, kwh[i] + change);
            notThere += result[i] - (kwh[i] + change);
            steps += same[i] ? 1 : 0;
            read += same[i] ? kwh[i] : 0;
            sum += same[i] ? result[i] : result[i] - kwh[i];
            same[i] = false;
        }
        return new MeteredLoad(result, same, meters, columns, scaling.and(steps, read, sum, notThere));
    }

    /** Whether any step has a reading. */
    boolean any() {
        for (double value : kwh) {
            if (!Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    /** What each meter contributed where its reading stands. */
    List<MeterUse> uses() {
        List<MeterUse> uses = new ArrayList<>();
        for (int m = 0; m < meters.size(); m++) {
            uses.add(use(meters.get(m), columns.get(m)));
        }
        return uses;
    }

    /** What a meter read in each step, and what there is to say of it. */
    private record Column(double[] kwh, List<Finding> findings) {

        static Column of(Meter meter, YearFrame frame, SeriesSource source) {
            List<Finding> findings = new ArrayList<>();
            return new Column(column(meter, frame, source, findings), findings);
        }
    }

    private static double[] column(Meter meter, YearFrame frame, SeriesSource source, List<Finding> findings) {
        Optional<Series> readings = meter.series().flatMap(ref -> source.spreadEvenly(ref, frame.axis()));
        if (readings.isEmpty() || readings.get().unit().dimension() != Dimension.ENERGY) {
            findings.add(Finding.of(
                    WITHOUT_READINGS,
                    Severity.WARNING,
                    "Meters, " + meter.name(),
                    readings.isEmpty()
                            ? "This meter is to replace the model, but it has no readings."
                            : "This meter is to replace the model, but its readings are in "
                                    + readings.get().unit().symbol() + ", not energy.",
                    "The load is modelled throughout. Import its readings, or let the model stand."));
            return missing(frame);
        }
        double[] kwh = readings.get().values();
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

    private MeterUse use(Meter meter, double[] column) {
        double kwh = 0;
        int steps = 0;
        for (int i = 0; i < stands.length; i++) {
            if (stands[i]) {
                kwh += column[i];
                steps++;
            }
        }
        return new MeterUse(meter, kwh, steps);
    }
}
