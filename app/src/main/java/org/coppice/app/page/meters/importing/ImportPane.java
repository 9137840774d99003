package org.coppice.app.page.meters.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.control.FigureText;
import org.coppice.app.page.Card;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.RunningJob;
import org.coppice.app.workspace.Workspace;
import org.coppice.importers.ImportedSeries;
import org.coppice.importers.recognise.Guess;
import org.coppice.importers.sheet.Password;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/**
 * The import of files: the queue, what must be decided, the preview beside what was recognised, the meters, the months of one of
 * them, and what was found. Nothing is in the project before Commit.
 */
public final class ImportPane extends VBox {
    private final Workspace workspace;
    private final ImportQueue queue;
    private final Consumer<UserError> complain;
    private final Runnable whenRead;
    private final QueueStrip strip;
    private final Label status = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button commit = new Button("Commit");
    private final Button commitAll = new Button();
    private final Button leaveOut = new Button("Leave this file out");
    private final Button close = new Button("Cancel");
    private final PreviewPane preview = new PreviewPane();
    private final RecognisedPane recognised = new RecognisedPane(this::answer);
    private final QuestionsPane questions;
    private final QuestionsPane remarks;
    private final SeriesTable series = new SeriesTable(this::answer, this::select);
    private final MonthsPane months = new MonthsPane(this::bill, this::answer);
    private final Card toDecide;
    private final Card previewCard;
    private final Card metersCard;
    private final Card monthsCard;
    private final Card remarksCard;
    private final HBox upper;
    private final HBox lower;
    private final Following following = new Following();
    private Following ofSession = new Following();
    private Optional<String> selected = Optional.empty();

    /**
     * The import of the files of a queue.
     *
     * @param whenRead runs whenever what is shown was read anew
     * @param whenClosed runs when the user has had enough
     */
    public ImportPane(
            Workspace workspace,
            ImportQueue queue,
            Consumer<UserError> complain,
            Runnable whenRead,
            Runnable whenClosed) {
        super(14);
        this.workspace = workspace;
        this.queue = queue;
        this.complain = complain;
        this.whenRead = whenRead;
        strip = new QueueStrip(queue, this::refreshButtons);
        QuestionsPane.Asked asked = asked();
        questions = new QuestionsPane(asked);
        remarks = new QuestionsPane(asked);
        toDecide = new Card("To decide", "nothing is in the project before it is decided and committed", questions);
        previewCard = new Card("Preview", "the colours say what rows and columns were taken for", preview);
        Card recognisedCard = new Card("Recognised", "change anything; the preview follows", recognised);
        metersCard = new Card(
                "Meters of the file", "what is taken in, how it is read, and what it is used for", series.node());
        monthsCard = new Card("Totals by month", "beside what was not chosen, and the bill", months);
        remarksCard = new Card("Findings", "over all rows; what was done goes into the repair log", remarks);
        upper = new HBox(16, previewCard, recognisedCard);
        HBox.setHgrow(previewCard, Priority.ALWAYS);
        recognisedCard.setMinWidth(400);
        recognisedCard.setPrefWidth(400);
        recognisedCard.setMaxWidth(460);
        lower = new HBox(16, monthsCard, remarksCard);
        for (Card card : List.of(monthsCard, remarksCard)) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(500);
        }
        getChildren().addAll(head(whenClosed), strip, toDecide, upper, metersCard, lower);
        following.now(queue.shownProperty(), this::sessionChanged);
        queue.sessions().addListener((javafx.beans.Observable change) -> strip.refresh());
    }

    private HBox head(Runnable whenClosed) {
        commit.getStyleClass().add("accent");
        commit.setDefaultButton(true);
        commit.setOnAction(event -> shown().ifPresent(session -> trying(() -> queue.commit(session))));
        commitAll.setOnAction(event -> {
            if (queue.isCommitting()) {
                queue.stopCommitting();
            } else {
                trying(queue::commitReady);
            }
            refreshButtons();
        });
        leaveOut.setOnAction(event -> shown().ifPresent(queue::leaveOut));
        close.setCancelButton(true);
        close.setOnAction(event -> whenClosed.run());
        status.setWrapText(true);
        progress.setPrefWidth(120);
        progress.setAccessibleText("Progress of the import");
        HBox.setHgrow(status, Priority.ALWAYS);
        status.setMaxWidth(Double.MAX_VALUE);
        for (Button button : List.of(commit, commitAll, leaveOut, close)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox head = new HBox(8, status, progress, leaveOut, close, commitAll, commit);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private QuestionsPane.Asked asked() {
        return new QuestionsPane.Asked() {
            @Override
            public void answer(String question, String answer) {
                ImportPane.this.answer(question, answer);
            }

            @Override
            public void unlock(Password password) {
                shown().ifPresent(session -> session.unlock(password));
            }

            @Override
            public void reveal(String where) {
                preview.reveal(where);
            }
        };
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

    private void answer(String question, String answer) {
        shown().ifPresent(session -> queue.answer(session, question, answer));
    }

    private void bill(String name, String typed) {
        shown().filter(session -> !session.billOf(name).equals(typed)).ifPresent(session -> session.bill(name, typed));
    }

    private void select(String name) {
        selected = Optional.of(name);
        refreshMonths();
    }

    private void sessionChanged() {
        ofSession.close();
        ofSession = new Following();
        selected = Optional.empty();
        shown().ifPresent(session -> {
            ofSession.later(session.stateProperty(), this::refresh);
            ofSession.later(session.stageProperty(), this::refreshButtons);
            ofSession.later(session.doingProperty(), this::refreshButtons);
        });
        refresh();
    }

    private Optional<ImportState> state() {
        return shown().flatMap(session -> session.stateProperty().get());
    }

    private void refresh() {
        strip.refresh();
        boolean read = state().isPresent();
        boolean readable =
                state().filter(now -> !now.preview().tables().isEmpty()).isPresent();
        for (javafx.scene.Node node : List.of(toDecide, lower)) {
            node.setVisible(read);
            node.setManaged(read);
        }
        for (javafx.scene.Node node : List.of(upper, metersCard, monthsCard, remarksCard)) {
            node.setVisible(readable);
            node.setManaged(readable);
        }
        state().ifPresent(now -> {
            Plan plan = workspace.baselineProperty().get();
            List<Finding> open = now.open();
            boolean answering = hasFocus(questions);
            questions.show(open, now, plan);
            if (answering) {
                questions.lookupAll(".button").stream()
                        .filter(node -> !node.getStyleClass().contains("link-button"))
                        .findFirst()
                        .ifPresentOrElse(javafx.scene.Node::requestFocus, close::requestFocus);
            }
            toDecide.setVisible(!open.isEmpty());
            toDecide.setManaged(!open.isEmpty());
            preview.show(now.preview().tables());
            recognised.show(guesses(now), plan);
            List<Finding> found = now.remarks();
            remarks.show(found, now, plan);
            if (found.isEmpty()) {
                Label quiet = new Label("✓  Nothing to remark: no gaps, duplicates or overlaps.");
                quiet.getStyleClass().add("muted");
                remarks.getChildren().add(quiet);
            }
            List<SeriesRow> rows = SeriesRowsQuery.of(now, bills(now));
            if (selected.filter(name -> rows.stream().anyMatch(row -> row.name().equals(name)))
                    .isEmpty()) {
                selected = rows.stream()
                        .filter(SeriesRow::used)
                        .map(SeriesRow::name)
                        .findFirst();
            }
            series.show(rows, plan, selected);
            refreshMonths();
        });
        refreshButtons();
        whenRead.run();
    }

    /** Whoever answers by the keyboard goes on with the next question. */
    private boolean hasFocus(javafx.scene.Node within) {
        javafx.scene.Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && at != within) {
            at = at.getParent();
        }
        return at != null;
    }

    private static List<Guess> guesses(ImportState state) {
        return state.preview().guesses();
    }

    private Map<String, String> bills(ImportState state) {
        Map<String, String> bills = new TreeMap<>();
        shown().ifPresent(session ->
                state.preview().series().forEach(each -> bills.put(each.name(), session.billOf(each.name()))));
        return bills;
    }

    private void refreshMonths() {
        Optional<ImportedSeries> chosen = state().flatMap(now -> now.preview().series().stream()
                .filter(each -> selected.equals(Optional.of(each.name())))
                .findFirst());
        monthsCard.setVisible(chosen.isPresent());
        monthsCard.setManaged(chosen.isPresent());
        chosen.ifPresent(each -> months.show(
                state().orElseThrow(),
                each,
                shown().map(session -> session.billOf(each.name())).orElse("")));
    }

    private void refreshButtons() {
        Stage stage = shown().map(session -> session.stageProperty().get()).orElse(Stage.WAITING);
        Optional<ImportState> state = state();
        boolean several = queue.sessions().size() > 1;
        commit.setDisable(stage != Stage.READY);
        commit.setText(state.filter(now -> now.readings() > 0)
                .map(now -> "Commit " + FigureText.number(now.readings()) + " readings")
                .orElse("Commit"));
        int ready = queue.ready();
        commitAll.setVisible(several);
        commitAll.setManaged(several);
        commitAll.setDisable(ready == 0 && !queue.isCommitting());
        commitAll.setText(queue.isCommitting() ? "Stop after this one" : "Commit all " + ready + " that are ready");
        leaveOut.setVisible(several);
        leaveOut.setManaged(several);
        leaveOut.setDisable(stage == Stage.DONE || stage == Stage.STOPPED || stage == Stage.COMMITTING);
        close.setText(queue.isOver() ? "Close" : several ? "Cancel all" : "Cancel");
        status.setText(statusText(stage, state));
        Optional<RunningJob> working = shown().flatMap(ImportSession::working);
        progress.setVisible(working.isPresent());
        progress.setManaged(working.isPresent());
        progress.progressProperty().unbind();
        working.ifPresent(job -> progress.progressProperty().bind(job.fractionProperty()));
        strip.refresh();
    }

    private String statusText(Stage stage, Optional<ImportState> state) {
        String doing = shown().map(session -> session.doingProperty().get()).orElse("");
        if (!doing.isEmpty()) {
            return doing;
        }
        return switch (stage) {
            case ASKS -> {
                int open = state.map(now -> now.open().size()).orElse(0);
                yield open == 1 ? "One thing is to be decided." : open + " things are to be decided.";
            }
            case READY ->
                shown().flatMap(ImportSession::recipe)
                                .map(recipe -> "Read by the remembered recipe “" + recipe.name() + "”. ")
                                .orElse("")
                        + "Nothing is open. Commit puts the readings into the project; it can be undone.";
            case KNOWN -> "The project has all of this file already.";
            case REFUSED -> "This file cannot be read.";
            case COMMITTING -> "The readings are being kept.";
            default -> "";
        };
    }

    /** Ends listening. */
    public void close() {
        ofSession.close();
        following.close();
    }
}
