package org.coppice.model.project.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import org.coppice.model.source.UserError;

/**
 * Publishes a working copy as one closed file: written beside the target under another name, verified, made durable, the previous
 * file kept as backup, and only then renamed over the target. Whatever goes wrong, the target is the old file or the new one.
 */
public final class Publisher {

    /** One free page in so many is worth writing the file once more. */
    private static final int WORTH_PACKING = 64;

    private Publisher() {}

    /**
     * Publishes.
     *
     * @param uuid that the file gets
     * @param wanted which hashes of readings and imported files the plan names; the rest stays behind with the undo records
     * @throws UserError where the folder cannot be written, the disk is full, or what was written cannot be read back
     */
    public static void publish(Database working, Path target, String uuid, Predicate<String> wanted) {
        Path temporary = target.resolveSibling("." + target.getFileName() + ".saving");
        DatabasePath.requireShort(temporary);
        try {
            requireWritable(target);
            Files.deleteIfExists(temporary);
            requireSpace(target, sizeOf(working), usableBeside(target));
            working.update("VACUUM INTO ?", temporary.toString());
            strip(temporary, working.name(), uuid, wanted);
            verify(temporary, working.name());
            keepPermissions(target, temporary);
            force(temporary);
            keepBackup(target);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(target);
        } catch (IOException failed) {
            throw new UserError(
                    target + " cannot be written: " + failed.getMessage() + ". The work is kept; save it "
                            + (isLong(target) ? "under a shorter name." : "to another folder."),
                    failed);
        } finally {
            deleteQuietly(temporary);
        }
    }

    /** A folder may be turned read-only while a project of it is open. */
    private static void requireWritable(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.isWritable(folder)) {
            throw new UserError(target + " cannot be written: the folder " + folder
                    + " is write-protected. The work is kept; save it to another folder.");
        }
    }

    /** Whether the name leaves no room for what is added to it while it is saved; names have 255 bytes at most. */
    private static boolean isLong(Path target) {
        return String.valueOf(target.getFileName()).getBytes(StandardCharsets.UTF_8).length > 240;
    }

    private static long sizeOf(Database database) {
        return number(database, "page_count") * number(database, "page_size");
    }

    private static long usableBeside(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        return folder == null ? Long.MAX_VALUE : Files.getFileStore(folder).getUsableSpace();
    }

    /** Refuses to begin what cannot be ended, with numbers. A system that does not know says 0. */
    static void requireSpace(Path target, long needed, long usable) {
        if (usable > 0 && usable < needed) {
            throw new UserError(
                    target + " cannot be written: it needs " + megabytes(needed) + " MB, and " + megabytes(usable)
                            + " MB are free there. The work is kept; free some space, or save it elsewhere.");
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000;
    }

    /** Leaves out what belongs to the working copy: undo records, where it came from, and readings that no plan names. */
    private static void strip(Path temporary, String name, String uuid, Predicate<String> wanted) {
        try (Database copy = Database.open(temporary, Database.Mode.SCRATCH, name)) {
            // What is dropped is overwritten: it must not stay readable in free pages.
            copy.pragma("secure_delete=ON");
            copy.execute("DROP TABLE IF EXISTS " + UndoStore.TABLE);
            copy.execute("DROP TABLE IF EXISTS " + Properties.WORKING);
            new SeriesStore(copy).retain(wanted);
            new FileStore(copy).retain(wanted);
            Properties.ofProject(copy).set("uuid", uuid);
            if (number(copy, "freelist_count") * WORTH_PACKING > number(copy, "page_count")) {
                copy.execute("VACUUM");
            }
        }
    }

    private static long number(Database database, String pragma) {
        return database.first("PRAGMA " + pragma, row -> row.getLong(1)).orElse(0L);
    }

    private static void verify(Path temporary, String name) {
        FileHeader.check(temporary);
        try (Database copy = Database.open(temporary, Database.Mode.READ, name)) {
            Integrity.check(copy);
            List<String> damage = new SeriesStore(copy).listDamage();
            if (!damage.isEmpty()) {
                throw new UserError("The project cannot be saved as it is, because " + damage.get(0)
                        + " Undo the import of those readings, or import them again, and save then.");
            }
            new PlanStore(copy).read();
        }
    }

    private static void keepPermissions(Path target, Path temporary) throws IOException {
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
        }
    }

    /** A second name for the previous file where the file system has such links, otherwise a copy. */
    private static void keepBackup(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        Path backup = backupOf(target);
        Path fresh = target.resolveSibling("." + target.getFileName() + ".keeping");
        Files.deleteIfExists(fresh);
        try {
            Files.createLink(fresh, target);
        } catch (IOException | UnsupportedOperationException noLinks) {
            Files.copy(target, fresh, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.move(fresh, backup, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // Renaming a link over another link to the same file does nothing at all (POSIX rename).
        Files.deleteIfExists(fresh);
    }

    /** Where the previous version of a project file is kept. */
    public static Path backupOf(Path target) {
        return target.resolveSibling(target.getFileName() + ".bak");
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Makes the rename durable, where a folder can be opened at all (not on Windows). */
    private static void forceFolder(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // The file itself is durable; the rename is as durable as this system makes it.
            return;
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            // Removed before the next save.
            return;
        }
    }
}
