package org.coppice.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.intake.MeterFile;
import org.coppice.app.intake.MeterIntake;
import org.coppice.app.intake.MeteredSeries;
import org.coppice.app.shell.FakeDialogs;
import org.coppice.model.plan.Change;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.Scenario;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.project.Imported;
import org.coppice.model.project.Project;
import org.coppice.model.project.StateFolder;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Locator;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private static final String FLEET = "fra-train";

    private final List<String> complaints = new ArrayList<>();
    private final Workspace workspace = new Workspace(Threads.direct(), problem -> complaints.add(problem.text()));

    private void openSample() {
        workspace.show(SamplePlan.load("two-sites"), SeriesSource.NONE);
    }

    private Fleet fleet(Plan plan) {
        return plan.findFleet(FLEET).orElseThrow();
    }

    private static Edit rename(String name) {
        return Edit.set(PlanTable.FLEETS, FLEET, Fleet.NAME, name);
    }

    @Test
    void an_edit_is_shown_marked_assessed_and_taken_back() {
        openSample();
        workspace.edit(rename("Hall Z"));
        assertThat(fleet(workspace.plan()).name()).isEqualTo("Hall Z");
        assertThat(workspace.titleProperty().get()).endsWith(" •");
        assertThat(workspace.assessmentProperty().get().orElseThrow().plan()).isSameAs(workspace.plan());

        workspace.undo();
        assertThat(fleet(workspace.plan()).name()).isEqualTo("Hall A, training");
        assertThat(workspace.titleProperty().get()).doesNotContain("•");

        workspace.redo();
        assertThat(fleet(workspace.plan()).name()).isEqualTo("Hall Z");
    }

    @Test
    void an_edit_that_is_refused_changes_nothing() {
        openSample();
        Plan before = workspace.plan();
        assertThatThrownBy(() -> workspace.edit(Edit.remove(PlanTable.SITES, "fra")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("in use");
        assertThat(workspace.plan()).isSameAs(before);
        assertThat(workspace.canUndoProperty().get()).isFalse();
    }

    @Test
    void with_a_scenario_selected_an_edit_becomes_its_change_and_the_baseline_stays() {
        openSample();
        String scenario = workspace.plan().scenarios().get(0).id();
        workspace.scenarioProperty().set(scenario);
        workspace.edit(Edit.set(PlanTable.FLEETS, FLEET, Fleet.POWER_CAP, Optional.of(Power.ofKilowatts(5.5))));

        assertThat(fleet(workspace.plan()).powerCap()).contains(Power.ofKilowatts(5.5));
        assertThat(fleet(workspace.baselineProperty().get()).powerCap()).isEmpty();
        Scenario selected =
                workspace.baselineProperty().get().findScenario(scenario).orElseThrow();
        assertThat(selected.changes()).contains(new Change.SetPowerCap(FLEET, Power.ofKilowatts(5.5)));
        assertThat(workspace.comparedProperty().get()).isPresent();
    }

    @Test
    void what_a_scenario_cannot_hold_is_refused() {
        openSample();
        workspace.scenarioProperty().set(workspace.plan().scenarios().get(0).id());
        Fleet copy = Fleet.ID.with(fleet(workspace.plan()), "another");
        assertThat(workspace
                        .tryEdit(Edit.add(PlanTable.FLEETS, copy))
                        .map(UserError::text)
                        .orElse(""))
                .contains("A scenario cannot hold this");
    }

    @Test
    void what_is_dragged_is_assessed_and_nothing_is_changed_until_it_is_let_go() {
        openSample();
        Plan before = workspace.plan();
        double energy = itEnergy();
        Edit cap = Edit.set(PlanTable.FLEETS, FLEET, Fleet.POWER_CAP, Optional.of(Power.ofKilowatts(5.5)));

        assertThat(workspace.preview(cap)).isEmpty();
        assertThat(itEnergy()).isLessThan(energy);
        assertThat(workspace.plan()).isSameAs(before);
        assertThat(workspace.canUndoProperty().get()).isFalse();

        workspace.endPreview();
        assertThat(itEnergy()).isEqualTo(energy);

        workspace.preview(cap);
        workspace.edit(cap);
        assertThat(itEnergy()).isLessThan(energy);
        workspace.undo();
        assertThat(itEnergy()).isEqualTo(energy);
    }

    @Test
    void what_cannot_be_edited_so_is_said_while_dragging() {
        openSample();
        double energy = itEnergy();

        assertThat(workspace.preview(Edit.set(PlanTable.FLEETS, "gone", Fleet.NAME, "x")))
                .isPresent();
        assertThat(itEnergy()).isEqualTo(energy);
    }

    private double itEnergy() {
        return workspace
                .findFigure("energy.it", Optional.empty())
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    @Test
    void another_year_is_looked_at_without_a_change() {
        openSample();
        workspace.yearProperty().set(2026);
        assertThat(workspace.plan().year()).isEqualTo(2026);
        assertThat(workspace.baselineProperty().get().year()).isEqualTo(2025);
        assertThat(workspace.isChanged()).isFalse();
    }

    @Test
    void edits_of_a_project_are_kept_in_it_and_saved(@TempDir Path folder) {
        StateFolder state = new StateFolder(folder.resolve("state"));
        workspace.show(Project.create("Mine", 2025, state));
        workspace.edit(Edit.setPlan(Plan.STEP_MINUTES, 60));
        Project project = workspace.project().orElseThrow();
        assertThat(project.plan().stepMinutes()).isEqualTo(60);
        assertThat(workspace.isChanged()).isTrue();

        Path file = folder.resolve("mine.coppice");
        project.saveAs(file);
        workspace.saved("14:02");
        assertThat(workspace.savedProperty().get()).isEqualTo("Saved 14:02 · no unsaved changes");
        assertThat(workspace.titleProperty().get()).isEqualTo("mine.coppice");

        workspace.undo();
        assertThat(workspace.plan().stepMinutes()).isEqualTo(15);
        assertThat(complaints).isEmpty();
        project.discard();
    }

    @Test
    void the_sample_with_readings_takes_the_place_of_the_one_without(@TempDir Path folder) {
        StateFolder state = new StateFolder(folder.resolve("state"));
        try (Project modelled = sampleProject("two-sites", state);
                Project metered = sampleProject("with readings", state)) {
            workspace.show(modelled);
            String scenario = workspace.plan().scenarios().get(0).id();
            workspace.scenarioProperty().set(scenario);
            workspace.yearProperty().set(2027);

            assertThat(workspace.exchange(modelled, metered)).isTrue();
            assertThat(workspace.project()).containsSame(metered);
            assertThat(workspace.scenarioProperty().get()).isEqualTo(scenario);
            assertThat(workspace.plan().year()).isEqualTo(2027);
            assertThat(workspace.titleProperty().get()).isEqualTo("with readings");
            assertThat(workspace.canUndoProperty().get()).isFalse();
            assertThat(workspace.assessmentProperty().get().orElseThrow().plan())
                    .isSameAs(workspace.plan());
        }
    }

    @Test
    void what_was_edited_or_left_meanwhile_is_not_replaced(@TempDir Path folder) {
        StateFolder state = new StateFolder(folder.resolve("state"));
        try (Project modelled = sampleProject("two-sites", state);
                Project metered = sampleProject("with readings", state)) {
            workspace.show(modelled);
            workspace.edit(rename("Hall Z"));
            assertThat(workspace.exchange(modelled, metered)).isFalse();
            workspace.undo();
            assertThat(workspace.exchange(modelled, metered)).isFalse();
            assertThat(workspace.project()).containsSame(modelled);

            openSample();
            assertThat(workspace.exchange(modelled, metered)).isFalse();
            assertThat(workspace.project()).isEmpty();
        }
    }

    @Test
    void a_sample_that_was_edited_while_its_readings_were_read_gets_them_as_one_step(@TempDir Path folder) {
        StateFolder state = new StateFolder(folder.resolve("state"));
        FakeDialogs dialogs = new FakeDialogs();
        ProjectFiles files = new ProjectFiles(workspace, dialogs, state);
        Project modelled = sampleProject("two-sites", state);
        workspace.show(modelled);

        files.exchange(
                "Read the sample's meters",
                modelled,
                progress -> {
                    workspace.edit(rename("Hall Z"));
                    return withReadings(state);
                },
                () -> {});

        assertThat(workspace.project()).containsSame(modelled);
        assertThat(fleet(workspace.plan()).name()).isEqualTo("Hall Z");
        SeriesRef series =
                workspace.plan().findMeter("hall-a").orElseThrow().series().orElseThrow();
        assertThat(workspace.readings().find(series).orElseThrow().values()).containsExactly(7);
        assertThat(workspace.undoNameProperty().get()).isEqualTo("Import hall-a.csv");

        workspace.undo();
        assertThat(workspace.plan().findMeter("hall-a").orElseThrow().series()).isEmpty();
        assertThat(fleet(workspace.plan()).name()).isEqualTo("Hall Z");
        assertThat(dialogs.complaints).isEmpty();
        modelled.discard();
    }

    /** One hour of 7 kWh for the meter of hall A. */
    private static Fuller withReadings(StateFolder state) {
        Readings hour =
                new Readings(new long[] {0}, new long[] {3600}, new double[] {7}, new byte[1], Unit.KILOWATT_HOUR);
        MeterFile file = new MeterFile(
                "hall-a.csv",
                10,
                "abc",
                new Recipe("r", "hall a", "shape", Map.of()),
                List.of(),
                List.of(new MeteredSeries(
                        "Hall A",
                        "kWh",
                        Commodity.ELECTRICITY,
                        Flow.IMPORT,
                        hour,
                        new Locator.Cells("hall-a.csv", "abc", "", "B2:B2"))));
        MeterIntake intake = MeterIntake.of(SamplePlan.load("two-sites"), SeriesSource.NONE, file, Instant.EPOCH);
        Imported imported = Imported.of(intake.readings());
        return new Fuller(Project.openUnsaved(intake.after(), imported, state), intake.edit("hall-a.csv"), imported);
    }

    private static Project sampleProject(String name, StateFolder state) {
        Plan plan = Plan.NAME.with(SamplePlan.load("two-sites"), name);
        return Project.openUnsaved(plan, Imported.NONE, state);
    }
}
