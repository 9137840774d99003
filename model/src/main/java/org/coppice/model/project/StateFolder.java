package org.coppice.model.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.source.UserError;

/**
 * Where the program keeps what belongs to the user and to no project: working copies, the list of recent files.
 *
 * @param path of the folder, which need not exist yet
 */
public record StateFolder(Path path) {
    /** The system property that puts it elsewhere. */
    public static final String PROPERTY = "coppice.state";

    private static final String NAME = "coppice";

    /**
     * The folder of this user: under {@code $XDG_STATE_HOME} or {@code ~/.local/state} (Linux), {@code %LOCALAPPDATA%} (Windows),
     * {@code ~/Library/Application Support} (macOS).
     */
    public static StateFolder standard() {
        String chosen = System.getProperty(PROPERTY, "");
        return new StateFolder(chosen.isBlank() ? ofSystem() : Path.of(chosen).toAbsolutePath());
    }

    private static Path ofSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return environment("LOCALAPPDATA")
                    .orElseGet(() -> home().resolve("AppData/Local"))
                    .resolve(NAME);
        }
        if (system.contains("mac")) {
            return home().resolve("Library/Application Support").resolve(NAME);
        }
        return environment("XDG_STATE_HOME")
                .orElseGet(() -> home().resolve(".local/state"))
                .resolve(NAME);
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).map(Path::of).filter(Path::isAbsolute);
    }

    /** Java says “?” where there is no home; then what we keep lives as long as the temporary folder. */
    private static Path home() {
        Path home = Path.of(System.getProperty("user.home", "?"));
        return home.isAbsolute()
                ? home
                : Path.of(System.getProperty("java.io.tmpdir", ".")).toAbsolutePath();
    }

    /**
     * A folder in it, made where it is missing.
     *
     * @throws UserError where it cannot be made
     */
    Path folder(String name) {
        Path folder = path.resolve(name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UserError(
                    "The folder " + folder + " cannot be made: " + failed.getMessage()
                            + ". Coppice keeps unsaved work there; make it writable, or set -D" + PROPERTY + "=FOLDER.",
                    failed);
        }
    }
}
