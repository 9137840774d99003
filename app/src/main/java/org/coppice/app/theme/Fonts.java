package org.coppice.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The typeface that comes with the program, so that text is the same on every machine. */
public final class Fonts {
    /** The family name under which it is found after {@link #load()}. */
    public static final String FAMILY = "Inter";

    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-SemiBold.otf");

    private Fonts() {}

    /** Makes the typeface known to the toolkit; does nothing the second time. */
    public static void load() {
        if (Font.getFamilies().contains(FAMILY)) {
            return;
        }
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (InputStream stream = Fonts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks its typeface " + file);
            }
            Font.loadFont(stream, 13);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
