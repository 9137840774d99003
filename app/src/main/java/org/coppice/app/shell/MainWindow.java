package org.coppice.app.shell;

import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.coppice.app.page.PageEntry;
import org.coppice.app.theme.Theme;
import org.coppice.app.workspace.Actions;
import org.coppice.app.workspace.Settings;
import org.coppice.app.workspace.Threads;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.time.SeriesSource;

/** The program's window: puts workspace, theme, actions and shell together. */
public final class MainWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Stage stage;
    private final Workspace workspace;
    private final Shell shell;

    /** A window on that stage, with an empty project. */
    public MainWindow(Stage stage, Settings settings, List<PageEntry> pages) {
        this.stage = stage;
        Threads threads = Threads.with(MainWindow::onFxThread);
        Theme theme = new Theme();
        FxDialogs dialogs = new FxDialogs(stage, theme);
        workspace = new Workspace(threads, dialogs::complain);
        Look look = new Look(theme, settings, threads);
        Actions actions = new Actions();
        CommandPalette palette = new CommandPalette(actions);
        WindowActions.declare(actions, workspace, look, () -> palette.show(stage));
        look.restore();
        shell = new Shell(
                pages,
                workspace,
                theme,
                actions,
                dialogs,
                new WindowExports(stage, theme, dialogs, workspace.background()));
        Scene scene = new Scene(shell.root(), WIDTH, HEIGHT);
        theme.add(scene);
        MainMenu.installShortcuts(scene, actions);
        scene.getAccelerators().put(KeyCombination.valueOf(KeyCode.ESCAPE.getName()), shell::closeDrawer);
        stage.setScene(scene);
        stage.titleProperty().bind(workspace.titleProperty().map(title -> title + " – Coppice"));
    }

    /** The open project. */
    public Workspace workspace() {
        return workspace;
    }

    /** What is in the window. */
    public Shell shell() {
        return shell;
    }

    /** Brings the window to the screen. */
    public void show() {
        stage.show();
    }

    /** Opens a sample project in the background; {@code shown} is run when its plan is in the window. */
    public void openSample(Function<String, Plan> load, String name, Runnable shown) {
        workspace.background().start("Open the sample project", progress -> load.apply(name), plan -> {
            workspace.show(plan, SeriesSource.NONE);
            shown.run();
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
