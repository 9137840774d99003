package org.coppice.importers.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.IntPredicate;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Table;

/**
 * Where a list stands in its file, and what it looks like there.
 *
 * @param format the container, for people
 * @param sheet empty in a text file
 * @param fingerprint tells lists of one shape, so that what was decided for one holds for the next
 */
public record ListSource(String format, String sheet, String fingerprint, SheetPreview preview) {

    /**
     * A list in that table.
     *
     * @param kind what sort of list it is, where lists of two sorts could have the same headers
     * @param headerRow negative where there is none
     * @param meanings what columns hold
     * @param leftOut whether a row is left out
     */
    public static ListSource of(
            String kind,
            String format,
            Table table,
            int headerRow,
            Map<Integer, ListPreview.Meaning> meanings,
            IntPredicate leftOut) {
        StringBuilder shape = new StringBuilder(kind);
        for (int c = 0; headerRow >= 0 && c < table.columns(); c++) {
            shape.append('|').append(Words.fold(table.text(headerRow, c)));
        }
        return new ListSource(
                format,
                table.sheet(),
                fingerprint(shape.toString()),
                ListPreview.of(table, headerRow, meanings, leftOut));
    }

    private static String fingerprint(String headers) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(headers.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
