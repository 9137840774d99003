package org.coppice.model.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.coppice.model.project.store.Database;
import org.coppice.model.project.store.FileHeader;
import org.coppice.model.project.store.Properties;
import org.coppice.model.source.UserError;

/**
 * The identity of a project file on disk, to notice that somebody else changed it.
 *
 * @param text UUID, revision, size in bytes and time of the last change
 * @param uuid empty where the file is no project any more
 * @param revision −1 where the file is no project any more
 */
record Published(String text, String uuid, long revision) {

    /** The file as it is now, if there is one. */
    static Optional<Published> of(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String stamp =
                    Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
            return Optional.of(read(file, stamp));
        } catch (IOException failed) {
            throw new UserError(file + " cannot be read: " + failed.getMessage() + ".", failed);
        }
    }

    private static Published read(Path file, String stamp) {
        try {
            FileHeader.check(file);
            try (Database database = Database.open(file, Database.Mode.READ, String.valueOf(file.getFileName()))) {
                Properties properties = Properties.ofProject(database);
                String uuid = properties.get("uuid");
                long revision = properties.number("revision");
                return new Published(uuid + " " + revision + " " + stamp, uuid, revision);
            }
        } catch (UserError otherContent) {
            return new Published("other content " + stamp, "", -1);
        }
    }
}
