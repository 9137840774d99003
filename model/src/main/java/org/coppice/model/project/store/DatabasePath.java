package org.coppice.model.project.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.coppice.model.source.UserError;

/** How a file is named to SQLite. */
final class DatabasePath {
    /** What SQLite opens on all systems but Windows: MAX_PATHNAME of its os_unix.c, less the ending of a journal. */
    private static final int MOST_BYTES = 500;

    private DatabasePath() {}

    /** The address for JDBC. A question mark begins parameters in it, so a name that has one is written as a coded URI. */
    static String url(Path file) {
        Path absolute = file.toAbsolutePath();
        String name = absolute.toString();
        return "jdbc:sqlite:" + (name.indexOf('?') < 0 ? name : absolute.toUri());
    }

    /** Refuses a path of which SQLite only says that it cannot be opened. */
    static void requireShort(Path file) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
        int bytes = file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8).length;
        if (!windows && bytes > MOST_BYTES) {
            throw new UserError(file.getFileName() + " has a path of " + bytes + " bytes, and at most " + MOST_BYTES
                    + " can be opened. Choose a folder with a shorter path.");
        }
    }
}
