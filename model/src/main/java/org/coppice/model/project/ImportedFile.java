package org.coppice.model.project;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was imported, as it was.
 *
 * @param name without folders
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of a file, passed on and never changed
public record ImportedFile(String name, byte[] bytes) {

    /** SHA-256 of the bytes, hexadecimal: how import records and cell references name the file. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
