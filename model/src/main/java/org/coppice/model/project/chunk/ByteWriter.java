package org.coppice.model.project.chunk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Writes bytes, varints (LEB128) and bit fields into a growing array. */
final class ByteWriter {
    private static final VarHandle LITTLE_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[64];
    private int size;

    private void makeRoom(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    void putByte(int value) {
        makeRoom(1);
        bytes[size++] = (byte) value;
    }

    void putBytes(byte[] values) {
        makeRoom(values.length);
        System.arraycopy(values, 0, bytes, size, values.length);
        size += values.length;
    }

    void putVarint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            putByte((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        putByte((int) rest);
    }

    /** A signed number; small ones of either sign take few bytes. */
    void putSigned(long value) {
        putVarint(value << 1 ^ value >> 63);
    }

    /** Values below 2^width, width < 64, lowest bit first, without padding between them. */
    void putBits(long[] values, int width) {
        makeRoom((int) (((long) values.length * width + 7) / 8));
        long held = 0;
        int count = 0;
        for (long value : values) {
            held |= value << count;
            if (count + width >= 64) {
                putLong(held);
                int used = 64 - count;
                held = value >>> used;
                count = width - used;
            } else {
                count += width;
            }
        }
        for (; count > 0; count -= 8) {
            putByte((int) held);
            held >>>= 8;
        }
    }

    /** Where there is room already. */
    private void putLong(long value) {
        LITTLE_ENDIAN.set(bytes, size, value);
        size += Long.BYTES;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
