package org.coppice.importers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.coppice.model.source.UserError;

/** A file to import, read once so that it cannot change under the import. */
public final class ImportFile {
    private static final long MAX_BYTES = 1L << 30;
    /** Cancelling waits for no more than this. */
    private static final int BLOCK = 1 << 20;

    private final String name;
    private final byte[] bytes;
    private final FutureTask<String> hash;

    private ImportFile(String name, byte[] bytes, FutureTask<String> hash) {
        this.name = name;
        this.bytes = bytes;
        this.hash = hash;
    }

    /** A file by its content. */
    public static ImportFile of(String name, byte[] bytes) {
        return new ImportFile(name, bytes, new FutureTask<>(() -> sha256(bytes)));
    }

    /** What a file of this name and hash holds inside, unpacked or decrypted. */
    public ImportFile holding(byte[] inside) {
        return new ImportFile(name, inside, hash);
    }

    /** The name without folders. */
    public String name() {
        return name;
    }

    /** The content; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** SHA-256 of the content, hexadecimal; found by whoever asks first. */
    public String hash() {
        hash.run();
        try {
            return hash.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file is hashed", interrupted);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("Hashing cannot fail", impossible);
        }
    }

    /**
     * Reads a file.
     *
     * @throws UserError if it cannot be read or is larger than 1 GiB
     */
    public static ImportFile of(Path path) {
        return of(path, Progress.SILENT);
    }

    /**
     * Reads a file, which may lie on a slow share.
     *
     * @throws UserError if it cannot be read, is larger than 1 GiB, or changes meanwhile
     * @throws java.util.concurrent.CancellationException if {@code progress} wishes to stop
     */
    public static ImportFile of(Path path, Progress progress) {
        try {
            if (Files.isDirectory(path)) {
                throw UserError.at(path.toString(), "this is a folder. Name a file in it.");
            }
            FileState before = FileState.of(path);
            if (before.size > MAX_BYTES) {
                throw UserError.at(
                        path.toString(),
                        "the file has " + (before.size >> 20) + " MiB, at most 1024 are read. Split it and import"
                                + " the parts.");
            }
            byte[] bytes = read(path, before.size, progress);
            if (bytes.length != before.size || !FileState.of(path).equals(before)) {
                throw UserError.at(
                        path.toString(),
                        "the file changed while it was read. Wait until it is written as a whole, and import it again.");
            }
            return of(String.valueOf(path.getFileName()), bytes);
        } catch (NoSuchFileException e) {
            throw new UserError(path + ": there is no such file. Check the name and the folder.", e);
        } catch (AccessDeniedException e) {
            throw new UserError(
                    path
                            + ": this user may not read the file. Change its permissions, or copy it to a folder of your own.",
                    e);
        } catch (IOException e) {
            throw new UserError(
                    path + ": the file cannot be read (" + e.getMessage()
                            + "). Close it in other programs and check its permissions.",
                    e);
        } catch (OutOfMemoryError e) {
            throw new UserError(
                    path
                            + ": the file needs more memory than there is. Split it, for example by year, and import the parts.",
                    e);
        }
    }

    /** By which a change is noticed. */
    private record FileState(long size, FileTime changed) {

        static FileState of(Path path) throws IOException {
            return new FileState(Files.size(path), Files.getLastModifiedTime(path));
        }
    }

    /** The bytes of a file, one more than expected at most. */
    private static byte[] read(Path path, long expected, Progress progress) throws IOException {
        byte[] bytes = new byte[(int) expected];
        int filled = 0;
        try (InputStream in = Files.newInputStream(path)) {
            while (filled < bytes.length) {
                progress.step("Reading " + path.getFileName(), 0);
                int n = in.readNBytes(bytes, filled, Math.min(BLOCK, bytes.length - filled));
                if (n == 0) {
                    return Arrays.copyOf(bytes, filled);
                }
                filled += n;
            }
            return in.read() < 0 ? bytes : Arrays.copyOf(bytes, filled + 1);
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
