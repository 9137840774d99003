package org.coppice.importers.sheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of an XML part without the prefix that its root has: {@code <row>} for {@code <x:row>}, as the libraries of .NET write it.
 * In well-formed XML a {@code <} begins nothing but a tag, so no text is touched; what has another prefix, or none, stays as it is.
 */
final class UnprefixedStream extends InputStream {
    private static final int BLOCK = 1 << 16;
    /** The root begins within these bytes, or its prefix is not looked for. */
    private static final int HEAD = 512;

    private static final int LONGEST_PREFIX = 32;

    private final InputStream in;
    private final byte[] prefix;
    private final byte[] buffer = new byte[BLOCK];
    private int at;
    private int limit;
    private boolean ended;
    private boolean nameBegins;
    private byte before;

    UnprefixedStream(InputStream in) throws IOException {
        this.in = in;
        limit = in.readNBytes(buffer, 0, HEAD);
        ended = limit < HEAD;
        prefix = prefixOfRoot();
    }

    /** With its colon; nothing where the root has none, or is not the first tag but for a declaration. */
    private byte[] prefixOfRoot() {
        int root = 0;
        while (root + 1 < limit && (buffer[root] != '<' || buffer[root + 1] == '?')) {
            root++;
        }
        int end = root + 1;
        while (end < limit && end - root <= LONGEST_PREFIX && isOfName(buffer[end])) {
            end++;
        }
        boolean prefixed = end < limit && end > root + 1 && buffer[end] == ':';
        return prefixed ? Arrays.copyOfRange(buffer, root + 1, end + 1) : new byte[0];
    }

    private static boolean isOfName(byte b) {
        return Character.isLetterOrDigit(b) || b == '_' || b == '-' || b == '.';
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (prefix.length == 0) {
            return plain(target, offset, length);
        }
        int written = 0;
        while (written == 0) {
            // A tag that may go on in the next block waits for it.
            int whole = ended ? limit : limit - prefix.length - 1;
            if (at < whole) {
                written = unprefixed(whole, target, offset, offset + length);
            } else if (!more()) {
                return -1;
            }
        }
        return written;
    }

    /** How many bytes of those before {@code whole} went into the target, in which there is room for one or more. */
    private int unprefixed(int whole, byte[] target, int from, int end) {
        byte[] bytes = buffer;
        int i = at;
        int to = from;
        byte last = before;
        boolean begins = nameBegins;
        while (i < whole && to < end) {
            if (begins && prefixed(i)) {
                i += prefix.length;
            }
            byte b = bytes[i++];
            target[to++] = b;
            begins = b == '<' || (b == '/' && last == '<');
            last = b;
        }
        at = i;
        before = last;
        nameBegins = begins;
        return to - from;
    }

    private boolean prefixed(int from) {
        if (limit - from <= prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (buffer[from + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is more than there was. */
    private boolean more() throws IOException {
        if (ended) {
            return at < limit;
        }
        System.arraycopy(buffer, at, buffer, 0, limit - at);
        limit -= at;
        at = 0;
        int n = in.readNBytes(buffer, limit, BLOCK - limit);
        ended = n < BLOCK - limit;
        limit += n;
        return limit > 0;
    }

    private int plain(byte[] target, int offset, int length) throws IOException {
        if (at == limit) {
            return in.read(target, offset, length);
        }
        int n = Math.min(length, limit - at);
        System.arraycopy(buffer, at, target, offset, n);
        at += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
