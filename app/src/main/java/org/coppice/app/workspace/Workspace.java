package org.coppice.app.workspace;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
    private final PlanHistory history = new PlanHistory();
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
    private SeriesSource readings = SeriesSource.NONE;
    private boolean editing;
    private boolean opening;

    /** A workspace with an empty project. Problems of work in the background go to {@code complain}. */
    public Workspace(Threads threads, Consumer<UserError> complain) {
        this.threads = threads;
        this.background = new Background(threads, complain);
        this.assessing = new Assessing(threads);
        show(Plan.empty("Untitled", java.time.Year.now(java.time.ZoneOffset.UTC).getValue()), SeriesSource.NONE);
        scenario.addListener(observable -> derive());
        year.addListener(observable -> derive());
    }

    /** Opens a plan as a project of its own, with nothing to undo. */
    public final void show(Plan opened, SeriesSource source) {
        opening = true;
        readings = source;
        assessing.begin(source);
        history.clear();
        scenario.set(Scenario.BASELINE);
        year.set(opened.year());
        opening = false;
        publish(opened);
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
        return readings;
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
                history.did(edit.name(), before);
                publish(after);
            }
        } finally {
            editing = false;
        }
    }

    /**
     * Makes an edit to the baseline that brings readings with it, as one step: an import.
     *
     * @throws UserError where the plan cannot be edited so; then nothing has happened and no readings are kept
     */
    public void editBaseline(Edit edit, Imported imported) {
        SeriesSource before = readings;
        readings = ref -> Optional.ofNullable(imported.readings().get(ref)).or(() -> before.find(ref));
        try {
            editBaseline(edit);
        } catch (UserError problem) {
            readings = before;
            throw problem;
        }
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

    /** Takes back the last edit. */
    public void undo() {
        step(history::undo);
    }

    /** Makes the edit again that was taken back last. */
    public void redo() {
        step(history::redo);
    }

    private void step(UnaryOperator<Plan> move) {
        publish(move.apply(baseline.get()));
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
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        undoName.set(history.undoName());
        redoName.set(history.redoName());
        title.set(newBaseline.name() + (history.canUndo() ? " •" : ""));
        derive();
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
        boolean changed = !scenario.get().equals(Scenario.BASELINE);
        assessing.compute(plan.get(), scenarioName(), changed ? Optional.of(inYear(base)) : Optional.empty());
    }

    private Plan inYear(Plan seen) {
        return seen.year() == year.get() ? seen : Plan.YEAR.with(seen, year.get());
    }
}
