package org.coppice.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.coppice.model.source.UserError;

/** Writes files so that nobody ever sees half of one: beside the target first, then renamed. */
public final class WholeFile {

    /** Writes to the path it is given. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(Path path) throws IOException;
    }

    private WholeFile() {}

    /** Writes a text. */
    public static void write(Path target, String text) {
        write(target, path -> Files.writeString(path, text, StandardCharsets.UTF_8));
    }

    /**
     * Writes a file.
     *
     * @throws UserError if the folder is not there or does not take files; the target is then as it was
     */
    public static void write(Path target, Writer writer) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw UserError.at(target.toString(), "there is no such folder. Make it first, or name another.");
        }
        if (Files.isDirectory(target)) {
            throw UserError.at(target.toString(), "this is a folder. Name a file in it.");
        }
        try {
            Path draft = Files.createTempFile(folder, ".coppice-", ".part");
            try {
                writer.writeTo(draft);
                move(draft, target);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException cannot) {
            throw new UserError(
                    target + ": the file cannot be written (" + cannot.getMessage()
                            + "). Close it in other programs, and check the folder's permissions and free space.",
                    cannot);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
