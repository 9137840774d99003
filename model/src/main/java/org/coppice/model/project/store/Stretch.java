package org.coppice.model.project.store;

import java.util.List;
import java.util.function.BiFunction;
import org.coppice.model.project.chunk.Chunk;
import org.coppice.model.project.chunk.ChunkSpread;
import org.coppice.model.project.chunk.DamagedChunk;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Resampling;
import org.coppice.model.time.Series;
import org.coppice.model.time.TimeAxis;

/** The readings of a series that may lie on an axis, packed as they lie in the project; several can be unpacked side by side. */
public record Stretch(String hash, Unit unit, List<Chunk> chunks) {
    /** Copies the list. */
    public Stretch {
        chunks = List.copyOf(chunks);
    }

    /**
     * The readings, spread over the axis as {@link Resampling#spreadEvenly} does; only what lies on it is unpacked.
     *
     * @param problem what to throw for a chunk that is not as it was written
     */
    public Series spreadEvenly(TimeAxis axis, BiFunction<Chunk, DamagedChunk, UserError> problem) {
        ChunkSpread spread = new ChunkSpread(hash, axis);
        for (Chunk chunk : chunks) {
            try {
                spread.add(chunk);
            } catch (DamagedChunk damage) {
                throw problem.apply(chunk, damage);
            }
        }
        return spread.toSeries(unit);
    }
}
