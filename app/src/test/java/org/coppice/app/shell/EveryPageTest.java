package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.coppice.app.control.table.FieldTable;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.SamplePages;
import org.coppice.app.theme.Theme;
import org.coppice.app.workspace.Actions;
import org.coppice.app.workspace.ProjectFiles;
import org.coppice.app.workspace.Settings;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page opens with the sample, and with an empty project says what to do next. */
class EveryPageTest {

    @Test
    void everyPageOpensWithTheSampleAndWithNothing(@TempDir Path folder) {
        int opened = FxThread.call(() -> {
            Workspace workspace = SamplePages.workspace(SamplePages.plan());
            Theme theme = new Theme();
            Actions actions = new Actions();
            Look look = new Look(theme, new Settings(folder.resolve("settings")), workspace.threads());
            WindowActions.declare(actions, workspace, look, () -> {});
            FakeDialogs dialogs = new FakeDialogs();
            WindowActions.declareFiles(
                    actions,
                    new ProjectFiles(workspace, dialogs, new StateFolder(folder.resolve("state"))),
                    new Reporting(workspace, dialogs),
                    () -> {});
            Shell shell =
                    new Shell(PageRegistry.all(), workspace, theme, actions, new FakeDialogs(), new FakeExports());
            int count = open(shell);
            workspace.show(Plan.empty("Empty", 2025), org.coppice.model.time.SeriesSource.NONE);
            return count + open(shell);
        });
        assertThat(opened).isEqualTo(2 * PageRegistry.all().size()).isEqualTo(18);
    }

    @Test
    void everyPageFollowsTheZoomWithoutAnError(@TempDir Path folder) {
        TestShell window = FxThread.call(() -> TestShell.of(SamplePages.workspace(SamplePages.plan()), folder));
        for (PageEntry entry : PageRegistry.all()) {
            for (double zoom : new double[] {1, 1.5, 1}) {
                FxThread.run(() -> {
                    window.theme().setZoom(zoom);
                    window.shell().open(entry.id());
                    window.shell().root().applyCss();
                    window.shell().root().layout();
                });
                FxThread.await("rows as high as the text wants in " + entry.id(), () -> {
                    window.shell().root().applyCss();
                    window.shell().root().layout();
                    return window.shell().root().lookupAll(".table-view").stream()
                            .map(FieldTable.class::cast)
                            .allMatch(table -> Math.abs(table.getFixedCellSize() - 2.15 * 13 * zoom) < 1);
                });
            }
        }
    }

    private static int open(Shell shell) {
        int count = 0;
        for (PageEntry entry : PageRegistry.all()) {
            shell.open(entry.id());
            shell.root().applyCss();
            shell.root().layout();
            count++;
        }
        return count;
    }
}
