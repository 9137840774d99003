package org.coppice.model.project.store;

import java.util.List;
import org.coppice.model.project.chunk.Chunk;
import org.coppice.model.project.chunk.Months;
import org.coppice.model.time.Readings;
import org.jspecify.annotations.Nullable;

/**
 * A series, packed and not yet written.
 *
 * @param n how many readings it has
 */
record PackedSeries(String hash, String unit, int n, List<Chunk> chunks) {

    static PackedSeries of(String hash, Readings readings) {
        return new PackedSeries(hash, readings.unit().symbol(), readings.size(), Months.split(hash, readings));
    }

    /** The rows of its chunks, given its key. */
    List<@Nullable Object[]> rows(long key) {
        return chunks.stream().map(chunk -> row(key, chunk)).toList();
    }

    private static @Nullable Object[] row(long key, Chunk chunk) {
        return new @Nullable Object[] {
            key,
            chunk.t0(),
            chunk.step(),
            chunk.n(),
            chunk.codec(),
            chunk.crc(),
            missingAsNull(chunk.sum()),
            missingAsNull(chunk.min()),
            missingAsNull(chunk.max()),
            chunk.body(),
            chunk.quality()
        };
    }

    private static @Nullable Double missingAsNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
