package org.coppice.app;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.stage.Stage;
import org.coppice.app.page.PageEntry;
import org.coppice.app.shell.FxWatchdog;
import org.coppice.app.shell.MainWindow;
import org.coppice.app.shell.PageRegistry;
import org.coppice.app.workspace.Settings;
import org.coppice.app.workspace.Workspace;

/** The window: shown first, filled after. */
public final class CoppiceApp extends Application {
    /** Shows the sample on every page and ends: the run in which the loaded classes are recorded for a faster start. */
    static final String TRAIN = "--train";

    /** Enough for its results to come and to be drawn. */
    private static final int FRAMES_A_PAGE = 20;

    @Override
    public void start(Stage stage) {
        MainWindow window = new MainWindow(stage, Settings.ofUser(), PageRegistry.all());
        window.show();
        FxWatchdog.ofProperty();
        afterFrames(2, () -> Startup.reached("first frame"));
        Optional<Path> project = Launcher.projectIn(getParameters().getRaw());
        if (project.isPresent()) {
            window.files().open(project.get());
        } else {
            window.files()
                    .show("Open the sample project", progress -> SampleStart.modelled(), () -> sampleShown(window));
        }
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
                                    () -> afterFrames(2, () -> readingsShown(window))));
        });
    }

    private void readingsShown(MainWindow window) {
        Startup.reached("readings shown");
        if (getParameters().getRaw().contains(TRAIN)) {
            visit(window, PageRegistry.all().iterator());
        }
    }

    /** Opens page after page, so that the classes of each are recorded too and it opens without waiting for them. */
    private static void visit(MainWindow window, Iterator<PageEntry> pages) {
        if (pages.hasNext()) {
            window.shell().open(pages.next().id());
            afterFrames(FRAMES_A_PAGE, () -> visit(window, pages));
        } else {
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
