package org.coppice.model.project.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.coppice.model.source.UserError;

/** The first 100 bytes of a file, looked at before SQLite is. Offsets are those of the SQLite file format, section 1.3. */
public final class FileHeader {
    private static final int SIZE = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PAGE_SIZE = 16;
    private static final int WRITE_VERSION = 18;
    private static final int READ_VERSION = 19;
    private static final int PAGES = 28;
    private static final int USER_VERSION = 60;
    private static final int APPLICATION_ID = 68;

    private FileHeader() {}

    /**
     * Refuses what is not a whole project file of a version known here.
     *
     * @throws UserError naming the file and what to do
     */
    public static void check(Path file) {
        String name = String.valueOf(file.getFileName());
        ByteBuffer header = read(file, name);
        if (header.limit() < SIZE || !startsWithMagic(header)) {
            throw new UserError(name + " is not a Coppice project: "
                    + (header.limit() == 0 ? "it is empty" : "its content is of another kind")
                    + ". To read a spreadsheet or a text file into a project, import it.");
        }
        if (header.getInt(APPLICATION_ID) != Layout.APPLICATION_ID) {
            throw new UserError(name + " is a database, but not a Coppice project. Choose a file that Coppice saved.");
        }
        int version = header.getInt(USER_VERSION);
        if (version > Layout.VERSION) {
            throw new UserError(
                    name + " was saved by a newer Coppice (file version " + version + "; this one knows up to "
                            + Layout.VERSION + "). Open it with a newer Coppice; nothing was changed.");
        }
        if (version < Layout.OLDEST) {
            throw new UserError(SqlProblems.damagedText(name, "it has the unknown file version " + version));
        }
        checkSize(file, name, header);
    }

    private static void checkSize(Path file, String name, ByteBuffer header) {
        if (header.get(WRITE_VERSION) != 1 || header.get(READ_VERSION) != 1) {
            throw new UserError(name + " was changed by another program, which may keep a part of it in a file " + name
                    + "-wal beside it. Run PRAGMA journal_mode=DELETE on it there, then open it here.");
        }
        int page = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
        long expected = Integer.toUnsignedLong(header.getInt(PAGES)) * (page == 1 ? 65_536 : page);
        long actual = sizeOf(file, name);
        if (actual < expected) {
            throw new UserError(SqlProblems.damagedText(
                    name,
                    "it is cut off after " + actual + " of " + expected + " bytes, maybe a copy was not finished"));
        }
    }

    private static boolean startsWithMagic(ByteBuffer header) {
        return header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    private static ByteBuffer read(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            return ByteBuffer.wrap(in.readNBytes(SIZE));
        } catch (NoSuchFileException missing) {
            throw new UserError("There is no file " + file + ".", missing);
        } catch (IOException failed) {
            throw new UserError(name + " cannot be read: " + failed.getMessage() + ".", failed);
        }
    }

    private static long sizeOf(Path file, String name) {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UserError(name + " cannot be read: " + failed.getMessage() + ".", failed);
        }
    }
}
