package org.coppice.model.time;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The hash by which {@link SeriesRef} names the content of a series: equal readings have it alike, in every project. */
public final class SeriesHash {
    /** 128 bits: two series of a project never share a hash by chance. */
    private static final int BYTES = 16;

    private static final int READING = 3 * Long.BYTES + 1;

    private SeriesHash() {}

    /** The first 128 bits, in hexadecimal, of the SHA-256 of unit, count, and every reading. Any NaN is the same NaN. */
    public static String of(Readings readings) {
        MessageDigest digest = sha256();
        digest.update(readings.unit().symbol().getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(Integer.BYTES + 1)
                .put((byte) 0)
                .putInt(readings.size())
                .flip());
        ByteBuffer buffer = ByteBuffer.allocate(1024 * READING);
        for (int i = 0; i < readings.size(); i++) {
            buffer.putLong(readings.starts()[i]).putLong(readings.ends()[i]);
            buffer.putLong(Double.doubleToLongBits(readings.values()[i])).put(readings.quality()[i]);
            if (!buffer.hasRemaining()) {
                digest.update(buffer.flip());
                buffer.clear();
            }
        }
        digest.update(buffer.flip());
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** The hashes of several, in their order, found side by side by as many cores as there are. */
    public static List<String> ofEach(List<Readings> series) {
        return series.parallelStream().map(SeriesHash::of).toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
