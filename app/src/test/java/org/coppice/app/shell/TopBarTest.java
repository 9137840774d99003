package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopBarTest {
    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());

    @TempDir
    private Path folder;

    private MenuButton box(TestShell window, String id) {
        return FxThread.find(window.shell().root(), "#" + id, MenuButton.class);
    }

    private static List<String> chosen(MenuButton box) {
        return box.getItems().stream()
                .filter(item -> item instanceof RadioMenuItem choice && choice.isSelected())
                .map(MenuItem::getText)
                .toList();
    }

    @Test
    void the_scenario_is_chosen_by_its_name_and_the_plan_follows() {
        FxThread.run(() -> {
            TestShell window = TestShell.of(workspace, folder);
            Scenario first = workspace.baselineProperty().get().scenarios().get(0);
            assertThat(chosen(box(window, "scenario"))).containsExactly("Baseline");
            box(window, "scenario").getItems().stream()
                    .filter(item -> item.getText().equals(first.name()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            assertThat(workspace.scenarioProperty().get()).isEqualTo(first.id());
            assertThat(box(window, "scenario").getText()).isEqualTo("Scenario  " + first.name());
            assertThat(chosen(box(window, "scenario"))).containsExactly(first.name());
        });
    }

    @Test
    void a_scenario_that_is_renamed_or_removed_is_offered_as_it_is_now() {
        FxThread.run(() -> {
            TestShell window = TestShell.of(workspace, folder);
            Scenario first = workspace.baselineProperty().get().scenarios().get(0);
            workspace.editBaseline(Edit.put(PlanTable.SCENARIOS, new Scenario(first.id(), "Renamed", first.changes())));
            assertThat(box(window, "scenario").getItems())
                    .extracting(MenuItem::getText)
                    .contains("Renamed");
            workspace.editBaseline(new Edit("Remove", plan -> PlanTable.SCENARIOS.without(plan, first.id())));
            assertThat(box(window, "scenario").getItems())
                    .extracting(MenuItem::getText)
                    .doesNotContain("Renamed");
        });
    }

    @Test
    void the_year_that_is_looked_at_becomes_the_reporting_year_and_undo_takes_it_back() {
        FxThread.run(() -> {
            TestShell window = TestShell.of(workspace, folder);
            int before = workspace.baselineProperty().get().year();
            String make = "Make " + (before - 1) + " the reporting year";
            assertThat(box(window, "year").getItems())
                    .extracting(MenuItem::getText)
                    .doesNotContain(make);
            workspace.yearProperty().set(before - 1);
            box(window, "year").getItems().stream()
                    .filter(item -> make.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            assertThat(workspace.baselineProperty().get().year()).isEqualTo(before - 1);
            assertThat(chosen(box(window, "year"))).containsExactly((before - 1) + "  reporting year");
            workspace.undo();
            assertThat(workspace.baselineProperty().get().year()).isEqualTo(before);
        });
    }

    /** Choosers that are made anew while one looks at them would close. */
    @Test
    void an_edit_that_changes_neither_scenarios_nor_years_leaves_the_choosers_alone() {
        FxThread.run(() -> {
            TestShell window = TestShell.of(workspace, folder);
            List<MenuItem> before = List.copyOf(box(window, "scenario").getItems());
            workspace.edit(Edit.setPlan(Plan.STEP_MINUTES, 60));
            assertThat(box(window, "scenario").getItems()).isEqualTo(before);
            workspace.undo();
        });
    }

    @Test
    void another_year_is_looked_at_without_changing_the_project() {
        FxThread.run(() -> {
            TestShell window = TestShell.of(workspace, folder);
            int next = workspace.plan().year() + 1;
            box(window, "year").getItems().stream()
                    .filter(item -> item.getText().equals(String.valueOf(next)))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            assertThat(workspace.plan().year()).isEqualTo(next);
            assertThat(box(window, "year").getText()).isEqualTo(String.valueOf(next));
            assertThat(workspace.canUndoProperty().get()).isFalse();
        });
    }
}
