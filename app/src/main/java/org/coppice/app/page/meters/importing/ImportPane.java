package org.coppice.app.page.meters.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.coppice.app.control.Abreast;
import org.coppice.app.intake.IncomingFile;
import org.coppice.app.page.Card;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.Workspace;
import org.coppice.importers.ImportedSeries;
import org.coppice.importers.sheet.Password;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/**
 * The import of files: the queue, what must be decided, the preview beside what was recognised, the meters, the months of one of
 * them, and what was found. Nothing is in the project before Commit.
 */
public final class ImportPane extends VBox {
    private static final double PREVIEW_EM = 40;
    private static final double RECOGNISED_EM = 28;
    private static final double WIDEST_RECOGNISED_EM = 33;
    private static final double LOWER_EM = 31;
    private static final double ANSWERS_EM = 34;
    private static final double FIXES_EM = 15;

    private final Workspace workspace;
    private final ImportQueue queue;
    private final Runnable whenRead;
    private final QueueStrip strip;
    private final ImportHead head;
    private final PreviewPane preview = new PreviewPane();
    private final RecognisedPane recognised = new RecognisedPane(this::answer);
    private final QuestionsPane questions;
    private final QuestionsPane remarks;
    private final SeriesTable series = new SeriesTable(this::answer, this::select);
    private final MonthsPane months = new MonthsPane(this::bill, this::answer);
    private final Card toDecide;
    private final Card previewCard;
    private final ListPane list = new ListPane();
    private final Card listCard;
    private final Card metersCard;
    private final Card monthsCard;
    private final Card remarksCard;
    private final Abreast upper;
    private final Abreast lower;
    private final Following following = new Following();
    private Following ofSession = new Following();
    private Optional<String> selected = Optional.empty();
    /** Whether the file shown is another than before: then the keyboard goes to its first question, or to Commit. */
    private boolean fresh;

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
        this.whenRead = whenRead;
        head = new ImportHead(queue, complain, whenClosed);
        strip = new QueueStrip(queue, this::refreshButtons);
        QuestionsPane.Asked asked = asked();
        questions = new QuestionsPane(asked, ANSWERS_EM);
        remarks = new QuestionsPane(asked, FIXES_EM);
        toDecide = new Card("To decide", "nothing is in the project before it is decided and committed", questions);
        previewCard = new Card("Preview", "the colours say what rows and columns were taken for", preview);
        Card recognisedCard = new Card("Recognised", "change anything; the preview follows", recognised);
        metersCard = new Card(
                "Meters of the file", "what is taken in, how it is read, and what it is used for", series.node());
        listCard = new Card("What it adds up to", "all rows of the file together, and what becomes of them", list);
        monthsCard = new Card("Totals by month", "beside what was not chosen, and the bill", months);
        remarksCard = new Card("Findings", "over all rows; what was done goes into the repair log", remarks);
        upper = new Abreast().add(previewCard, PREVIEW_EM).add(recognisedCard, RECOGNISED_EM, WIDEST_RECOGNISED_EM);
        lower = new Abreast().add(monthsCard, LOWER_EM).add(remarksCard, LOWER_EM);
        getChildren().addAll(head, strip, toDecide, upper, listCard, metersCard, lower);
        following.now(queue.shownProperty(), this::sessionChanged);
        following.later(queue.committingProperty(), this::refreshButtons);
        queue.sessions().addListener((javafx.beans.Observable change) -> strip.refresh());
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

    private void answer(String question, String answer) {
        shown().ifPresent(session -> queue.answer(session, question, answer));
    }

    private void bill(String name, String typed) {
        shown().filter(session -> !session.decisions().billOf(name).equals(typed))
                .ifPresent(session -> session.bill(name, typed));
    }

    private void select(String name) {
        selected = Optional.of(name);
        refreshMonths();
    }

    private void sessionChanged() {
        ofSession.close();
        ofSession = new Following();
        selected = Optional.empty();
        fresh = true;
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
        boolean table = state().filter(now -> !now.preview().tables().isEmpty()).isPresent();
        boolean adds = state().filter(now -> now.read().totals().isPresent()).isPresent();
        showAll(read, toDecide, lower);
        showAll(table || adds, upper);
        showAll(
                table || adds || isDone(),
                remarksCard); // what was imported has no rows any more, but is still to be looked at
        showAll(table, previewCard);
        showAll(adds, listCard);
        showAll(table && !adds, metersCard, monthsCard);
        state().ifPresent(now -> {
            Plan plan = workspace.baselineProperty().get();
            List<Finding> open = now.open();
            boolean answering = fresh || hasFocus(questions);
            fresh = false;
            questions.show(open, now, plan);
            if (answering) {
                questions.firstAnswer().ifPresentOrElse(javafx.scene.Node::requestFocus, head::focusLast);
            }
            showAll(!open.isEmpty(), toDecide);
            boolean refused = now.stage() == Stage.REFUSED;
            toDecide.setTitle(refused ? "What is wrong" : "To decide");
            toDecide.setRemark(
                    refused
                            ? "nothing is in the project"
                            : "nothing is in the project before it is decided and committed");
            list.show(now);
            boolean prices = now.kind() == IncomingFile.Kind.TARIFF;
            listCard.setTitle(prices ? "Its prices" : "What it adds up to");
            listCard.setRemark(
                    now.leavesOut()
                            ? "all rows of the file, also those that are left out; below, what becomes of the others"
                            : prices
                                    ? "and what becomes of them"
                                    : "all rows of the file together, and what becomes of them");
            preview.show(now.preview().tables());
            recognised.show(now, plan);
            List<Finding> found = now.remarks();
            remarks.show(found, now, plan);
            if (found.isEmpty()) {
                Label quiet = new Label("✓  Nothing to remark" + (adds ? "." : ": no gaps, duplicates or overlaps."));
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

    private boolean isDone() {
        return shown().filter(session -> session.stageProperty().get() == Stage.DONE)
                .isPresent();
    }

    private static void showAll(boolean shown, javafx.scene.Node... nodes) {
        for (javafx.scene.Node node : nodes) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }

    /** Whoever answers by the keyboard goes on with the next question. */
    private boolean hasFocus(javafx.scene.Node within) {
        javafx.scene.Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && at != within) {
            at = at.getParent();
        }
        return at != null;
    }

    private Map<String, String> bills(ImportState state) {
        Map<String, String> bills = new TreeMap<>();
        shown().ifPresent(session -> state.preview()
                .series()
                .forEach(each -> bills.put(each.name(), session.decisions().billOf(each.name()))));
        return bills;
    }

    private void refreshMonths() {
        Optional<ImportedSeries> chosen = state().flatMap(now -> now.preview().series().stream()
                .filter(each -> selected.equals(Optional.of(each.name())))
                .findFirst());
        showAll(chosen.isPresent() && !isDone(), monthsCard);
        chosen.ifPresent(each -> months.show(
                state().orElseThrow(),
                each,
                shown().map(session -> session.decisions().billOf(each.name())).orElse("")));
    }

    private void refreshButtons() {
        head.refresh();
        strip.refresh();
    }

    /** Ends the import; nothing that was not committed is in the project. */
    public void escape() {
        head.escape();
    }

    /** Ends listening. */
    public void close() {
        ofSession.close();
        following.close();
    }
}
