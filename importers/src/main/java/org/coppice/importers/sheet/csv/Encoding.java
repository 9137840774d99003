package org.coppice.importers.sheet.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.coppice.model.source.UserError;

/**
 * How the bytes of a text are to be read. A byte order mark decides; else zero bytes in every other place mean UTF-16; else
 * what is valid UTF-8 is UTF-8; the rest is windows-1252, which has a character for nearly every byte.
 */
record Encoding(Charset charset, int skip) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static Encoding of(String file, byte[] bytes) {
        if (at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
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
        int[] zeros = new int[2];
        int control = 0;
        int n = Math.min(bytes.length, 4_000);
        for (int i = 0; i < n; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            } else if (bytes[i] >= 0 && bytes[i] < 32 && "\t\n\r\f".indexOf(bytes[i]) < 0) {
                control++;
            }
        }
        if (zeros[0] + zeros[1] > n / 4) {
            return new Encoding(zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
        }
        if (zeros[0] + zeros[1] > 0 || control > n / 20) {
            throw UserError.at(
                    file, "this is neither a text nor a workbook that can be read. Save it as .xlsx or .csv.");
        }
        return new Encoding(validUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252, 0);
    }

    private static boolean validUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xff : -1;
    }
}
