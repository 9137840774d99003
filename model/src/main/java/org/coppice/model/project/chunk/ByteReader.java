package org.coppice.model.project.chunk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads what {@link ByteWriter} wrote. Reading past the end is a {@link DamagedChunk}. */
final class ByteReader {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private int position;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int getByte() {
        if (position >= bytes.length) {
            throw new DamagedChunk("it ends too early");
        }
        return bytes[position++] & 0xFF;
    }

    long getVarint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = getByte();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new DamagedChunk("a number in it does not end");
    }

    long getSigned() {
        long value = getVarint();
        return value >>> 1 ^ -(value & 1);
    }

    long[] getBits(int n, int width) {
        long[] values = new long[n];
        if (width == 0) {
            return values;
        }
        long bits = (long) n * width;
        if (width > 63 || position + (bits + 7) / 8 > bytes.length) {
            throw new DamagedChunk("it ends too early");
        }
        long mask = (1L << width) - 1;
        long bit = (long) position * 8;
        int plain = plain(n, width);
        for (int i = 0; i < plain; i++, bit += width) {
            values[i] = longAt(bytes, (int) (bit >>> 3)) >>> (bit & 7) & mask;
        }
        for (int i = plain; i < n; i++, bit += width) {
            values[i] = bitsAt(bit, width) & mask;
        }
        position += (int) ((bits + 7) / 8);
        return values;
    }

    /** How many of the values from here on lie each within the eight bytes from its first byte on, none of them beyond the end. */
    private int plain(int n, int width) {
        if (width > 57) {
            return 0;
        }
        long lastStart = bytes.length - (long) Long.BYTES;
        return (int) Math.max(0, Math.min(n, ((lastStart - position) * 8 + 7) / width));
    }

    private long bitsAt(long bit, int width) {
        int at = (int) (bit >>> 3);
        int offset = (int) (bit & 7);
        long all = at + Long.BYTES <= bytes.length ? longAt(bytes, at) : lastLongAt(at);
        long value = all >>> offset;
        return offset + width > 64 ? value | (long) (bytes[at + 8] & 0xFF) << (64 - offset) : value;
    }

    /** The long at a place near the end; what is beyond counts as 0. */
    private long lastLongAt(int at) {
        long value = 0;
        for (int i = 0; i < 8 && at + i < bytes.length; i++) {
            value |= (long) (bytes[at + i] & 0xFF) << (i * 8);
        }
        return value;
    }

    /** The eight bytes from there on, the lowest first. */
    static long longAt(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, position, bytes.length);
        position = bytes.length;
        return rest;
    }
}
