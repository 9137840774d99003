package org.coppice.app.workspace;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.coppice.model.plan.Change;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.Scenario;
import org.coppice.model.project.Imported;
import org.coppice.model.project.Project;
import org.coppice.model.quantity.Figure;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Assessments;
import org.coppice.model.time.SeriesSource;

/**
 * The open project. The baseline is what is saved; the plan is the baseline under the selected scenario and year, and is what
 * pages show. All methods belong to the user-interface thread.
 */
public final class Workspace {
    private final Threads threads;
    private final Background background;
    private final Consumer<UserError> complain;
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private Kept kept;
    private Optional<Project> project = Optional.empty();
    private String savedAt = "";
    private final ReadOnlyObjectWrapper<Plan> baseline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Plan> plan = new ReadOnlyObjectWrapper<>();
    private final StringProperty scenario = new SimpleStringProperty(Scenario.BASELINE);
    private final IntegerProperty year = new SimpleIntegerProperty();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final Assessing assessing;
    /** Edits and steps handed to the writer and not kept yet. While there are any, the plan on screen is ahead of the project. */
    private int pending;

    private boolean editing;
    private boolean opening;
    private boolean previewing;

    /** A workspace with an empty project. Problems of work in the background go to {@code complain}. */
    public Workspace(Threads threads, Consumer<UserError> complain) {
        this.threads = threads;
        this.complain = complain;
        this.background = new Background(threads, complain);
        this.assessing = new Assessing(threads);
        int thisYear = java.time.Year.now(java.time.ZoneOffset.UTC).getValue();
        this.kept = new PlanHistory(Plan.empty("Untitled", thisYear), SeriesSource.NONE);
        begin();
        scenario.addListener(observable -> derive());
        year.addListener(observable -> derive());
    }

    /** Shows a plan that is in no project: edits are kept in memory alone. */
    public void show(Plan opened, SeriesSource source) {
        project = Optional.empty();
        kept = new PlanHistory(opened, source);
        savedAt = "";
        begin();
    }

    /** Shows a project, and keeps edits in it from now on. */
    public void show(Project opened) {
        project = Optional.of(opened);
        kept = Kept.in(opened);
        savedAt = "";
        begin();
    }

    /**
     * Puts a project in the place of another that says the same with more readings, such as a sample whose meters were read
     * meanwhile. Scenario and year stay selected, and results stand until there are new ones.
     *
     * @return false, and nothing has happened, where the other is no longer open, or was edited or saved
     */
    public boolean exchange(Project shown, Project fuller) {
        boolean untouched = project.stream().anyMatch(open -> open == shown)
                && shown.path().isEmpty()
                && !isChanged()
                && !shown.canUndo()
                && !shown.canRedo();
        if (untouched) {
            project = Optional.of(fuller);
            kept = Kept.in(fuller);
            assessing.follow(kept.readings());
            publish(kept.plan());
        }
        return untouched;
    }

    /** The project, where there is one. */
    public Optional<Project> project() {
        return project;
    }

    private void begin() {
        opening = true;
        scenario.set(Scenario.BASELINE);
        year.set(kept.plan().year());
        opening = false;
        assessing.begin(kept.readings());
        publish(kept.plan());
    }

    /** Tells that the project was saved just now. */
    void saved(String time) {
        savedAt = time;
        tellKept();
    }

    /** {@code Saved 14:02 · no unsaved changes}. */
    public ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Whether there are edits that are in no file yet. */
    public boolean isChanged() {
        return kept.isChanged() || pending > 0;
    }

    /** The saved description, without scenario. */
    public ReadOnlyObjectProperty<Plan> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }

    /** What pages show: the baseline under the selected scenario, in the selected year. */
    public ReadOnlyObjectProperty<Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** What pages show. */
    public Plan plan() {
        return plan.get();
    }

    /** The id of the selected scenario, or {@link Scenario#BASELINE}. */
    public StringProperty scenarioProperty() {
        return scenario;
    }

    /** The calendar year that is looked at. Choosing another does not change the project. */
    public IntegerProperty yearProperty() {
        return year;
    }

    /** The name of the project, with a mark when it holds changes that are not saved. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** The name of the selected scenario, for people. */
    public String scenarioName() {
        return baseline.get().findScenario(scenario.get()).map(Scenario::name).orElse("Baseline");
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
        return kept.readings();
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
        if (scenario.get().equals(Scenario.BASELINE)) {
            editBaseline(edit);
        } else {
            editBaseline(asChanges(edit));
        }
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
            Plan before = baseline.get();
            Plan after = edit.apply(before);
            if (after != before) {
                checkScenario(after);
                publish(after);
                keep(new Edit(edit.name(), ignored -> after), Imported.NONE);
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
        checkScenario(edit.apply(baseline.get()));
        write(into -> into.commit(edit, imported), done, failed);
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
        try {
            Plan tried = edit.apply(plan.get());
            previewing = true;
            assess(tried);
            return Optional.empty();
        } catch (UserError problem) {
            return Optional.of(problem);
        }
    }

    /** Goes back to the results of the plan on screen. */
    public void endPreview() {
        if (previewing) {
            previewing = false;
            assess(plan.get());
        }
    }

    private void keep(Edit edit, Imported imported) {
        Kept into = kept;
        pending++;
        threads.writer().execute(() -> {
            Optional<UserError> problem = attempt(() -> into.commit(edit, imported));
            threads.ui().execute(() -> {
                pending--;
                problem.ifPresent(complain);
                // What could not be kept must not stay on screen as if it were.
                if (problem.isPresent() && into == kept) {
                    publish(into.plan());
                }
                tellKept();
            });
        });
    }

    private void write(Consumer<Kept> step, Runnable done) {
        write(step, done, complain);
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
                    publish(into.plan());
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

    /** Takes back the last edit. */
    public void undo() {
        write(Kept::undo, () -> {});
    }

    /** Makes the edit again that was taken back last. */
    public void redo() {
        write(Kept::redo, () -> {});
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** The name of the edit that undo takes back. */
    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** The name of the edit that redo makes again. */
    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    private Edit asChanges(Edit edit) {
        String id = scenario.get();
        return new Edit(edit.name(), before -> {
            Scenario selected = before.findScenario(id)
                    .orElseThrow(() -> new UserError("The scenario “" + id + "” is no longer in the project."));
            Plan seen = selected.applyTo(before);
            java.util.List<Change> changes = ScenarioChanges.between(seen, edit.apply(seen));
            return changes.isEmpty()
                    ? before
                    : PlanTable.SCENARIOS.with(before, ScenarioChanges.with(selected, changes));
        });
    }

    /** An edit that leaves the selected scenario impossible is refused before it is made. */
    private void checkScenario(Plan after) {
        after.findScenario(scenario.get()).ifPresent(selected -> selected.applyTo(after));
    }

    private void publish(Plan newBaseline) {
        baseline.set(newBaseline);
        tellKept();
        derive();
    }

    private void tellKept() {
        canUndo.set(kept.undoName().isPresent());
        canRedo.set(kept.redoName().isPresent());
        undoName.set(kept.undoName().orElse(""));
        redoName.set(kept.redoName().orElse(""));
        title.set(kept.name() + (isChanged() ? " •" : ""));
        saved.set((savedAt.isEmpty() ? "" : "Saved " + savedAt + " · ")
                + (isChanged() ? "unsaved changes" : "no unsaved changes"));
    }

    private void derive() {
        if (opening) {
            return;
        }
        Plan base = baseline.get();
        if (!scenario.get().equals(Scenario.BASELINE)
                && base.findScenario(scenario.get()).isEmpty()) {
            scenario.set(Scenario.BASELINE);
            return;
        }
        Plan seen = Scenario.apply(base, scenario.get());
        plan.set(inYear(seen));
        previewing = false;
        assess(plan.get());
    }

    private void assess(Plan assessed) {
        boolean changed = !scenario.get().equals(Scenario.BASELINE);
        assessing.compute(assessed, scenarioName(), changed ? Optional.of(inYear(baseline.get())) : Optional.empty());
    }

    private Plan inYear(Plan seen) {
        return seen.year() == year.get() ? seen : Plan.YEAR.with(seen, year.get());
    }
}
