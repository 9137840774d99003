package org.coppice.importers.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.coppice.model.source.UserError;

/**
 * A file to import, read once so that it cannot change under the import.
 *
 * @param name without folders
 * @param hash SHA-256 of the bytes, hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // identified by its hash, never compared
public record ImportFile(String name, byte[] bytes, String hash) {
    private static final long MAX_BYTES = 1L << 30;

    /** A file by its content. */
    public static ImportFile of(String name, byte[] bytes) {
        return new ImportFile(name, bytes, sha256(bytes));
    }

    /**
     * Reads a file.
     *
     * @throws UserError if it cannot be read or is larger than 1 GiB
     */
    public static ImportFile of(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw UserError.at(path.toString(), "this is a folder. Name a file in it.");
            }
            if (Files.size(path) > MAX_BYTES) {
                throw UserError.at(
                        path.toString(),
                        "the file has " + (Files.size(path) >> 20) + " MiB, at most 1024 are read. Split it and import"
                                + " the parts.");
            }
            return of(String.valueOf(path.getFileName()), Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new UserError(path + ": there is no such file. Check the name and the folder.", e);
        } catch (IOException e) {
            throw new UserError(
                    path + ": the file cannot be read (" + e.getMessage()
                            + "). Close it in other programs and check its permissions.",
                    e);
        }
    }

    /** The name without its last ending, and without {@code .gz} before that. */
    public String baseName() {
        String base = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = base.lastIndexOf('.');
        return dot > 0 ? base.substring(0, dot) : base;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
