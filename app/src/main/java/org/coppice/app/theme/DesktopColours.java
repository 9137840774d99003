package org.coppice.app.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Whether the desktop is dark. JavaFX 21 cannot tell (Platform.Preferences came with 22), so the desktop's own tool is asked.
 * No answer means light.
 */
public final class DesktopColours {
    private static final long PATIENCE_MILLIS = 500;

    private DesktopColours() {}

    /** Asks the desktop; takes up to half a second, so not for the JavaFX thread. */
    public static boolean isDark() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return saysDark(answerOf(question(system)));
    }

    static List<String> question(String system) {
        if (system.contains("mac")) {
            return List.of("defaults", "read", "-g", "AppleInterfaceStyle");
        }
        if (system.contains("windows")) {
            return List.of(
                    "reg",
                    "query",
                    "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                    "/v",
                    "AppsUseLightTheme");
        }
        return List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
    }

    static boolean saysDark(String answer) {
        String words = answer.toLowerCase(Locale.ROOT);
        return words.contains("dark")
                || (words.contains("appsuselighttheme") && words.strip().endsWith("0x0"));
    }

    private static String answerOf(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException noSuchTool) {
            return "";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
