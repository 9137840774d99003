package org.coppice.app.export;

import java.time.ZoneId;
import java.util.Locale;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.ReadingQuality;
import org.coppice.model.time.Readings;

/**
 * What was written of a meter.
 *
 * @param site its name
 * @param counts how many readings there are of each {@link ReadingQuality}, by its ordinal
 * @param total of what is there; NaN where values do not add up
 * @param gapSeconds between the first reading and the last for which there is none, or one without a value
 */
@SuppressWarnings("ArrayRecordComponent") // four counts, of this package
record ExportedMeter(
        Meter meter,
        String site,
        ZoneId zone,
        Unit unit,
        int[] counts,
        double total,
        long first,
        long end,
        long gapSeconds) {
    static final Readings NONE = new Readings(new long[0], new long[0], new double[0], new byte[0], Unit.KILOWATT_HOUR);

    private static final ReadingQuality[] QUALITIES = ReadingQuality.values();
    private static final String[] WORDS = new String[QUALITIES.length];

    static {
        for (int i = 0; i < WORDS.length; i++) {
            WORDS[i] = QUALITIES[i].name().toLowerCase(Locale.ROOT);
        }
    }

    @SuppressWarnings("EnumOrdinal") // counted by ordinal
    static ExportedMeter of(Meter meter, String site, ZoneId zone, Readings readings) {
        int[] counts = new int[QUALITIES.length];
        long covered = 0;
        for (int i = 0; i < readings.size(); i++) {
            boolean there = !Double.isNaN(readings.values()[i]);
            covered += there ? readings.ends()[i] - readings.starts()[i] : 0;
            counts[there ? readings.quality()[i] : ReadingQuality.MISSING.ordinal()]++;
        }
        long first = readings.starts()[0];
        long end = readings.ends()[readings.size() - 1];
        return new ExportedMeter(
                meter,
                site,
                zone,
                readings.unit(),
                counts,
                StepTotals.adds(readings.unit()) ? readings.sum() : Double.NaN,
                first,
                end,
                end - first - covered);
    }

    static ReadingQuality quality(Readings readings, int i) {
        return QUALITIES[readings.quality()[i]];
    }

    /** How a quality stands in files. */
    @SuppressWarnings("EnumOrdinal") // one of four words
    static String word(ReadingQuality quality) {
        return WORDS[quality.ordinal()];
    }

    @SuppressWarnings("EnumOrdinal") // counted by ordinal
    int count(ReadingQuality quality) {
        return counts[quality.ordinal()];
    }
}
