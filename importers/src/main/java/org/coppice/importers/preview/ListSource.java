package org.coppice.importers.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where a list stands in its file, and what it looks like there.
 *
 * @param format the container, for people
 * @param sheet empty in a text file
 * @param fingerprint tells lists of one shape, so that what was decided for one holds for the next
 */
public record ListSource(String format, String sheet, String fingerprint, SheetPreview preview) {

    /** The fingerprint of a list with those headers. */
    public static String fingerprint(String headers) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(headers.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
