package org.coppice.app.shell;

import org.coppice.app.theme.Appearance;
import org.coppice.app.theme.DesktopColours;
import org.coppice.app.theme.Theme;
import org.coppice.app.workspace.Settings;
import org.coppice.app.workspace.Threads;

/** What the user chose to see, remembered between runs. */
final class Look {
    private static final String APPEARANCE = "appearance";
    private static final String ZOOM = "zoom";

    private final Theme theme;
    private final Settings settings;
    private final Threads threads;

    Look(Theme theme, Settings settings, Threads threads) {
        this.theme = theme;
        this.settings = settings;
        this.threads = threads;
    }

    /** Shows what was chosen last time: light at once, and dark when the desktop has answered that it is. */
    void restore() {
        theme.setZoom(percent(settings.get(ZOOM, "100")) / 100.0);
        show(Appearance.of(settings.get(APPEARANCE, "")));
    }

    private static int percent(String text) {
        return text.matches("[0-9]{2,3}") ? Math.max(50, Math.min(300, Integer.parseInt(text))) : 100;
    }

    void setAppearance(Appearance appearance) {
        settings.set(APPEARANCE, appearance.name());
        show(appearance);
    }

    private void show(Appearance appearance) {
        theme.setDark(appearance == Appearance.DARK);
        if (appearance == Appearance.SYSTEM) {
            threads.work().execute(() -> {
                boolean dark = DesktopColours.isDark();
                if (dark) {
                    threads.ui().execute(() -> theme.setDark(true));
                }
            });
        }
    }

    void setZoom(int percent) {
        settings.set(ZOOM, Integer.toString(percent));
        theme.setZoom(percent / 100.0);
    }
}
