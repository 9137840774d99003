package org.coppice.importers.check;

import org.coppice.importers.normalise.Normalised;
import org.coppice.model.time.ReadingQuality;
import org.coppice.model.time.Readings;

/** Readings of a series put right as somebody answered; each is marked as put in place. */
@SuppressWarnings("EnumOrdinal") // the model stores the ordinal
final class Correction {
    private final Normalised series;
    private final double[] values;
    private final byte[] quality;

    Correction(Normalised series) {
        this.series = series;
        values = series.readings().values().clone();
        quality = series.readings().quality().clone();
    }

    /** Takes a reading for one that has no value. */
    void missing(int i) {
        values[i] = Double.NaN;
        quality[i] = (byte) ReadingQuality.MISSING.ordinal();
    }

    /** Multiplies the readings {@code from} (inclusive) to {@code to} (exclusive). */
    void scale(int from, int to, double factor) {
        for (int i = from; i < to; i++) {
            values[i] *= factor;
            quality[i] = (byte) ReadingQuality.SUBSTITUTED.ordinal();
        }
    }

    Normalised corrected() {
        Readings before = series.readings();
        return series.withReadings(new Readings(before.starts(), before.ends(), values, quality, before.unit()));
    }
}
