package org.coppice.importers.sheet.xls;

import java.nio.charset.Charset;
import java.util.List;

/** Reads texts that may run over into further records, each of which says anew how wide its characters are. */
final class BiffText {
    private static final int WIDE = 1;
    private static final int ASIAN = 4;
    private static final int RICH = 8;
    private static final int BYTES_A_RUN = 4;

    private final byte[] bytes;
    private final List<int[]> parts;
    private int part;
    private int at;

    /**
     * Reads from the first part on.
     *
     * @param parts from and to, of each record
     */
    BiffText(byte[] bytes, List<int[]> parts) {
        this.bytes = bytes;
        this.parts = parts;
        at = parts.get(0)[0];
    }

    /** Whether all is read. */
    boolean ended() {
        return part == parts.size() - 1 && at >= end();
    }

    private int end() {
        return Math.min(bytes.length, parts.get(part)[1]);
    }

    private boolean nextPart() {
        if (part + 1 >= parts.size()) {
            return false;
        }
        at = parts.get(++part)[0];
        return true;
    }

    int int1() {
        while (at >= end()) {
            if (!nextPart()) {
                return 0;
            }
        }
        return bytes[at++] & 0xff;
    }

    int int2() {
        return int1() | int1() << 8;
    }

    int int4() {
        return int2() | int2() << 16;
    }

    void skip(long count) {
        long left = count;
        while (left > end() - at) {
            left -= Math.max(0, end() - at);
            at = end();
            if (!nextPart()) {
                return;
            }
        }
        at += (int) left;
    }

    /** A text of so many bytes, as Excel 5 and 95 write it. */
    String bytes(int length, Charset codePage) {
        int to = Math.min(end(), at + length);
        String text = new String(bytes, at, Math.max(0, to - at), codePage);
        at = Math.max(at, to);
        return text;
    }

    /** A text of so many characters with its flags before it, as Excel 97 writes it; runs of fonts and pronunciation are left out. */
    String unicode(int length) {
        int flags = int1();
        int runs = (flags & RICH) != 0 ? int2() : 0;
        long pronounced = (flags & ASIAN) != 0 ? int4() & 0xffffffffL : 0;
        String text = characters(length, (flags & WIDE) != 0);
        skip((long) BYTES_A_RUN * runs + pronounced);
        return text;
    }

    private String characters(int length, boolean wideFirst) {
        StringBuilder text = new StringBuilder();
        boolean wide = wideFirst;
        while (text.length() < length) {
            if (end() - at < (wide ? 2 : 1)) {
                if (!nextPart()) {
                    break;
                }
                wide = (int1() & WIDE) != 0;
                continue;
            }
            int low = bytes[at++] & 0xff;
            text.append((char) (wide ? low | (bytes[at++] & 0xff) << 8 : low));
        }
        return text.toString();
    }
}
