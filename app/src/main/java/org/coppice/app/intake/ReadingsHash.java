package org.coppice.app.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.coppice.model.time.Readings;

/** Names readings by their content: equal readings have equal hashes, on every machine. */
final class ReadingsHash {
    private static final int BYTES_A_READING = 3 * Long.BYTES + 1;
    private static final int BLOCK = 4_096;

    private ReadingsHash() {}

    /** SHA-256 of unit, intervals, values and qualities, hexadecimal. */
    static String of(Readings readings) {
        MessageDigest digest = sha256();
        digest.update(readings.unit().symbol().getBytes(StandardCharsets.UTF_8));
        ByteBuffer block = ByteBuffer.allocate(BLOCK * BYTES_A_READING);
        for (int i = 0; i < readings.size(); i++) {
            if (!block.hasRemaining()) {
                digest.update(block.flip());
                block.clear();
            }
            block.putLong(readings.starts()[i])
                    .putLong(readings.ends()[i])
                    .putLong(Double.doubleToLongBits(readings.values()[i]))
                    .put(readings.quality()[i]);
        }
        digest.update(block.flip());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
