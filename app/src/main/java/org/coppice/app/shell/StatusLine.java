package org.coppice.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.coppice.app.workspace.Background;
import org.coppice.app.workspace.RunningJob;

/** Below everything: whether work is kept, what runs, whether the balances close, what the result rests on. */
final class StatusLine extends HBox {
    private static final double BAR_WIDTH = 90;
    private static final double LEAST_BAR_WIDTH = 36;
    private static final double LEAST_TITLE_WIDTH = 60;
    /** More than these would leave no room for what they are called. */
    private static final int MOST_SHOWN = 2;

    private final HBox jobs = new HBox(12);

    StatusLine(
            Background background,
            ObservableValue<String> kept,
            ObservableValue<String> balances,
            ObservableValue<String> basis,
            ObservableValue<String> speed) {
        getStyleClass().add("status-line");
        jobs.setId("running-jobs");
        jobs.setAlignment(Pos.CENTER_LEFT);
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
        label.setMinWidth(0);
        label.setTooltip(whole(label));
        return label;
    }

    /** What a label says where there is no room for all of it. */
    private static Tooltip whole(Label label) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(label.textProperty());
        return tooltip;
    }

    /** What was cancelled is no longer of interest, also while it still comes to its end. */
    private void showJobs(Background background) {
        List<RunningJob> running =
                background.running().stream().filter(job -> !job.cancelled()).toList();
        List<Node> shown = new ArrayList<>();
        running.stream().limit(MOST_SHOWN).map(StatusLine::job).forEach(shown::add);
        if (running.size() > MOST_SHOWN) {
            Label more = new Label("and " + (running.size() - MOST_SHOWN) + " more");
            more.setMinWidth(USE_PREF_SIZE);
            shown.add(more);
        }
        jobs.getChildren().setAll(shown);
    }

    private static HBox job(RunningJob job) {
        Label label = new Label();
        label.setMinWidth(LEAST_TITLE_WIDTH);
        label.setTooltip(whole(label));
        label.textProperty()
                .bind(job.doingProperty()
                        .map(doing -> doing.isEmpty() || doing.equals(job.title())
                                ? job.title()
                                : job.title() + ": " + doing));
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(BAR_WIDTH);
        bar.setMinWidth(LEAST_BAR_WIDTH);
        bar.progressProperty().bind(job.fractionProperty());
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().add("link-button");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setAccessibleText("Cancel: " + job.title());
        cancel.setOnAction(event -> job.cancel());
        HBox box = new HBox(6, label, bar, cancel);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
