package org.coppice.model.simulate.plants;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GranularBatch;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Readings;
import org.coppice.model.time.Resampling;
import org.coppice.model.time.SeriesSource;

/**
 * The energy that granular certificates stand for, step by step. Volumes are whole Wh, rounded down, as EnergyTag asks; an interval
 * that overlaps several steps is spread evenly, and an interval longer than an hour is no granular certificate and does not count.
 */
final class GranularVolumes {
    private static final double WATT_HOURS = 1e3;
    private static final int LONGEST_SECONDS = 3600;

    private GranularVolumes() {}

    static double[] of(
            GranularCertificates granular, Plan plan, YearFrame frame, SeriesSource source, List<Finding> findings) {
        if (granular.meter().isEmpty()) {
            return ofBatches(granular.batches(), frame);
        }
        Optional<Readings> readings = plan.findMeter(granular.meter().get())
                .flatMap(Meter::series)
                .flatMap(source::find)
                .filter(found -> found.unit().dimension() == Dimension.ENERGY);
        if (readings.isEmpty()) {
            findings.add(Finding.of(
                    "certificates-without-readings",
                    Severity.WARNING,
                    "Energy, " + granular.name() + ", " + GranularCertificates.METER.label(),
                    "The meter of these certificates has no readings of energy.",
                    "Nothing is claimed. Import the readings, or name another meter."));
            return new double[frame.steps()];
        }
        return ofReadings(granular, readings.get(), frame, findings);
    }

    private static double[] ofBatches(List<GranularBatch> batches, YearFrame frame) {
        double[] kwh = new double[frame.steps()];
        long step = frame.axis().step().toSeconds();
        long origin = frame.axis().start().getEpochSecond();
        for (GranularBatch batch : batches) {
            long start = batch.start().getEpochSecond() - origin;
            long end = batch.end().getEpochSecond() - origin;
            int from = (int) Math.max(0, Math.floorDiv(start, step));
            int to = (int) Math.min(kwh.length - 1L, Math.floorDiv(end - 1, step));
            for (int i = from; i <= to; i++) {
                long overlap = Math.min(end, (i + 1) * step) - Math.max(start, i * step);
                kwh[i] += batch.wattHours() / WATT_HOURS * overlap / (end - start);
            }
        }
        return kwh;
    }

    private static double[] ofReadings(
            GranularCertificates granular, Readings readings, YearFrame frame, List<Finding> findings) {
        double[] whole = new double[readings.size()];
        int tooLong = 0;
        for (int r = 0; r < whole.length; r++) {
            boolean granularEnough = readings.ends()[r] - readings.starts()[r] <= LONGEST_SECONDS;
            tooLong += granularEnough ? 0 : 1;
            double value = readings.unit().toCanonical(readings.values()[r]);
            whole[r] = granularEnough ? Math.floor(value * WATT_HOURS + 1e-6) / WATT_HOURS : Double.NaN;
        }
        if (tooLong > 0) {
            findings.add(Finding.of(
                    "certificates-too-long",
                    Severity.WARNING,
                    "Energy, " + granular.name() + ", " + GranularCertificates.METER.label(),
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d intervals are longer than an hour, which no granular certificate is.",
                            tooLong,
                            whole.length),
                    "They do not count. Maybe these are certificates of a month or a year?"));
        }
        double[] kwh = Resampling.spreadEvenly(
                        new Readings(readings.starts(), readings.ends(), whole, readings.quality(), Unit.KILOWATT_HOUR),
                        frame.axis())
                .values();
        for (int i = 0; i < kwh.length; i++) {
            kwh[i] = kwh[i] > 0 ? kwh[i] : 0;
        }
        return kwh;
    }
}
