package org.coppice.model.project.chunk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The readings of a series in one month, packed. The checksum covers everything, the series and the totals included.
 *
 * @param t0 start of the first reading, epoch seconds
 * @param step seconds of every reading, without gaps; 0 where the times are kept in the body
 * @param n how many readings
 * @param codec {@link ChunkCodec#DECIMAL} or {@link ChunkCodec#RAW}
 * @param crc CRC32C
 * @param sum of the values that are there; 0 where there is none
 * @param min of the values that are there; NaN where there is none
 * @param max likewise
 */
@SuppressWarnings("ArrayRecordComponent") // packed bytes, passed on and never changed
public record Chunk(
        long t0,
        long step,
        int n,
        int codec,
        long crc,
        double sum,
        double min,
        double max,
        byte[] body,
        byte[] quality) {

    /** Readings of a second, a month of 31 days: more do not fit, and nobody gets memory for them. */
    private static final int MOST = 31 * 86_400;

    /** The same chunk with the checksum it has as a part of a series. */
    Chunk sealed(String series) {
        return new Chunk(t0, step, n, codec, checksum(series), sum, min, max, body, quality);
    }

    /**
     * Refuses a chunk that is not as it was written.
     *
     * @param series hash of the series it belongs to
     * @throws DamagedChunk where the checksum differs
     */
    public void verify(String series) {
        if (checksum(series) != crc) {
            throw new DamagedChunk("its checksum does not match");
        }
        if (n < 1 || n > MOST) {
            throw new DamagedChunk("no month has " + n + " readings");
        }
    }

    private long checksum(String series) {
        CRC32C crc32c = new CRC32C();
        crc32c.update(series.getBytes(StandardCharsets.UTF_8));
        ByteBuffer key = ByteBuffer.allocate(5 * Long.BYTES + 4 * Integer.BYTES);
        key.putLong(t0).putLong(step).putInt(n).putInt(codec);
        key.putLong(Double.doubleToLongBits(sum)).putLong(Double.doubleToLongBits(min));
        key.putLong(Double.doubleToLongBits(max)).putInt(body.length).putInt(quality.length);
        crc32c.update(key.flip());
        crc32c.update(body);
        crc32c.update(quality);
        return crc32c.getValue();
    }
}
