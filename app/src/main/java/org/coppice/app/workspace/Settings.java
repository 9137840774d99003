package org.coppice.app.workspace;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the program remembers between runs and no project holds: appearance, zoom, recent files. */
public final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final Path file;
    private final Properties values = new Properties();

    /** The settings in that file, which need not be there yet. */
    public Settings(Path file) {
        this.file = file;
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.warn("Settings in {} are unreadable and start afresh", file, unreadable);
            }
        }
    }

    /** The settings of this user, where the operating system keeps such. */
    public static Settings ofUser() {
        return new Settings(folder().resolve("settings.properties"));
    }

    private static Path folder() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return Path.of(environment("APPDATA", home), "Coppice");
        }
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Coppice");
        }
        return Path.of(environment("XDG_CONFIG_HOME", home + "/.config"), "coppice");
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** A setting, or what holds where it was never made. */
    public String get(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    /** Remembers a setting. A setting that cannot be written is forgotten at the end, which is no reason to stop work. */
    public void set(String key, String value) {
        values.setProperty(key, value);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                values.store(writer, "Coppice");
            }
        } catch (IOException unwritable) {
            LOG.warn("Settings could not be written to {}", file, unwritable);
        }
    }
}
