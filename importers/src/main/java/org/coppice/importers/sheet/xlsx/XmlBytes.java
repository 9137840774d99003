package org.coppice.importers.sheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of an XML part, taken apart as plainly written XML is: names, attributes, texts with the five entities. What is not
 * plain is {@link Unexpected}; a parser has to read the part then. The buffer is open to the reader that extends this, because a call
 * a byte would double its time.
 */
abstract class XmlBytes {
    static final int END = -1;

    private final InputStream in;
    final byte[] buffer = new byte[1 << 16];
    int limit;
    int at;

    /** The text, name or attribute value read last. */
    byte[] token = new byte[256];

    int length;
    boolean plainAscii;

    /** The byte after a name. */
    int terminator;

    XmlBytes(InputStream in) {
        this.in = in;
    }

    /** What is not as expected; no fault of the file. */
    static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1L;

        Unexpected() {
            super("unexpected byte", null, false, false);
        }
    }

    /** Moves what is left of the buffer to its beginning and fills it up; whether so many bytes are there. */
    final boolean more(int wanted) throws IOException {
        System.arraycopy(buffer, at, buffer, 0, limit - at);
        limit -= at;
        at = 0;
        while (limit < wanted) {
            int n = in.read(buffer, limit, buffer.length - limit);
            if (n <= 0) {
                return false;
            }
            limit += n;
        }
        return true;
    }

    final boolean allDigits() {
        for (int i = 0; i < length; i++) {
            if (token[i] < '0' || token[i] > '9') {
                return false;
            }
        }
        return true;
    }

    final long wholeNumber() throws Unexpected {
        require(length > 0 && length < 10 && allDigits());
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value * 10 + (token[i] - '0');
        }
        return value;
    }

    /** Reads the name of a tag, its slash included, as the token. */
    final void name(boolean mayBePrefixed) throws IOException, Unexpected {
        length = 0;
        int b = next();
        while (b != ' ' && b != '>' && b != '\n' && b != '\t' && b != '\r' && !(b == '/' && length > 0)) {
            require(b != END && b != '<' && length < 120 && (mayBePrefixed || b != ':'));
            keep(b);
            b = next();
        }
        terminator = b;
    }

    final boolean skipAttributes() throws IOException, Unexpected {
        return skipAttributes(terminator);
    }

    /** Whether the tag closed itself. Values may hold anything but their own quote. */
    final boolean skipAttributes(int from) throws IOException, Unexpected {
        int b = from;
        int quote = 0;
        int before = 0;
        while (quote != 0 || b != '>') {
            require(b != END);
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '"' || b == '\'') {
                quote = b;
            }
            before = b;
            b = next();
        }
        return before == '/';
    }

    /** Reads the name of an attribute into the token; its first byte is given. Returns the opening quote. */
    final int attributeName(int first) throws IOException, Unexpected {
        length = 0;
        int b = first;
        while (b != '=') {
            require(b != END && b > ' ' && b != '<' && b != '>' && b != '"' && length < 120);
            keep(b);
            b = next();
        }
        int quote = next();
        require(quote == '"' || quote == '\'');
        return quote;
    }

    final void attributeValue(int quote) throws IOException, Unexpected {
        length = 0;
        plainAscii = true;
        for (int b = next(); b != quote; b = next()) {
            require(b != END && b != '<' && b != '&' && length < 1_000);
            plainAscii &= b < 0x80;
            keep(b);
        }
    }

    /** Reads text up to the next tag, whose {@code <} is taken too. */
    final void text() throws IOException, Unexpected {
        length = 0;
        plainAscii = true;
        while (true) {
            int b = next();
            if (b == '<') {
                return;
            }
            require(b != END && b != '\r');
            if (b == '&') {
                entity();
            } else {
                plainAscii &= b < 0x80;
                keep(b);
            }
        }
    }

    final void entity() throws IOException, Unexpected {
        int start = length;
        for (int b = next(); b != ';'; b = next()) {
            require(b != END && length - start < 5);
            keep(b);
        }
        String name = new String(token, start, length - start, StandardCharsets.ISO_8859_1);
        length = start;
        switch (name) {
            case "amp" -> keep('&');
            case "lt" -> keep('<');
            case "gt" -> keep('>');
            case "quot" -> keep('"');
            case "apos" -> keep('\'');
            default -> throw new Unexpected();
        }
    }

    /** The token as text. What is not UTF-8 is left to the safe path, which says where. */
    final String tokenText() throws Unexpected {
        if (plainAscii) {
            return new String(token, 0, length, StandardCharsets.ISO_8859_1);
        }
        String text = new String(token, 0, length, StandardCharsets.UTF_8);
        require(text.indexOf('\uFFFD') < 0);
        return text;
    }

    final boolean isToken(String text) {
        if (length != text.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (token[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the attribute value read last says yes. */
    final boolean isTrue() {
        return isToken("1") || isToken("true");
    }

    final void keep(int b) {
        if (length == token.length) {
            token = Arrays.copyOf(token, length * 2);
        }
        token[length++] = (byte) b;
    }

    /** Whether the tag closes itself, given its last byte but perhaps one. */
    final boolean closes(int b) throws IOException, Unexpected {
        if (b == '/') {
            require(next() == '>');
            return true;
        }
        return false;
    }

    final int skipSpace(int first) throws IOException {
        int b = first;
        while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
            b = next();
        }
        return b;
    }

    final int next() throws IOException {
        if (at == limit && !fill()) {
            return END;
        }
        return buffer[at++] & 0xff;
    }

    final int peek() throws IOException {
        if (at == limit && !fill()) {
            return END;
        }
        return buffer[at] & 0xff;
    }

    final boolean fill() throws IOException {
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        at = 0;
        return limit > 0;
    }

    static void require(boolean expected) throws Unexpected {
        if (!expected) {
            throw new Unexpected();
        }
    }
}
