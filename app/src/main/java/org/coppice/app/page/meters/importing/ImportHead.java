package org.coppice.app.page.meters.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.coppice.app.workspace.RunningJob;
import org.coppice.model.source.UserError;

/** Where the import is, and what can be done now: commit, commit all, leave out, cancel. */
final class ImportHead extends HBox {
    private final ImportQueue queue;
    private final Consumer<UserError> complain;
    private final Label status = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button commit = new Button("Commit");
    private final Button commitAll = new Button();
    private final Button leaveOut = new Button("Leave this file out");
    private final Button takeBack = new Button("Take back the last answer");
    private final Button close = new Button("Cancel");
    private boolean awaited;

    ImportHead(ImportQueue queue, Consumer<UserError> complain, Runnable whenClosed) {
        super(8);
        this.queue = queue;
        this.complain = complain;
        commit.getStyleClass().add("accent");
        commit.setDefaultButton(true);
        commit.setOnAction(event -> shown().ifPresent(session -> trying(() -> queue.commit(session))));
        commitAll.setOnAction(event -> {
            if (queue.isCommitting()) {
                queue.stopCommitting();
            } else {
                trying(queue::commitReady);
            }
            refresh();
        });
        takeBack.setOnAction(event -> shown().ifPresent(ImportSession::takeBack));
        leaveOut.setOnAction(event -> shown().ifPresent(queue::leaveOut));
        close.setOnAction(event -> whenClosed.run());
        status.setWrapText(true);
        status.setMaxWidth(Double.MAX_VALUE);
        status.setMinHeight(Region.USE_PREF_SIZE);
        progress.setPrefWidth(120);
        progress.setAccessibleText("Progress of the import");
        HBox.setHgrow(status, Priority.ALWAYS);
        for (Button button : List.of(commit, commitAll, leaveOut, takeBack, close)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(status, progress, takeBack, leaveOut, close, commitAll, commit);
        setAlignment(Pos.CENTER_LEFT);
    }

    private Optional<ImportSession> shown() {
        return queue.shownProperty().get();
    }

    private void trying(Runnable action) {
        try {
            action.run();
        } catch (UserError problem) {
            complain.accept(problem);
        }
    }

    /** Whoever has nothing to answer any more comes here with the keyboard: to Commit, as soon as that can be pressed. */
    void focusLast() {
        awaited = true;
    }

    void refresh() {
        Stage stage = shown().map(session -> session.stageProperty().get()).orElse(Stage.WAITING);
        Optional<ImportState> state =
                shown().flatMap(session -> session.stateProperty().get());
        boolean several = queue.sessions().size() > 1;
        boolean held = getScene() != null && getScene().getFocusOwner() == commit;
        commit.setDisable(stage != Stage.READY);
        if (held && stage == Stage.COMMITTING) {
            close.requestFocus(); // else the keyboard would be at the window's first button
        }
        commit.setText(state.map(ImportState::commitText).orElse("Commit"));
        int ready = queue.ready();
        commitAll.setVisible(several);
        commitAll.setManaged(several);
        commitAll.setDisable(ready == 0 && !queue.isCommitting());
        commitAll.setText(
                queue.isCommitting()
                        ? "Stop after this one"
                        : ready == 0 ? "Commit all that are ready" : "Commit all " + ready + " that are ready");
        leaveOut.setVisible(several);
        leaveOut.setManaged(several);
        leaveOut.setDisable(stage == Stage.DONE || stage == Stage.STOPPED || stage == Stage.COMMITTING);
        boolean answered =
                shown().filter(session -> session.decisions().hasAnswers()).isPresent()
                        && stage != Stage.DONE
                        && stage != Stage.STOPPED
                        && stage != Stage.COMMITTING;
        takeBack.setVisible(answered);
        takeBack.setManaged(answered);
        takeBack.setDisable(stage.isBusy());
        close.setText(queue.isOver() ? "Close" : several ? "Cancel all" : "Cancel");
        status.setText(statusText(stage, state));
        boolean problem = (stage.isRead() || stage == Stage.REFUSED) && !doing().isEmpty();
        status.getStyleClass().remove("worse");
        if (problem) {
            status.getStyleClass().add("worse");
        }
        if (awaited && !stage.isBusy()) {
            awaited = false;
            (commit.isDisabled() ? close : commit).requestFocus();
        }
        Optional<RunningJob> working = shown().flatMap(ImportSession::working);
        progress.setVisible(working.isPresent());
        progress.setManaged(working.isPresent());
        progress.progressProperty().unbind();
        working.ifPresent(job -> progress.progressProperty().bind(job.fractionProperty()));
    }

    /** Ends the import, as its button does. */
    void escape() {
        close.fire();
    }

    /** What goes on, or what was wrong with the last answer. */
    private String doing() {
        return shown().map(session -> session.doingProperty().get()).orElse("");
    }

    private String statusText(Stage stage, Optional<ImportState> state) {
        if (!doing().isEmpty()) {
            return doing();
        }
        return (stage.isRead() ? recalledText() : "") + stageText(stage, state);
    }

    /** What is to be looked at may stand further down than the window shows. */
    private String warned() {
        int warnings = shown().map(session -> UnseenWarnings.of(session).size()).orElse(0);
        return warnings == 0
                ? ""
                : ", but look at the " + (warnings == 1 ? "warning" : warnings + " warnings") + " among the findings";
    }

    /** Answers that nobody gave just now are not to surprise. */
    private String recalledText() {
        int answers = shown().map(session -> session.decisions().recalled()).orElse(0);
        if (answers == 0) {
            return "";
        }
        return (answers == 1
                        ? "Your earlier answer to this file stands"
                        : "Your " + answers + " earlier answers to this file stand")
                + "; “Take back the last answer” drops " + (answers == 1 ? "it. " : "them. ");
    }

    private String stageText(Stage stage, Optional<ImportState> state) {
        return switch (stage) {
            case ASKS -> {
                int open = state.map(now -> now.open().size()).orElse(0);
                yield open == 1 ? "One thing is to be decided." : open + " things are to be decided.";
            }
            case READY ->
                shown().flatMap(ImportSession::recipe)
                                .map(recipe -> "Read by the remembered recipe “" + recipe.name() + "”. ")
                                .orElse("")
                        + "Nothing is open" + warned() + ". Commit puts "
                        + (state.filter(now -> now.kind().isList()).isPresent() ? "it" : "the readings")
                        + " into the project; it can be undone.";
            case KNOWN ->
                state.filter(ImportState::leavesOut).isPresent()
                        ? "With what is left out, this file adds nothing to the project. Take an answer back, or close"
                                + " it."
                        : "The project has all of this file already.";
            case REFUSED -> "This file cannot be read.";
            case COMMITTING -> "It is being kept.";
            case DONE ->
                "Imported. "
                        + shown().map(session -> String.join(" · ", session.changes()))
                                .orElse("");
            default -> "";
        };
    }
}
