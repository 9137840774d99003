package org.coppice.app;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.coppice.app.intake.SampleIntake;
import org.coppice.app.shell.MainWindow;
import org.coppice.app.shell.PageRegistry;
import org.coppice.app.workspace.Progress;
import org.coppice.app.workspace.Settings;
import org.coppice.model.project.Project;
import org.coppice.model.project.StateFolder;

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
            window.files().show("Open the sample project", CoppiceApp::sample, () -> afterFrames(2, this::sampleShown));
        });
    }

    /** As an unsaved copy, its readings imported by the recipe that it remembers. */
    private static Project sample(Progress progress) {
        SampleIntake sample = SampleIntake.of(SAMPLE, (doing, fraction) -> progress.tell(fraction, doing));
        return Project.openUnsaved(sample.plan(), sample.imported(), StateFolder.standard());
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
