package org.coppice.model.project;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was imported, as it was.
 *
 * @param name without folders
 * @param hash SHA-256 of the bytes, hexadecimal: how import records and cell references name the file
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of a file, passed on and never changed
public record ImportedFile(String name, byte[] bytes, String hash) {

    /** A file by its content. */
    public ImportedFile(String name, byte[] bytes) {
        this(name, bytes, sha256(bytes));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
