package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.coppice.app.control.table.FieldTable;
import org.coppice.app.page.PageId;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.project.Imported;
import org.coppice.model.project.Project;
import org.coppice.model.quantity.Power;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/**
 * The main job in a real window, without a mouse: open the sample, type into a cell, take it back, look at results, compare
 * scenarios, write the report. Every step waits for what it brings about; how long that takes is not asserted.
 */
class KeyboardFlowTest {
    private static final int MOST_TABS = 120;

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final FakeDialogs dialogs = new FakeDialogs();
    private Optional<MainWindow> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(window -> FxThread.run(() -> {
            window.shell().close();
            window.stage().hide();
            window.workspace().project().ifPresent(Project::discard);
        }));
    }

    private MainWindow openSample() {
        MainWindow window = FxThread.call(() -> TestWindow.show(folder, dialogs));
        opened = Optional.of(window);
        FxThread.run(() -> window.files()
                .show(
                        "Open the sample",
                        progress -> Project.openUnsaved(
                                SamplePlan.load("two-sites"), Imported.NONE, TestWindow.state(folder)),
                        () -> {}));
        FxThread.await(
                "the results of the sample",
                () -> window.workspace()
                        .assessmentProperty()
                        .get()
                        .filter(results -> results.plan() == window.workspace().plan()
                                && !results.plan().sites().isEmpty())
                        .isPresent());
        return window;
    }

    private void palette(String words) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(words);
        robot.push(KeyCode.ENTER);
    }

    private static Node focus(MainWindow window) {
        return FxThread.call(() -> window.stage().getScene().getFocusOwner());
    }

    private void tabToTable(MainWindow window, String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (focus(window) instanceof FieldTable<?> table && name.equals(table.getAccessibleText())) {
                return;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError("No Tab leads to the table " + name);
    }

    private void moveToColumn(MainWindow window, String title) {
        FieldTable<?> table = (FieldTable<?>) focus(window);
        robot.push(KeyCode.HOME);
        for (int i = 0; i < table.getColumns().size(); i++) {
            TablePosition<?, ?> cell = FxThread.call(() -> table.getFocusModel().getFocusedCell());
            if (cell.getTableColumn() != null
                    && title.equals(cell.getTableColumn().getId())) {
                return;
            }
            robot.push(KeyCode.RIGHT);
        }
        throw new AssertionError("The arrows do not reach the column " + title);
    }

    private static Fleet fleet(Plan plan) {
        return plan.findFleet("fra-train").orElseThrow();
    }

    @Test
    void the_main_job_is_done_by_keyboard_alone() throws Exception {
        MainWindow window = openSample();
        Workspace workspace = window.workspace();

        palette("hardware");
        FxThread.await("Hardware", () -> window.shell().currentProperty().get() == PageId.HARDWARE);
        tabToTable(window, "Fleets");
        moveToColumn(window, Fleet.POWER_CAP.label());
        robot.write("0.0055 MW");
        FxThread.await(
                "what was typed",
                () -> window.stage().getScene().getFocusOwner() instanceof TextField editor
                        && editor.getText().equals("0.0055 MW"));
        robot.push(KeyCode.ENTER);
        FxThread.await("the cap", () -> fleet(workspace.plan()).powerCap().equals(Optional.of(Power.ofKilowatts(5.5))));
        FxThread.await(
                "its results",
                () -> workspace.assessmentProperty().get().stream()
                        .anyMatch(results -> results.plan() == workspace.plan()));

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        FxThread.await("undo", () -> fleet(workspace.plan()).powerCap().isEmpty());

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        FxThread.await("What-if", () -> window.shell().currentProperty().get() == PageId.WHAT_IF);
        FxThread.await(
                "scenarios side by side", () -> window.shell().root().lookup(".statement .statement-cell") != null);

        Path report = folder.resolve("report.xlsx");
        dialogs.files.add(report);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        FxThread.await("the report", () -> dialogs.told.contains(report.toString()));
        assertThat(Files.size(report)).isPositive();
        try (Workbook book = WorkbookFactory.create(report.toFile())) {
            assertThat(book.getSheet("Summary")).isNotNull();
            assertThat(book.getSheet("Scenarios")).isNotNull();
        }
        assertThat(dialogs.complaints).isEmpty();
    }
}
