package org.coppice.app;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.coppice.app.shell.MainWindow;
import org.coppice.app.shell.PageRegistry;
import org.coppice.app.workspace.Settings;
import org.coppice.resources.SamplePlan;

/** The window: shown first, filled after. */
public final class CoppiceApp extends Application {
    /** Shows the first frames and ends: the run in which the loaded classes are recorded for a faster start. */
    static final String TRAIN = "--train";

    private static final String SAMPLE = "two-sites";

    @Override
    public void start(Stage stage) {
        MainWindow window = new MainWindow(stage, Settings.ofUser(), PageRegistry.all());
        window.show();
        afterFrames(2, () -> {
            Startup.reached("first frame");
            window.openSample(SamplePlan::load, SAMPLE, () -> afterFrames(2, this::sampleShown));
        });
    }

    private void sampleShown() {
        Startup.reached("sample shown");
        if (getParameters().getRaw().contains(TRAIN)) {
            Platform.exit();
        }
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
