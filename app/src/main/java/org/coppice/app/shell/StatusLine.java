package org.coppice.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.coppice.app.workspace.Background;
import org.coppice.app.workspace.RunningJob;

/** Below everything: whether work is kept, what runs, whether the balances close, what the result rests on. */
final class StatusLine extends HBox {
    private static final double BAR_WIDTH = 90;

    private final HBox jobs = new HBox(12);

    StatusLine(
            Background background,
            ObservableValue<String> kept,
            ObservableValue<String> balances,
            ObservableValue<String> basis,
            ObservableValue<String> speed) {
        getStyleClass().add("status-line");
        jobs.setId("running-jobs");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        label("status-kept", kept),
                        jobs,
                        gap,
                        label("status-balances", balances),
                        label("status-basis", basis),
                        label("status-speed", speed));
        background.running().addListener((javafx.beans.Observable change) -> showJobs(background));
    }

    private static Label label(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        return label;
    }

    private void showJobs(Background background) {
        jobs.getChildren()
                .setAll(background.running().stream().map(StatusLine::job).toList());
    }

    private static HBox job(RunningJob job) {
        Label label = new Label();
        label.textProperty()
                .bind(job.doingProperty().map(doing -> doing.isEmpty() ? job.title() : job.title() + ": " + doing));
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(BAR_WIDTH);
        bar.progressProperty().bind(job.fractionProperty());
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().add("link-button");
        cancel.setAccessibleText("Cancel: " + job.title());
        cancel.setOnAction(event -> job.cancel());
        HBox box = new HBox(6, label, bar, cancel);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }
}
