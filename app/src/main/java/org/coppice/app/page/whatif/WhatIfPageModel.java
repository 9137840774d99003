package org.coppice.app.page.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.coppice.app.workspace.Answering;
import org.coppice.app.workspace.Answering.Question;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.Progress;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Change;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.Scenario;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.quantity.Power;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Assessments;
import org.coppice.model.study.Comparison;
import org.coppice.model.time.SeriesSource;

/**
 * Scenarios of the baseline, the changes of the selected one, and the comparison of all. Which scenario is selected is what the
 * window's scenario chooser says.
 */
public final class WhatIfPageModel implements AutoCloseable {
    private final Workspace workspace;
    private final Answering<WhatIfView> view;
    private final BooleanProperty withSites = new SimpleBooleanProperty(false);
    private final Following following = new Following();

    /** Follows the baseline of the workspace. */
    public WhatIfPageModel(Workspace workspace) {
        this.workspace = workspace;
        view = Answering.listed(workspace.background(), "Comparing scenarios", () -> Optional.of(comparing()));
        following.now(workspace.baselineProperty(), view::ask);
        following.later(workspace.yearProperty(), view::ask);
    }

    /** Every scenario is computed again; empty where there is no site to compute. */
    private Question<WhatIfView> comparing() {
        Plan baseline = inShownYear(workspace.baselineProperty().get());
        SeriesSource readings = workspace.readings();
        return progress -> baseline.sites().isEmpty()
                ? Optional.empty()
                : Optional.of(WhatIfQuery.of(compare(baseline, new Assessments(readings), progress)));
    }

    private static Comparison compare(Plan baseline, Assessments assessments, Progress progress) {
        List<Assessment> results = new ArrayList<>();
        results.add(assessments.ofPlan(baseline, "Baseline"));
        for (Scenario scenario : baseline.scenarios()) {
            progress.stopIfCancelled();
            progress.tell(results.size() / (1.0 + baseline.scenarios().size()), scenario.name());
            results.add(assessments.of(baseline, scenario.id()));
        }
        return Comparison.of(results);
    }

    private Plan inShownYear(Plan baseline) {
        int year = workspace.yearProperty().get();
        return baseline.year() == year ? baseline : Plan.YEAR.with(baseline, year);
    }

    /** All scenarios side by side with the baseline; none where one cannot be computed. */
    Answering<WhatIfView> view() {
        return view;
    }

    /** Whether the comparison lists sites beside totals. */
    BooleanProperty withSitesProperty() {
        return withSites;
    }

    /** The id of the selected scenario, or {@link Scenario#BASELINE}. */
    StringProperty selectedProperty() {
        return workspace.scenarioProperty();
    }

    /** The scenarios of the project. */
    List<Scenario> scenarios() {
        return baseline().scenarios();
    }

    /** The selected scenario; empty where the baseline is. */
    Optional<Scenario> selected() {
        return PlanTable.SCENARIOS.find(baseline(), selectedProperty().get());
    }

    /** The plan without changes. */
    Plan baseline() {
        return workspace.baselineProperty().get();
    }

    /** The readings and edits behind it all. */
    Workspace workspace() {
        return workspace;
    }

    /** Adds a scenario without changes and selects it. */
    void create(String name) {
        if (name.isBlank()) {
            throw new UserError("Give the scenario a name.");
        }
        add(new Scenario(PlanTable.SCENARIOS.freshId(baseline(), name), name.strip(), List.of()));
    }

    /** Adds a copy of the selected scenario and selects it. */
    void duplicate() {
        Scenario original = requireSelected();
        String name = original.name() + ", copy";
        add(new Scenario(PlanTable.SCENARIOS.freshId(baseline(), name), name, original.changes()));
    }

    private void add(Scenario scenario) {
        workspace.editBaseline(Edit.add(PlanTable.SCENARIOS, scenario));
        selectedProperty().set(scenario.id());
    }

    /** Removes the selected scenario; the baseline is selected then. */
    void remove() {
        Scenario gone = requireSelected();
        selectedProperty().set(Scenario.BASELINE);
        workspace.editBaseline(
                new Edit("Remove scenario " + gone.name(), plan -> PlanTable.SCENARIOS.without(plan, gone.id())));
    }

    /** Replaces every server of a fleet by another type; a type from the catalogue comes into the plan with it. */
    void replaceDeviceType(Fleet fleet, DeviceType type) {
        Change change = new Change.ReplaceDeviceType(fleet.id(), type.id());
        if (baseline().findDeviceType(type.id()).isPresent()) {
            append(change);
        } else {
            Scenario changed = appended(change);
            edit(
                    Edit.all(
                            "Replace " + fleet.name(),
                            List.of(Edit.add(PlanTable.DEVICE_TYPES, type), Edit.put(PlanTable.SCENARIOS, changed))),
                    changed);
        }
    }

    /** Caps the power of each server of a fleet, as typed. */
    void capPower(Fleet fleet, String typed) {
        Optional<Power> cap = Fleet.POWER_CAP.withText(fleet, typed).powerCap();
        append(new Change.SetPowerCap(
                fleet.id(), cap.orElseThrow(() -> new UserError("Write the cap with its unit, for example 5 kW."))));
    }

    /** Adds an agreement. */
    void addPpa(PpaForm form) {
        append(new Change.AddPpa(form.toPpa(baseline())));
    }

    /** Adds a battery, plant or generator. */
    void addEquipment(EquipmentForm form) {
        append(new Change.AddEquipment(form.toEquipment(workspace.plan())));
    }

    /** Sets one property, as typed. */
    void setValue(Settable property, String typed) {
        requireSelected();
        workspace.edit(property.edit(workspace.plan(), typed));
    }

    /** Takes a change out of the selected scenario. */
    void removeChange(int index) {
        Scenario scenario = requireSelected();
        List<Change> changes = new ArrayList<>(scenario.changes());
        changes.remove(index);
        put("Remove a change of " + scenario.name(), new Scenario(scenario.id(), scenario.name(), changes));
    }

    /** Moves a change of the selected scenario one place up. */
    void moveUp(int index) {
        Scenario scenario = requireSelected();
        List<Change> changes = new ArrayList<>(scenario.changes());
        changes.add(index - 1, changes.remove(index));
        put("Move a change of " + scenario.name(), new Scenario(scenario.id(), scenario.name(), changes));
    }

    private void append(Change change) {
        Scenario changed = appended(change);
        put("Add a change to " + changed.name(), changed);
    }

    private Scenario appended(Change change) {
        Scenario scenario = requireSelected();
        List<Change> changes = new ArrayList<>(scenario.changes());
        changes.add(change);
        return new Scenario(scenario.id(), scenario.name(), changes);
    }

    private void put(String name, Scenario scenario) {
        edit(new Edit(name, plan -> PlanTable.SCENARIOS.with(plan, scenario)), scenario);
    }

    /** A change that cannot be made to this plan is refused before the scenario holds it. */
    private void edit(Edit edit, Scenario changed) {
        changed.applyTo(edit.apply(baseline()));
        workspace.editBaseline(edit);
    }

    private Scenario requireSelected() {
        return selected()
                .orElseThrow(() -> new UserError("Choose or add a scenario first; the baseline has no changes."));
    }

    @Override
    public void close() {
        view.close();
        following.close();
    }
}
