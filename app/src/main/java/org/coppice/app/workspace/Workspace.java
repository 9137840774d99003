package org.coppice.app.workspace;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.Scenario;
import org.coppice.model.project.Imported;
import org.coppice.model.project.Project;
import org.coppice.model.quantity.Figure;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Assessments;
import org.coppice.model.time.SeriesSource;

/**
 * The open project: what is kept of it, what of it is looked at, and the results of that. The baseline is what is saved; the plan is
 * the baseline under the selected scenario and year, and is what pages show. All methods belong to the user-interface thread.
 */
public final class Workspace {
    private final Threads threads;
    private final Consumer<UserError> complain;
    private final Background background;
    private final Keeping keeping;
    private final Viewing viewing;
    private final Assessing assessing;
    private final Trying trying;
    private boolean editing;

    /** A workspace with an empty project. Problems of work in the background go to {@code complain}. */
    public Workspace(Threads threads, Consumer<UserError> complain) {
        this.threads = threads;
        this.complain = complain;
        this.background = new Background(threads, complain);
        this.assessing = new Assessing(threads);
        this.viewing = new Viewing(this::assessSeen);
        this.trying = new Trying(viewing, assessing);
        this.keeping = new Keeping(PlanHistory.untitled(), threads, complain, this::publish);
        begin();
    }

    /** Shows a plan that is in no project: edits are kept in memory alone. */
    public void show(Plan opened, SeriesSource source) {
        keeping.keepIn(new PlanHistory(opened, source));
        begin();
    }

    /** Shows a project, and keeps edits in it from now on. */
    public void show(Project opened) {
        keeping.keepIn(opened);
        begin();
    }

    /**
     * Puts a project in the place of another that says the same with more readings, such as a sample whose meters were read
     * meanwhile. Scenario and year stay selected, and results stand until there are new ones.
     *
     * @return false, and nothing has happened, where the other is no longer open, or was edited or saved
     */
    public boolean exchange(Project shown, Project fuller) {
        boolean exchanged = keeping.exchange(shown, fuller);
        if (exchanged) {
            assessing.follow(keeping.readings());
            publish(keeping.plan());
        }
        return exchanged;
    }

    private void begin() {
        viewing.begin(keeping.plan());
        assessing.begin(keeping.readings());
        publish(keeping.plan());
    }

    private void publish(Plan newBaseline) {
        keeping.tell();
        viewing.show(newBaseline);
    }

    private void assessSeen() {
        trying.assessSeen();
    }

    /** The project, where there is one. */
    public Optional<Project> project() {
        return keeping.project();
    }

    /** Tells that the project was saved just now. */
    void saved(String time) {
        keeping.saved(time);
    }

    /** {@code Saved 14:02 · no unsaved changes}. */
    public ReadOnlyStringProperty savedProperty() {
        return keeping.savedProperty();
    }

    /** Whether there are edits that are in no file yet. */
    public boolean isChanged() {
        return keeping.isChanged();
    }

    /** The saved description, without scenario. */
    public ReadOnlyObjectProperty<Plan> baselineProperty() {
        return viewing.baselineProperty();
    }

    /** What pages show: the baseline under the selected scenario, in the selected year. */
    public ReadOnlyObjectProperty<Plan> planProperty() {
        return viewing.planProperty();
    }

    /** What pages show. */
    public Plan plan() {
        return planProperty().get();
    }

    /** The id of the selected scenario, or {@link Scenario#BASELINE}. */
    public StringProperty scenarioProperty() {
        return viewing.scenarioProperty();
    }

    /** The calendar year that is looked at. Choosing another does not change the project. */
    public IntegerProperty yearProperty() {
        return viewing.yearProperty();
    }

    /** The name of the project, with a mark when it holds changes that are not saved. */
    public ReadOnlyStringProperty titleProperty() {
        return keeping.titleProperty();
    }

    /** The name of the selected scenario, for people. */
    public String scenarioName() {
        return viewing.scenarioName();
    }

    /** The results of the plan that is shown; empty until computed, and where they cannot be. Follows every edit. */
    public ReadOnlyObjectProperty<Optional<Assessment>> assessmentProperty() {
        return assessing.assessmentProperty();
    }

    /** The results of the baseline while a scenario is selected, to compare with; else empty. */
    public ReadOnlyObjectProperty<Optional<Assessment>> comparedProperty() {
        return assessing.comparedProperty();
    }

    /** Assesses other plans over the same readings, reusing what has not changed. Thread-safe; not for the JavaFX thread. */
    public Assessments assessments() {
        return assessing.assessments();
    }

    /** {@code recomputed in 12 ms}, or why there are no results. */
    public ReadOnlyObjectProperty<String> assessmentStateProperty() {
        return assessing.stateProperty();
    }

    /** A figure of the present results. */
    public Optional<Figure> findFigure(String key, Optional<String> site) {
        return assessmentProperty().get().flatMap(results -> results.find(key, site));
    }

    /** The readings of the project, for assessing other plans than the one shown. */
    public SeriesSource readings() {
        return keeping.readings();
    }

    /** Jobs under way, and where to start more. */
    public Background background() {
        return background;
    }

    /** On which threads the workspace works. */
    public Threads threads() {
        return threads;
    }

    /**
     * Makes an edit: to the baseline, or as changes of the selected scenario.
     *
     * @throws UserError where the plan cannot be edited so; then nothing has happened
     */
    public void edit(Edit edit) {
        editBaseline(viewing.onBaseline(edit));
    }

    /**
     * Makes an edit to the baseline, whatever scenario is selected: for scenarios themselves, meters and imports.
     *
     * @throws UserError where the plan cannot be edited so; then nothing has happened
     */
    public void editBaseline(Edit edit) {
        if (editing) {
            throw new IllegalStateException("“" + edit.name() + "” was started from within another edit");
        }
        editing = true;
        try {
            Plan before = baselineProperty().get();
            Plan after = edit.apply(before);
            if (after != before) {
                // An edit that leaves the selected scenario impossible is refused before it is made.
                viewing.check(after);
                publish(after);
                keeping.keep(new Edit(edit.name(), ignored -> after));
            }
        } finally {
            editing = false;
        }
    }

    /**
     * Makes an edit to the baseline that brings readings with it, as one step: an import. It is shown when it is kept, because
     * results need the readings.
     *
     * @throws UserError where the plan cannot be edited so; then nothing has happened and no readings are kept
     */
    public void editBaseline(Edit edit, Imported imported) {
        editBaseline(edit, imported, () -> {}, complain);
    }

    /**
     * The same, and tells how it ended.
     *
     * @param done runs once it is kept and shown
     * @param failed hears why it was not kept; then nothing has happened
     * @throws UserError where the plan cannot be edited so
     */
    public void editBaseline(Edit edit, Imported imported, Runnable done, Consumer<UserError> failed) {
        viewing.check(edit.apply(baselineProperty().get()));
        keeping.keep(edit, imported, done, failed);
    }

    /** Makes an edit, and gives back the problem if it cannot be made. */
    public Optional<UserError> tryEdit(Edit edit) {
        try {
            edit(edit);
            return Optional.empty();
        } catch (UserError problem) {
            return Optional.of(problem);
        }
    }

    /**
     * Shows the results that an edit would have, without making it: while something is dragged. The plan on screen stays as it is;
     * {@link #edit} makes the edit, {@link #endPreview} forgets it.
     *
     * @return why the plan cannot be edited so
     */
    public Optional<UserError> preview(Edit edit) {
        return trying.preview(edit);
    }

    /** Goes back to the results of the plan on screen. */
    public void endPreview() {
        trying.end();
    }

    /** Takes back the last edit. */
    public void undo() {
        keeping.undo();
    }

    /** Makes the edit again that was taken back last. */
    public void redo() {
        keeping.redo();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return keeping.canUndoProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return keeping.canRedoProperty();
    }

    /** The name of the edit that undo takes back. */
    public ReadOnlyStringProperty undoNameProperty() {
        return keeping.undoNameProperty();
    }

    /** The name of the edit that redo makes again. */
    public ReadOnlyStringProperty redoNameProperty() {
        return keeping.redoNameProperty();
    }
}
