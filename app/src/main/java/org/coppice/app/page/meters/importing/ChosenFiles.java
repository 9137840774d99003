package org.coppice.app.page.meters.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.coppice.app.workspace.FileKind;
import org.coppice.model.source.UserError;

/** The files to import that somebody means by choosing files and folders. */
final class ChosenFiles {
    private static final int MOST_FILES = 500;

    private ChosenFiles() {}

    /**
     * The files; of a folder those in it that may hold readings.
     *
     * @throws UserError if a folder cannot be read
     */
    static List<Path> of(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(ChosenFiles::mayHoldReadings)
                            .sorted()
                            .limit(MOST_FILES)
                            .forEach(files::add);
                } catch (IOException unreadable) {
                    throw new UserError(
                            path + ": the folder cannot be read. Check its permissions, or choose its files.",
                            unreadable);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static boolean mayHoldReadings(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path)
                && FileKind.READINGS.extensions().stream().anyMatch(extension -> name.endsWith("." + extension));
    }
}
