package org.coppice.model.project.chunk;

import org.coppice.model.quantity.Unit;
import org.coppice.model.time.EnergySpread;
import org.coppice.model.time.Series;
import org.coppice.model.time.TimeAxis;

/** Spreads the energies of a series over an axis, a chunk at a time, so that its readings are never there as a whole. */
public final class ChunkSpread {
    private final String series;
    private final EnergySpread spread;
    private double[] values = {};
    private long end = Long.MIN_VALUE;

    /** Of the series of that hash. */
    public ChunkSpread(String series, TimeAxis axis) {
        this.series = series;
        this.spread = new EnergySpread(axis);
    }

    /**
     * Adds the next chunk.
     *
     * @throws DamagedChunk where it is not as it was written, or not after the one before
     */
    public void add(Chunk chunk) {
        chunk.verify(series);
        if (chunk.step() > 0) {
            addRegular(chunk);
        } else {
            addIrregular(chunk);
        }
    }

    private void addRegular(Chunk chunk) {
        requireAfterEnd(chunk.t0());
        end = chunk.t0() + chunk.n() * chunk.step();
        if (values.length < chunk.n()) {
            values = new double[chunk.n()];
        }
        ChunkCodec.readValues(chunk, new ByteReader(chunk.body()), values, 0);
        spread.addRegular(chunk.t0(), chunk.step(), values, chunk.n());
    }

    private void addIrregular(Chunk chunk) {
        SeriesBuffer buffer = new SeriesBuffer(chunk.n());
        ChunkCodec.decode(series, chunk, buffer);
        for (int i = 0; i < chunk.n(); i++) {
            requireAfterEnd(buffer.starts()[i]);
            end = buffer.starts()[i] + 1; // a reading lasts a second at least
            requireAfterEnd(buffer.ends()[i]);
            end = buffer.ends()[i];
        }
        spread.add(buffer.starts(), buffer.ends(), buffer.values(), 0, chunk.n());
    }

    private void requireAfterEnd(long time) {
        if (time < end) {
            throw new DamagedChunk("its readings are out of order");
        }
    }

    /** What each step got, once all chunks are there. */
    public Series toSeries(Unit unit) {
        return spread.toSeries(unit);
    }
}
