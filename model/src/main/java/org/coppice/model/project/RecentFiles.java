package org.coppice.model.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coppice.model.source.UserError;

/** The projects opened last, newest first: a text in the state folder, a path a line. */
public final class RecentFiles {
    private static final int MOST = 12;

    private final StateFolder state;

    /** The list of a user. */
    public RecentFiles(StateFolder state) {
        this.state = state;
    }

    /** The files, newest first; some may be gone. A list that cannot be read is empty. */
    public List<Path> list() {
        try {
            return Files.readAllLines(file()).stream()
                    .filter(line -> !line.isBlank())
                    .map(Path::of)
                    .limit(MOST)
                    .toList();
        } catch (IOException | IllegalArgumentException | UserError none) {
            return List.of();
        }
    }

    /** Puts a file at the top. */
    public void add(Path project) {
        List<Path> files = without(project);
        files.add(0, project.toAbsolutePath().normalize());
        write(files);
    }

    /** Forgets a file. */
    public void remove(Path project) {
        write(without(project));
    }

    private List<Path> without(Path project) {
        List<Path> files = new ArrayList<>(list());
        files.remove(project.toAbsolutePath().normalize());
        return files;
    }

    private void write(List<Path> files) {
        try {
            Files.write(file(), files.stream().limit(MOST).map(Path::toString).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file() {
        return state.folder("").resolve("recent.txt");
    }
}
