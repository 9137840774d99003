package org.coppice.model.project.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The CRC32C of a row: its table, and the name and value of every column that has one, in a given order. */
final class RowChecksum {
    private final CRC32C crc = new CRC32C();

    RowChecksum(String table) {
        text(table);
    }

    RowChecksum add(String column, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        text(column);
        if (value instanceof byte[] bytes) {
            tagged('b', bytes);
        } else if (value instanceof Double number) {
            // SQLite keeps −0.0 as 0.
            tagged('d', bytesOf(Double.doubleToLongBits(number + 0.0)));
        } else if (value instanceof Number number) {
            tagged('i', bytesOf(number.longValue()));
        } else {
            tagged('t', String.valueOf(value).getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    long value() {
        return crc.getValue();
    }

    private void text(String text) {
        tagged('n', text.getBytes(StandardCharsets.UTF_8));
    }

    private void tagged(char tag, byte[] bytes) {
        crc.update(tag);
        crc.update(bytesOf(bytes.length).flip());
        crc.update(bytes);
    }

    private void tagged(char tag, ByteBuffer buffer) {
        crc.update(tag);
        crc.update(buffer.flip());
    }

    private static ByteBuffer bytesOf(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value);
    }
}
