package org.coppice.model.project.chunk;

import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Readings;

/** Collects the chunks of a series. */
public final class SeriesBuffer {
    private final long[] starts;
    private final long[] ends;
    private final double[] values;
    private final byte[] quality;
    private int filled;

    /** Room for so many readings. */
    public SeriesBuffer(int n) {
        starts = new long[n];
        ends = new long[n];
        values = new double[n];
        quality = new byte[n];
    }

    /** Where the next so many readings go. */
    int reserve(int n) {
        if (n > starts.length - filled) {
            throw new DamagedChunk("it holds more readings than its series");
        }
        int at = filled;
        filled += n;
        return at;
    }

    long[] starts() {
        return starts;
    }

    long[] ends() {
        return ends;
    }

    double[] values() {
        return values;
    }

    byte[] quality() {
        return quality;
    }

    /**
     * The readings, once all chunks are there.
     *
     * @throws DamagedChunk where they are not a series
     */
    public Readings toReadings(Unit unit) {
        if (filled != starts.length) {
            throw new DamagedChunk(starts.length - filled + " readings of it are lost");
        }
        try {
            return new Readings(starts, ends, values, quality, unit);
        } catch (IllegalArgumentException outOfOrder) {
            throw new DamagedChunk("its readings are out of order");
        }
    }
}
