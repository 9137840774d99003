package org.coppice.app.workspace;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.coppice.model.plan.Change;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.Scenario;
import org.coppice.model.source.UserError;

/** What of the project is looked at: the baseline under the selected scenario, in the selected year. */
final class Viewing {
    private final ReadOnlyObjectWrapper<Plan> baseline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Plan> plan = new ReadOnlyObjectWrapper<>();
    private final StringProperty scenario = new SimpleStringProperty(Scenario.BASELINE);
    private final IntegerProperty year = new SimpleIntegerProperty();
    private final Runnable changed;
    private boolean beginning;

    /** Calls {@code changed} whenever the plan was derived anew. */
    Viewing(Runnable changed) {
        this.changed = changed;
        scenario.addListener(observable -> derive());
        year.addListener(observable -> derive());
    }

    /** Goes back to the baseline and the year of a plan that is opened. {@link #show} follows. */
    void begin(Plan opened) {
        beginning = true;
        scenario.set(Scenario.BASELINE);
        year.set(opened.year());
        beginning = false;
    }

    /** Shows another baseline. */
    void show(Plan newBaseline) {
        baseline.set(newBaseline);
        derive();
    }

    private void derive() {
        if (beginning) {
            return;
        }
        Plan base = baseline.get();
        if (isScenario() && base.findScenario(scenario.get()).isEmpty()) {
            scenario.set(Scenario.BASELINE);
            return;
        }
        plan.set(inYear(Scenario.apply(base, scenario.get())));
        changed.run();
    }

    private Plan inYear(Plan seen) {
        return seen.year() == year.get() ? seen : Plan.YEAR.with(seen, year.get());
    }

    /** Whether a scenario is selected. */
    boolean isScenario() {
        return !scenario.get().equals(Scenario.BASELINE);
    }

    /** The name of the selected scenario, for people. */
    String scenarioName() {
        return baseline.get().findScenario(scenario.get()).map(Scenario::name).orElse("Baseline");
    }

    /** The baseline in the selected year while a scenario is selected, to compare with. */
    Optional<Plan> compared() {
        return isScenario() ? Optional.of(inYear(baseline.get())) : Optional.empty();
    }

    /** The edit of the plan on screen as one of the baseline: as it is, or as changes of the selected scenario. */
    Edit onBaseline(Edit edit) {
        return isScenario() ? asChanges(edit, scenario.get()) : edit;
    }

    private static Edit asChanges(Edit edit, String id) {
        return new Edit(edit.name(), before -> {
            Scenario selected = before.findScenario(id)
                    .orElseThrow(() -> new UserError("The scenario “" + id + "” is no longer in the project."));
            Plan seen = selected.applyTo(before);
            List<Change> changes = ScenarioChanges.between(seen, edit.apply(seen));
            return changes.isEmpty()
                    ? before
                    : PlanTable.SCENARIOS.with(before, ScenarioChanges.with(selected, changes));
        });
    }

    /**
     * Tries the selected scenario on a baseline.
     *
     * @throws UserError where it is no longer possible
     */
    void check(Plan newBaseline) {
        newBaseline.findScenario(scenario.get()).ifPresent(selected -> selected.applyTo(newBaseline));
    }

    ReadOnlyObjectProperty<Plan> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    StringProperty scenarioProperty() {
        return scenario;
    }

    IntegerProperty yearProperty() {
        return year;
    }
}
