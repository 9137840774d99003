package org.coppice.importers.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.coppice.model.source.UserError;

/** Millions of short texts in one array of bytes: each is its length and its UTF-8. */
final class TextPool {
    private byte[] bytes = new byte[1 << 16];
    private int used;

    /** Keeps a text given as UTF-8; the result finds it again. */
    int add(byte[] utf8, int from, int to) {
        int length = to - from;
        int position = used;
        ensure(4L + length);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[used++] = (byte) (length >>> shift);
        }
        System.arraycopy(utf8, from, bytes, used, length);
        used += length;
        return position;
    }

    String get(int position) {
        return new String(bytes, position + 4, length(position), StandardCharsets.UTF_8);
    }

    /** Whether the text at a position is this. */
    boolean holds(int position, byte[] utf8, int from, int to) {
        int length = length(position);
        return length == to - from && Arrays.equals(bytes, position + 4, position + 4 + length, utf8, from, to);
    }

    private int length(int position) {
        int length = 0;
        for (int i = 0; i < 4; i++) {
            length = length << 8 | (bytes[position + i] & 0xff);
        }
        return length;
    }

    private void ensure(long more) {
        long needed = used + more;
        if (needed > Integer.MAX_VALUE - 16) {
            throw new UserError("The sheet holds more than 2 GB of text. Split the file and import the parts.");
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16, Math.max(needed, bytes.length * 2L)));
        }
    }
}
