package org.coppice.importers.sheet.xls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes records of old workbooks one by one, also such as no program should. */
final class Biff {
    static final int BOOK_97 = 0x600;
    static final int BOOK_95 = 0x500;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A record of numbers of two bytes. */
    Biff record(int kind, int... fields) {
        ByteBuffer all = buffer(2 * fields.length);
        for (int field : fields) {
            all.putShort((short) field);
        }
        return raw(kind, all.array());
    }

    Biff raw(int kind, byte[] fields) {
        bytes.writeBytes(
                buffer(4).putShort((short) kind).putShort((short) fields.length).array());
        bytes.writeBytes(fields);
        return this;
    }

    /** The book, of one sheet that begins right after it. */
    Biff book(int version, byte[] name, Biff shared) {
        record(0x809, version, 5, 0, 0);
        bytes.writeBytes(shared.bytes.toByteArray());
        int place = bytes.size() + 4 + 8 + name.length + 4;
        raw(
                0x85,
                buffer(8 + name.length)
                        .putInt(place)
                        .putShort((short) 0)
                        .put((byte) (version == BOOK_97 ? name.length - 1 : name.length))
                        .put(name)
                        .array());
        return record(0x0A);
    }

    Biff number(int row, int column, int style, double value) {
        return raw(
                0x203,
                buffer(14)
                        .putShort((short) row)
                        .putShort((short) column)
                        .putShort((short) style)
                        .putDouble(value)
                        .array());
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] stream() {
        return bytes.toByteArray();
    }

    /** The records as a file. */
    byte[] file(String stream) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            system.createDocument(new ByteArrayInputStream(bytes.toByteArray()), stream);
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
