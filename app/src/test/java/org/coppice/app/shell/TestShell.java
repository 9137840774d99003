package org.coppice.app.shell;

import java.nio.file.Path;
import javafx.scene.Scene;
import org.coppice.app.theme.Theme;
import org.coppice.app.workspace.Actions;
import org.coppice.app.workspace.ProjectFiles;
import org.coppice.app.workspace.Settings;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.project.StateFolder;

/** The contents of a window without a window, for tests of pages. */
public record TestShell(Workspace workspace, Shell shell, Actions actions, FakeDialogs dialogs, Theme theme) {

    /** A shell over a workspace; belongs to the JavaFX thread. */
    public static TestShell of(Workspace workspace, Path folder) {
        Theme theme = new Theme();
        Actions actions = new Actions();
        FakeDialogs dialogs = new FakeDialogs();
        WindowActions.declareFiles(
                actions,
                new ProjectFiles(workspace, dialogs, new StateFolder(folder.resolve("state"))),
                new Reporting(workspace, dialogs),
                () -> {});
        WindowActions.declare(
                actions,
                workspace,
                new Look(theme, new Settings(folder.resolve("settings")), workspace.threads()),
                () -> {});
        theme.setDark(false);
        Shell shell = new Shell(PageRegistry.all(), workspace, theme, actions, dialogs, new FakeExports());
        theme.add(new Scene(shell.root(), 1440, 900));
        return new TestShell(workspace, shell, actions, dialogs, theme);
    }
}
