package org.coppice.model.simulate.plants;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GranularBatch;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.coppice.model.time.TimeAxis;

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
        for (GranularBatch batch : batches) {
            spread(
                    batch.start().getEpochSecond(),
                    batch.end().getEpochSecond(),
                    batch.wattHours() / WATT_HOURS,
                    frame.axis(),
                    kwh);
        }
        return kwh;
    }

    /** Adds the certificate of an interval; a step has what certificates there are of it, all of it or not. */
    private static void spread(long startSecond, long endSecond, double volume, TimeAxis axis, double[] kwh) {
        long step = axis.step().toSeconds();
        long start = startSecond - axis.start().getEpochSecond();
        long end = endSecond - axis.start().getEpochSecond();
        int from = (int) Math.max(0, Math.floorDiv(start, step));
        int to = (int) Math.min(kwh.length - 1L, Math.floorDiv(end - 1, step));
        for (int i = from; i <= to; i++) {
            long overlap = Math.min(end, (i + 1) * step) - Math.max(start, i * step);
            kwh[i] += volume * overlap / (end - start);
        }
    }

    private static double[] ofReadings(
            GranularCertificates granular, Readings readings, YearFrame frame, List<Finding> findings) {
        double[] kwh = new double[frame.steps()];
        int tooLong = 0;
        for (int r = 0; r < readings.size(); r++) {
            long start = readings.starts()[r];
            long end = readings.ends()[r];
            double value = readings.unit().toCanonical(readings.values()[r]);
            if (end - start > LONGEST_SECONDS) {
                tooLong++;
            } else if (value > 0) {
                spread(start, end, Math.floor(value * WATT_HOURS + 1e-6) / WATT_HOURS, frame.axis(), kwh);
            }
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
                            readings.size()),
                    "They do not count. Maybe these are certificates of a month or a year?"));
        }
        return kwh;
    }
}
