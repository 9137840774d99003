package org.coppice.importers.sheet.csv;

/** Whether bytes are well-formed UTF-8 (Unicode 15, table 3-7), without decoding them. */
final class Utf8 {
    private static final int PIECE = 1 << 12;

    private final byte[] bytes;

    private Utf8(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean isValid(byte[] bytes) {
        Utf8 text = new Utf8(bytes);
        int i = 0;
        while (i < bytes.length) {
            i = endOfAscii(bytes, i, Math.min(bytes.length, i + PIECE));
            if (i < bytes.length && bytes[i] < 0) {
                int length = text.length(i);
                if (length == 0) {
                    return false;
                }
                i += length;
            }
        }
        return true;
    }

    /** A loop of its own and no more, so that it is compiled at once. */
    private static int endOfAscii(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** How many bytes the character beyond ASCII has that begins there; 0 if it is malformed. */
    private int length(int at) {
        int first = bytes[at] & 0xff;
        if (first >= 0xC2 && first <= 0xDF) {
            return follows(at + 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            int least = first == 0xE0 ? 0xA0 : 0x80; // shorter forms exist below
            int most = first == 0xED ? 0x9F : 0xBF; // surrogates lie above
            return follows(at + 1, least, most) && follows(at + 2, 0x80, 0xBF) ? 3 : 0;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            int least = first == 0xF0 ? 0x90 : 0x80;
            int most = first == 0xF4 ? 0x8F : 0xBF; // Unicode ends at 10FFFF
            boolean whole = follows(at + 1, least, most) && follows(at + 2, 0x80, 0xBF) && follows(at + 3, 0x80, 0xBF);
            return whole ? 4 : 0;
        }
        return 0;
    }

    private boolean follows(int at, int least, int most) {
        int b = at < bytes.length ? bytes[at] & 0xff : 0;
        return b >= least && b <= most;
    }
}
