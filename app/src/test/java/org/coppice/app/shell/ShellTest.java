package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.coppice.app.control.EmptyState;
import org.coppice.app.control.FigureCard;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageId;
import org.coppice.app.theme.Theme;
import org.coppice.app.workspace.Actions;
import org.coppice.app.workspace.ProjectFiles;
import org.coppice.app.workspace.Settings;
import org.coppice.app.workspace.Threads;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.StateFolder;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {
    @TempDir
    private Path folder;

    private final FakeDialogs dialogs = new FakeDialogs();
    private final FakeExports exports = new FakeExports();
    private final Actions actions = new Actions();
    private Workspace workspace;
    private Shell shell;

    @BeforeEach
    void openWindow() {
        FxThread.run(() -> {
            Theme theme = new Theme();
            workspace = new Workspace(Threads.direct(), dialogs::complain);
            WindowActions.declareFiles(
                    actions,
                    new ProjectFiles(workspace, dialogs, new StateFolder(folder)),
                    new Reporting(workspace, dialogs),
                    () -> {});
            WindowActions.declare(
                    actions, workspace, new Look(theme, new Settings(folder.resolve("s")), Threads.direct()), () -> {});
            theme.setDark(false);
            shell = new Shell(PageRegistry.all(), workspace, theme, actions, dialogs, exports);
            theme.add(new Scene(shell.root(), 1440, 900));
        });
    }

    private void openSample() {
        FxThread.run(() -> workspace.show(SamplePlan.load("two-sites"), SeriesSource.NONE));
    }

    @Test
    void a_figure_of_the_overview_is_explained_and_the_explanation_closes() {
        openSample();
        FxThread.run(() -> {
            shell.open(PageId.OVERVIEW);
            shell.root().applyCss();
            shell.root().layout();
            FigureCard card = FxThread.find(shell.root(), "#figure-scope2-market", FigureCard.class);
            shell.explain(card.figure().orElseThrow());
            shell.root().applyCss();
            shell.root().layout();
            assertThat(FxThread.find(shell.root(), "#explained-value", Label.class)
                            .getText())
                    .endsWith("t CO2e");
            shell.closeDrawer();
            assertThat(shell.isExplaining()).isFalse();
        });
    }

    @Test
    void every_page_of_an_empty_project_opens_and_the_first_ones_say_what_to_do() {
        FxThread.run(() -> {
            workspace.show(Plan.empty("Untitled", 2026), SeriesSource.NONE);
            for (PageEntry entry : PageRegistry.all()) {
                shell.open(entry.id());
                shell.root().applyCss();
                shell.root().layout();
            }
            for (PageId id : new PageId[] {PageId.OVERVIEW, PageId.SITES, PageId.HARDWARE, PageId.WORKLOADS}) {
                shell.open(id);
                shell.root().applyCss();
                assertThat(shell.root().lookup(".empty-state")).isInstanceOf(EmptyState.class);
            }
        });
    }

    @Test
    void every_page_is_an_action_of_the_palette() {
        assertThat(actions.find("hardw")).extracting(action -> action.text()).containsExactly("Hardware");
        FxThread.run(() -> actions.get("page.HARDWARE").perform());
        assertThat(shell.currentProperty().get()).isEqualTo(PageId.HARDWARE);
    }

    @Test
    void an_undo_from_the_menu_takes_an_edit_back() {
        openSample();
        FxThread.run(() -> {
            workspace.edit(org.coppice.model.plan.Edit.setPlan(Plan.STEP_MINUTES, 60));
            actions.get("edit.undo").perform();
        });
        assertThat(workspace.plan().stepMinutes()).isEqualTo(15);
    }
}
