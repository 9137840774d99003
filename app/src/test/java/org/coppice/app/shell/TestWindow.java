package org.coppice.app.shell;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.coppice.app.workspace.Settings;
import org.coppice.model.project.StateFolder;

/** The real window, with dialogs that only listen; what it keeps lies in a folder of the test. */
final class TestWindow {
    private TestWindow() {}

    /** Where the window under test keeps its projects. */
    static StateFolder state(Path folder) {
        return new StateFolder(folder.resolve("state"));
    }

    /** A window that is not shown yet; belongs to the JavaFX thread. */
    static MainWindow make(Path folder, FakeDialogs dialogs) {
        return new MainWindow(
                new Stage(),
                new Settings(folder.resolve("settings")),
                PageRegistry.all(),
                state(folder),
                theme -> dialogs);
    }

    /**
     * A window that is shown; belongs to the JavaFX thread. The toolkit without a screen has one of 1280 × 800, and cannot paint what
     * reaches beyond it.
     */
    static MainWindow show(Path folder, FakeDialogs dialogs) {
        MainWindow window = make(folder, dialogs);
        window.stage().setX(0);
        window.stage().setY(0);
        window.stage().setWidth(1240);
        window.stage().setHeight(780);
        window.show();
        return window;
    }
}
