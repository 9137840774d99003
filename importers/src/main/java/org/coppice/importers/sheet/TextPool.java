package org.coppice.importers.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.coppice.model.source.UserError;

/** Millions of short texts in one array of bytes: each is its length and its UTF-8. */
final class TextPool {
    private byte[] bytes = new byte[1 << 16];
    private int used;

    /** Keeps a text; the result finds it again. */
    int add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int position = used;
        ensure(4L + utf8.length);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[used++] = (byte) (utf8.length >>> shift);
        }
        System.arraycopy(utf8, 0, bytes, used, utf8.length);
        used += utf8.length;
        return position;
    }

    String get(int position) {
        int length = 0;
        for (int i = 0; i < 4; i++) {
            length = length << 8 | (bytes[position + i] & 0xff);
        }
        return new String(bytes, position + 4, length, StandardCharsets.UTF_8);
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
