package org.coppice.app.display;

import java.util.Locale;
import java.util.Optional;

/** Whether a window can be opened on this machine. */
public final class Screen {

    private Screen() {}

    /** Why no window can be opened; empty where one can. */
    public static Optional<String> missing() {
        return missing(
                System.getProperty("os.name", ""),
                Optional.ofNullable(System.getenv("DISPLAY")).orElse(""));
    }

    static Optional<String> missing(String system, String display) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows") || name.contains("mac")) {
            return Optional.empty();
        }
        if (display.isBlank()) {
            return Optional.of("There is no display: DISPLAY is not set.");
        }
        return XServer.answers(display)
                ? Optional.empty()
                : Optional.of("There is no display: nothing answers on DISPLAY " + display + ".");
    }
}
