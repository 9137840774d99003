package org.coppice.app;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.stage.Stage;
import org.coppice.app.shell.FxWatchdog;
import org.coppice.app.shell.MainWindow;
import org.coppice.app.shell.PageRegistry;
import org.coppice.app.workspace.Settings;
import org.coppice.app.workspace.Workspace;

/** The window: shown first, filled after. */
public final class CoppiceApp extends Application {
    /** Shows the first frames and ends: the run in which the loaded classes are recorded for a faster start. */
    static final String TRAIN = "--train";

    @Override
    public void start(Stage stage) {
        MainWindow window = new MainWindow(stage, Settings.ofUser(), PageRegistry.all());
        window.show();
        FxWatchdog.ofProperty();
        afterFrames(2, () -> Startup.reached("first frame"));
        window.files().show("Open the sample project", progress -> SampleStart.modelled(), () -> sampleShown(window));
    }

    private void sampleShown(MainWindow window) {
        afterFrames(2, () -> Startup.reached("sample shown"));
        // The import would take the processor from the first results.
        afterResults(window.workspace(), () -> {
            Startup.reached("results shown");
            window.files().offerRecovery();
            window.workspace()
                    .project()
                    .ifPresent(shown -> window.files()
                            .exchange(
                                    "Read the sample's meters",
                                    shown,
                                    SampleStart::metered,
                                    () -> afterFrames(2, this::readingsShown)));
        });
    }

    private void readingsShown() {
        Startup.reached("readings shown");
        if (getParameters().getRaw().contains(TRAIN)) {
            Platform.exit();
        }
    }

    private static void afterResults(Workspace workspace, Runnable action) {
        workspace.assessmentProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable results) {
                if (workspace.assessmentProperty().get().isPresent()) {
                    workspace.assessmentProperty().removeListener(this);
                    afterFrames(2, action);
                }
            }
        });
    }

    private static void afterFrames(int count, Runnable action) {
        new AnimationTimer() {
            private int left = count;

            @Override
            public void handle(long now) {
                left--;
                if (left < 0) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
