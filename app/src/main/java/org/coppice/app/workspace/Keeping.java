package org.coppice.app.workspace;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.Imported;
import org.coppice.model.project.Project;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesSource;

/**
 * Keeps edits in the open project, one after the other and away from the window, takes them back, and says what is kept. An edit is
 * on screen before it is kept, so the plan on screen may be ahead of the project.
 */
final class Keeping {
    private final Threads threads;
    private final Consumer<UserError> complain;
    private final Consumer<Plan> publish;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private Kept kept;
    private Optional<Project> project = Optional.empty();
    private String savedAt = "";
    /** Edits and steps handed to the writer and not kept yet. */
    private int pending;

    /**
     * Begins with what is in no project. A plan that is another than the one on screen goes to {@code publish}, a problem to
     * {@code complain}, both on the user-interface thread.
     */
    Keeping(Kept first, Threads threads, Consumer<UserError> complain, Consumer<Plan> publish) {
        this.kept = first;
        this.threads = threads;
        this.complain = complain;
        this.publish = publish;
    }

    /** Keeps edits in memory alone from now on. */
    void keepIn(Kept memory) {
        project = Optional.empty();
        kept = memory;
        savedAt = "";
    }

    /** Keeps edits in a project from now on. */
    void keepIn(Project opened) {
        keepIn(Kept.in(opened));
        project = Optional.of(opened);
    }

    /** Goes on in another project, which says the same with more, unless this one was edited or saved: then nothing happens. */
    boolean exchange(Project shown, Project fuller) {
        boolean untouched = project.stream().anyMatch(open -> open == shown)
                && shown.path().isEmpty()
                && !isChanged()
                && !shown.canUndo()
                && !shown.canRedo();
        if (untouched) {
            project = Optional.of(fuller);
            kept = Kept.in(fuller);
        }
        return untouched;
    }

    Optional<Project> project() {
        return project;
    }

    /** As it is kept. */
    Plan plan() {
        return kept.plan();
    }

    SeriesSource readings() {
        return kept.readings();
    }

    /** Whether there are edits that are in no file yet. */
    boolean isChanged() {
        return kept.isChanged() || pending > 0;
    }

    /** Keeps an edit that is on screen already. */
    void keep(Edit edit) {
        Kept into = kept;
        pending++;
        threads.writer().execute(() -> {
            Optional<UserError> problem = attempt(() -> into.commit(edit, Imported.NONE));
            threads.ui().execute(() -> {
                pending--;
                problem.ifPresent(complain);
                // What could not be kept must not stay on screen as if it were.
                if (problem.isPresent() && into == kept) {
                    publish.accept(into.plan());
                }
                tell();
            });
        });
    }

    /** Keeps an edit with the readings that it brings, and shows it then; tells how it ended. */
    void keep(Edit edit, Imported imported, Runnable done, Consumer<UserError> failed) {
        write(into -> into.commit(edit, imported), done, failed);
    }

    void undo() {
        write(Kept::undo, () -> {}, complain);
    }

    void redo() {
        write(Kept::redo, () -> {}, complain);
    }

    private void write(Consumer<Kept> step, Runnable done, Consumer<UserError> failed) {
        Kept into = kept;
        pending++;
        threads.writer().execute(() -> {
            Optional<UserError> problem = attempt(() -> step.accept(into));
            threads.ui().execute(() -> {
                pending--;
                problem.ifPresent(failed);
                if (into == kept) {
                    publish.accept(into.plan());
                    if (problem.isEmpty()) {
                        done.run();
                    }
                }
            });
        });
    }

    private static Optional<UserError> attempt(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (UserError problem) {
            return Optional.of(problem);
        }
    }

    /** Tells that the project was saved just now. */
    void saved(String time) {
        savedAt = time;
        tell();
    }

    /** Says anew what is kept. */
    void tell() {
        canUndo.set(kept.undoName().isPresent());
        canRedo.set(kept.redoName().isPresent());
        undoName.set(kept.undoName().orElse(""));
        redoName.set(kept.redoName().orElse(""));
        title.set(kept.name() + (isChanged() ? " •" : ""));
        saved.set((savedAt.isEmpty() ? "" : "Saved " + savedAt + " · ")
                + (isChanged() ? "unsaved changes" : "no unsaved changes"));
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }
}
