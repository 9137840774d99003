package org.coppice.importers.sheet.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.coppice.model.source.UserError;

/**
 * How the bytes of a text are to be read. A byte order mark decides; else zero bytes in every other place mean UTF-16, three of four UTF-32; else
 * what is valid UTF-8 is UTF-8; the rest is of a time before Unicode, see {@link OldEncoding}.
 */
record Encoding(Charset charset, int skip) {
    static Encoding of(String file, byte[] bytes) {
        if (at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return new Encoding(Charset.forName("UTF-32LE"), 4);
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return new Encoding(Charset.forName("UTF-32BE"), 4);
        }
        if (at(bytes, 0) == 0xFF && at(bytes, 1) == 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (at(bytes, 0) == 0xFE && at(bytes, 1) == 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return withoutMark(file, bytes);
    }

    /** The encoding that a person has named; a byte order mark of its kind is still stepped over. */
    static Encoding given(Charset charset, byte[] bytes) {
        boolean utf8 = at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF;
        boolean utf16 =
                (at(bytes, 0) == 0xFF && at(bytes, 1) == 0xFE) || (at(bytes, 0) == 0xFE && at(bytes, 1) == 0xFF);
        boolean wide = charset.name().startsWith("UTF-16");
        return new Encoding(charset, utf8 && !wide ? 3 : utf16 && wide ? 2 : 0);
    }

    private static Encoding withoutMark(String file, byte[] bytes) {
        int[] zeros = new int[4];
        int control = 0;
        int n = Math.min(bytes.length, 4_000);
        for (int i = 0; i < n; i++) {
            if (bytes[i] == 0) {
                zeros[i % 4]++;
            } else if (bytes[i] >= 0 && bytes[i] < 32 && "\t\n\r\f".indexOf(bytes[i]) < 0) {
                control++;
            }
        }
        int none = IntStream.of(zeros).sum();
        if (none > n / 4 && control <= n / 20) {
            return wide(file, zeros, none > n / 8 * 5);
        }
        if (none + control > n / 20 || (none > 0 && control > 0)) {
            throw noText(file);
        }
        return new Encoding(Utf8.isValid(bytes) ? StandardCharsets.UTF_8 : OldEncoding.of(bytes), 0);
    }

    /** Characters of two or four bytes, of which nearly all are zero in the same places. */
    private static Encoding wide(String file, int[] zeros, boolean four) {
        if (four) {
            return new Encoding(Charset.forName(zeros[0] < zeros[3] ? "UTF-32LE" : "UTF-32BE"), 0);
        }
        int first = zeros[0] + zeros[2];
        int second = zeros[1] + zeros[3];
        if (Math.min(first, second) > Math.max(first, second) / 8) {
            throw noText(file);
        }
        return new Encoding(second > first ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
    }

    private static UserError noText(String file) {
        return UserError.at(file, "this is neither a text nor a workbook that can be read. Save it as .xlsx or .csv.");
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (at(bytes, i) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a byte below 128 is that character of ASCII and nothing else. */
    boolean extendsAscii() {
        String name = charset.name();
        return charset.equals(StandardCharsets.UTF_8)
                || charset.equals(StandardCharsets.US_ASCII)
                || name.startsWith("ISO-8859-")
                || name.startsWith("windows-125");
    }

    /** The text in UTF-8, a piece at a time, so that it is never there as characters too. */
    byte[] asUtf8(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        char[] piece = new char[1 << 13];
        try (Reader in = new InputStreamReader(new ByteArrayInputStream(bytes, skip, bytes.length - skip), charset);
                Writer to = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                to.write(piece, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xff : -1;
    }
}
