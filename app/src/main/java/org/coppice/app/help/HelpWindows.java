package org.coppice.app.help;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import org.coppice.app.theme.Theme;
import org.coppice.app.verification.PublishedCases;
import org.coppice.app.workspace.Action;
import org.coppice.app.workspace.Actions;
import org.coppice.app.workspace.Workspace;

/** Help → Verification and Help → Keyboard: one window each, opened beside the main window. */
public final class HelpWindows {
    private static final String GROUP = "Help";

    private final Stage owner;
    private final Theme theme;
    private final Workspace workspace;
    private final Actions actions;
    private Optional<Stage> verification = Optional.empty();
    private Optional<Stage> keyboard = Optional.empty();

    private HelpWindows(Stage owner, Theme theme, Workspace workspace, Actions actions) {
        this.owner = owner;
        this.theme = theme;
        this.workspace = workspace;
        this.actions = actions;
    }

    /** Adds the menu Help. */
    public static void declare(Actions actions, Stage owner, Theme theme, Workspace workspace) {
        HelpWindows help = new HelpWindows(owner, theme, workspace, actions);
        actions.add(Action.always("help.keyboard", GROUP, "Keyboard…", "F1", help::showKeyboard));
        actions.add(Action.always("help.verification", GROUP, "Verification…", "", help::showVerification));
    }

    private void showKeyboard() {
        if (!front(keyboard)) {
            keyboard = Optional.of(open("Keyboard", new KeyboardPane(actions, theme.textPixels()), 960, 640, () -> {}));
        }
    }

    private void showVerification() {
        if (!front(verification)) {
            VerificationModel model =
                    new VerificationModel(workspace.threads(), workspace.background(), PublishedCases.runner());
            verification = Optional.of(open("Verification", new VerificationPane(model), 1240, 720, model::close));
            model.start();
        }
    }

    private static boolean front(Optional<Stage> stage) {
        stage.ifPresent(Stage::toFront);
        return stage.filter(Stage::isShowing).isPresent();
    }

    private Stage open(String title, Parent content, double width, double height, Runnable closed) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(title + " – Coppice");
        Scene scene = new Scene(content, width, height);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        theme.add(scene);
        stage.setScene(scene);
        stage.setOnHidden(event -> {
            theme.remove(scene);
            closed.run();
        });
        stage.show();
        return stage;
    }
}
