package org.coppice.model.time;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash by which {@link SeriesRef} names the content of a series: equal readings have it alike, in every project.
 *
 * <p>It is the first 128 bits of the SHA-256 of unit, count, times, qualities and values, all little-endian. Times that follow one
 * another evenly are said once, as first start, length and count, and so are readings of one quality: a year of quarter hours is hashed
 * as its values and little more. Any NaN is the same NaN.
 */
public final class SeriesHash {
    /** 128 bits: two series of a project never share a hash by chance. */
    private static final int BYTES = 16;

    private static final int VALUES_AT_ONCE = 1024;

    private final MessageDigest digest = sha256();
    private final ByteBuffer buffer =
            ByteBuffer.allocate(VALUES_AT_ONCE * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private SeriesHash() {}

    /** The hash in hexadecimal. */
    public static String of(Readings readings) {
        SeriesHash hash = new SeriesHash();
        hash.digest.update(readings.unit().symbol().getBytes(StandardCharsets.UTF_8));
        hash.room(1 + Integer.BYTES).put((byte) 0).putInt(readings.size());
        hash.times(readings.starts(), readings.ends());
        hash.qualities(readings.quality());
        hash.values(readings.values());
        return HexFormat.of().formatHex(hash.digest.digest(), 0, BYTES);
    }

    private void times(long[] starts, long[] ends) {
        for (int from = 0; from < starts.length; ) {
            long length = ends[from] - starts[from];
            int to = from + 1;
            while (to < starts.length && starts[to] == ends[to - 1] && ends[to] - starts[to] == length) {
                to++;
            }
            room(2 * Long.BYTES + Integer.BYTES)
                    .putLong(starts[from])
                    .putLong(length)
                    .putInt(to - from);
            from = to;
        }
    }

    private void qualities(byte[] quality) {
        for (int from = 0; from < quality.length; ) {
            int to = from + 1;
            while (to < quality.length && quality[to] == quality[from]) {
                to++;
            }
            room(1 + Integer.BYTES).put(quality[from]).putInt(to - from);
            from = to;
        }
    }

    private void values(double[] values) {
        hashBuffer();
        double[] some = new double[VALUES_AT_ONCE];
        for (int from = 0; from < values.length; from += VALUES_AT_ONCE) {
            int n = Math.min(VALUES_AT_ONCE, values.length - from);
            for (int i = 0; i < n; i++) {
                double value = values[from + i];
                some[i] = Double.isNaN(value) ? Double.NaN : value;
            }
            buffer.asDoubleBuffer().put(some, 0, n);
            buffer.position(n * Double.BYTES);
            hashBuffer();
        }
    }

    /** The buffer with place for so many bytes more. */
    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            hashBuffer();
        }
        return buffer;
    }

    private void hashBuffer() {
        digest.update(buffer.flip());
        buffer.clear();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
