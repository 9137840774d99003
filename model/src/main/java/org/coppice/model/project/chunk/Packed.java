package org.coppice.model.project.chunk;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflate in memory, for bytes whose unpacked length is known. */
public final class Packed {

    private Packed() {}

    /** The bytes, deflated. */
    public static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * The bytes before they were deflated.
     *
     * @throws DamagedChunk where they are not exactly as many as they were
     */
    public static byte[] inflate(byte[] deflated, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            byte[] bytes = new byte[length];
            int filled = 0;
            while (filled < length) {
                int more = inflater.inflate(bytes, filled, length - filled);
                if (more == 0) {
                    throw new DamagedChunk("it ends too early");
                }
                filled += more;
            }
            return bytes;
        } catch (DataFormatException wrong) {
            throw new DamagedChunk("it cannot be unpacked");
        } finally {
            inflater.end();
        }
    }
}
