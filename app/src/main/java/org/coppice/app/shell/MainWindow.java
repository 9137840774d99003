package org.coppice.app.shell;

import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.coppice.app.help.HelpWindows;
import org.coppice.app.page.PageEntry;
import org.coppice.app.theme.Theme;
import org.coppice.app.workspace.Action;
import org.coppice.app.workspace.Actions;
import org.coppice.app.workspace.Dialogs;
import org.coppice.app.workspace.ProjectFiles;
import org.coppice.app.workspace.Settings;
import org.coppice.app.workspace.Threads;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.project.StateFolder;

/** The program's window: puts workspace, theme, actions and shell together. */
public final class MainWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 560;

    private final Stage stage;
    private final Workspace workspace;
    private final Shell shell;
    private final ProjectFiles files;
    private final Rehearsal rehearsal;

    /** A window on that stage, with an empty project. */
    public MainWindow(Stage stage, Settings settings, List<PageEntry> pages) {
        this(stage, settings, pages, StateFolder.standard(), theme -> new FxDialogs(stage, theme));
    }

    /** A window whose questions are asked and whose unsaved work is kept elsewhere: for tests. */
    MainWindow(
            Stage stage, Settings settings, List<PageEntry> pages, StateFolder state, Function<Theme, Dialogs> asking) {
        this.stage = stage;
        Threads threads = Threads.with(MainWindow::onFxThread);
        Theme theme = new Theme();
        Dialogs dialogs = asking.apply(theme);
        workspace = new Workspace(threads, dialogs::complain);
        Look look = new Look(theme, settings, threads);
        Actions actions = new Actions();
        CommandPalette palette = new CommandPalette(actions);
        WindowActions.declare(actions, workspace, look, () -> palette.show(stage));
        files = new ProjectFiles(workspace, dialogs, state);
        WindowActions.declareFiles(actions, files, new Reporting(workspace, dialogs), this::quit);
        look.restore();
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        shell = new Shell(
                pages,
                workspace,
                theme,
                actions,
                dialogs,
                new WindowExports(stage, theme, dialogs, workspace.background()));
        actions.add(Action.always(
                "view.close-explanation", "View", "Close the explanation", KeyCode.ESCAPE.getName(), shell::escape));
        HelpWindows.declare(actions, stage, theme, workspace);
        Scene scene = new Scene(shell.root(), WIDTH, HEIGHT);
        theme.add(scene);
        MainMenu.installShortcuts(scene, actions);
        rehearsal = new Rehearsal(shell, workspace, scene);
        stage.setScene(scene);
        sizeToScreen(1);
        stage.titleProperty().bind(workspace.titleProperty().map(title -> title + " – Coppice"));
    }

    /**
     * Some window managers give a new window a size of their own, the least one, whatever was asked for. So it is asked for again
     * once the window is there; asking for what it already has would say nothing, hence the pixel less before.
     */
    private void sizeToScreen(double less) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        stage.setWidth(Math.min(WIDTH, room.getWidth()) - less);
        stage.setHeight(Math.min(HEIGHT, room.getHeight()) - less);
    }

    /** The open project. */
    public Workspace workspace() {
        return workspace;
    }

    /** What is in the window. */
    public Shell shell() {
        return shell;
    }

    Rehearsal rehearsal() {
        return rehearsal;
    }

    Stage stage() {
        return stage;
    }

    /** Brings the window to the screen. */
    public void show() {
        stage.show();
        sizeToScreen(0);
    }

    /** New, open, save, close. */
    public ProjectFiles files() {
        return files;
    }

    private void quit() {
        files.afterLeaving(() -> {
            workspace
                    .project()
                    .ifPresent(project -> workspace.threads().writer().execute(project::discard));
            rehearsal.stop();
            shell.close();
            stage.hide();
            workspace.threads().writer().execute(Platform::exit);
        });
    }

    private static void onFxThread(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }
}
