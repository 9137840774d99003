package org.coppice.app.page.meters.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.coppice.app.control.FindingList;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.source.UserError;

/**
 * Files on their way into the project. They are read one after the other; the first that asks something is shown. What is decided
 * for one holds for the others of its shape. Each is committed as a step of its own, so that stopping between two leaves none half
 * imported.
 */
public final class ImportQueue implements AutoCloseable {
    private final Workspace workspace;
    private final Consumer<UserError> complain;
    private final KeptAnswers kept;
    private final ObservableList<ImportSession> sessions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ImportSession>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Following following = new Following();
    private final UnseenWarnings unseen = new UnseenWarnings();
    private Optional<ImportSession> picked = Optional.empty();
    private Optional<ImportSession> looked = Optional.empty();
    private final ReadOnlyBooleanWrapper committing = new ReadOnlyBooleanWrapper();
    private boolean advancing;

    /** An empty queue; problems of commits go to {@code complain}. */
    public ImportQueue(Workspace workspace, Consumer<UserError> complain) {
        this(workspace, complain, new KeptAnswers());
    }

    /** As before; files that were answered in an import that was ended begin with those answers. */
    public ImportQueue(Workspace workspace, Consumer<UserError> complain, KeptAnswers kept) {
        this.workspace = workspace;
        this.complain = complain;
        this.kept = kept;
        following.later(
                workspace.baselineProperty(), () -> List.copyOf(sessions).forEach(ImportSession::retake));
    }

    /** Puts files at the end; of a folder those in it that may hold readings. A file that is there already stays as it is. */
    public void add(List<Path> paths) {
        for (Path path : ChosenFiles.of(paths)) {
            boolean there = sessions.stream()
                    .anyMatch(session -> session.path().equals(path)
                            && session.stageProperty().get() != Stage.STOPPED);
            if (!there) {
                ImportSession session = new ImportSession(workspace, path);
                kept.find(path, workspace.plan()).ifPresent(session.decisions()::recall);
                sessions.add(session);
                following.later(session.stageProperty(), this::advance);
            }
        }
        advance();
    }

    /** The files, in the order in which they came. */
    public ObservableList<ImportSession> sessions() {
        return sessions;
    }

    /** The file that is looked at. */
    public ReadOnlyObjectProperty<Optional<ImportSession>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Looks at a file. */
    void show(ImportSession session) {
        picked = Optional.of(session);
        shown.set(Optional.of(session));
        settle();
    }

    /** Only the file that is looked at keeps its rows in memory. */
    private void settle() {
        Optional<ImportSession> looked = shown.get();
        sessions.stream()
                .filter(session -> !looked.equals(Optional.of(session)))
                .forEach(ImportSession::rest);
        if (!isCommitting()) {
            looked.ifPresent(ImportSession::wake);
        }
    }

    /** Decides a question of the file that is looked at, and of those of its shape that ask. */
    void answer(ImportSession session, String question, String answer) {
        String fingerprint = session.fingerprint();
        session.answer(question, answer);
        if (!fingerprint.isEmpty()) {
            sessions.stream()
                    .filter(other -> other != session
                            && !other.stageProperty().get().isOver()
                            && other.fingerprint().equals(fingerprint))
                    .forEach(other -> other.adopt(session.decisions().answers()));
        }
    }

    /** How many files could be committed as they are. */
    int ready() {
        return (int) sessions.stream()
                .filter(session -> session.stageProperty().get() == Stage.READY)
                .count();
    }

    /** Whether nothing is left to do for any file. */
    boolean isOver() {
        return !sessions.isEmpty()
                && sessions.stream()
                        .allMatch(session -> session.stageProperty().get().isOver());
    }

    /** Whether every file was committed or left out, so that there is nothing to look at. */
    public boolean isFinished() {
        return shown.get().isEmpty() && isOver();
    }

    /** Whether files are being committed one after the other. */
    boolean isCommitting() {
        return committing.get();
    }

    /** The same, to be followed. */
    ReadOnlyBooleanProperty committingProperty() {
        return committing.getReadOnlyProperty();
    }

    /**
     * Commits one file.
     *
     * @throws UserError where it cannot be; then nothing has happened
     */
    void commit(ImportSession session) {
        session.commit(this::advance, this::refused);
    }

    /** Commits all that ask nothing, one after the other. */
    void commitReady() {
        committing.set(true);
        looked = shown.get();
        advance();
    }

    /** Stops committing after the file that is being kept now. */
    void stopCommitting() {
        committing.set(false);
    }

    /** Leaves a file out. */
    void leaveOut(ImportSession session) {
        kept.keep(session);
        session.cancel();
        advance();
    }

    private void refused(UserError problem) {
        committing.set(false);
        complain.accept(problem);
        advance();
    }

    /** Whatever can go on goes on: the next file is read, the next one that is ready is committed, the next to decide is shown. */
    private void advance() {
        if (advancing) {
            return;
        }
        advancing = true;
        try {
            boolean busy = true;
            while (busy) {
                boolean begun = readNext();
                boolean kept = commitNext();
                busy = begun || kept;
            }
        } finally {
            advancing = false;
        }
        showNext();
        settle();
    }

    private boolean readNext() {
        boolean reading =
                sessions.stream().anyMatch(session -> session.stageProperty().get() == Stage.READING);
        Optional<ImportSession> next = reading ? Optional.empty() : first(Stage.WAITING);
        next.ifPresent(ImportSession::read);
        return next.isPresent();
    }

    private boolean commitNext() {
        boolean keeping =
                sessions.stream().anyMatch(session -> session.stageProperty().get() == Stage.COMMITTING);
        if (!isCommitting() || keeping) {
            return false;
        }
        Optional<ImportSession> next = first(Stage.READY);
        if (next.isEmpty()) {
            committing.set(sessions.stream()
                    .anyMatch(session -> session.stageProperty().get() == Stage.READING));
            return false;
        }
        if (!next.equals(looked)) {
            unseen.add(next.get());
        }
        try {
            next.get().commit(this::advance, this::refused);
        } catch (UserError problem) {
            committing.set(false);
            complain.accept(problem);
        }
        return isCommitting();
    }

    /** The file that is looked at stays until it is done with; then comes the first that asks, else the first that is ready. */
    private void showNext() {
        boolean stays = shown.get()
                .filter(session -> sessions.contains(session)
                        && session.stageProperty().get() != Stage.DONE
                        && session.stageProperty().get() != Stage.STOPPED
                        && (!session.stageProperty().get().isOver() || picked.equals(shown.get())))
                .isPresent();
        if (stays) {
            return;
        }
        boolean onlyLeftovers = sessions.stream()
                .noneMatch(session -> session.stageProperty().get() == Stage.REFUSED
                        || !session.stageProperty().get().isOver());
        if (onlyLeftovers
                && sessions.stream().anyMatch(session -> session.stageProperty().get() == Stage.DONE)) {
            shown.set(Optional.empty());
            return;
        }
        Optional<ImportSession> next = first(Stage.ASKS)
                .or(() -> first(Stage.READY))
                .or(() -> first(Stage.READING))
                .or(() -> first(Stage.COMMITTING))
                .or(() -> first(Stage.WAITING))
                .or(() -> first(Stage.REFUSED))
                .or(() -> first(Stage.KNOWN));
        if (!next.equals(shown.get())) {
            shown.set(next);
        }
    }

    private Optional<ImportSession> first(Stage stage) {
        return sessions.stream()
                .filter(session -> session.stageProperty().get() == stage)
                .findFirst();
    }

    /** The id of the first meter that was fed; empty where nothing was committed. */
    public Optional<String> fed() {
        return sessions.stream()
                .filter(session -> session.stageProperty().get() == Stage.DONE)
                .flatMap(session -> session.stateProperty().get().stream())
                .flatMap(state -> state.intake().effects().stream())
                .map(effect -> effect.meter().id())
                .findFirst();
    }

    /** What the files have changed, in words. */
    public List<String> changes() {
        return sessions.stream().flatMap(session -> session.changes().stream()).toList();
    }

    /** What is to be looked at in files that were committed together. */
    public List<FindingList.Row> unseenWarnings() {
        return unseen.rows();
    }

    /** Drops all files; what was committed stays, and what was answered for the others is kept. */
    @Override
    public void close() {
        committing.set(false);
        following.close();
        sessions.forEach(kept::keep);
        sessions.forEach(ImportSession::cancel);
        shown.set(Optional.empty());
    }
}
