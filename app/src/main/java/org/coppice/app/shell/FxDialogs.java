package org.coppice.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.coppice.app.theme.Theme;
import org.coppice.app.workspace.Dialogs;
import org.coppice.app.workspace.FileKind;
import org.coppice.model.source.UserError;

/** The dialogs of the window, and the file choosers of the desktop. */
final class FxDialogs implements Dialogs {
    private final Stage owner;
    private final Theme theme;
    private Optional<File> lastFolder = Optional.empty();

    FxDialogs(Stage owner, Theme theme) {
        this.owner = owner;
        this.theme = theme;
    }

    @Override
    public Optional<Path> chooseToOpen(String title, FileKind kind) {
        return remember(chooser(title, kind).showOpenDialog(owner));
    }

    @Override
    public List<Path> chooseSeveralToOpen(String title, FileKind kind) {
        FileChooser chooser = chooser(title, kind);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("All files", "*"));
        List<File> files = chooser.showOpenMultipleDialog(owner);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        lastFolder = Optional.ofNullable(files.get(0).getParentFile());
        return files.stream().map(File::toPath).sorted().toList();
    }

    @Override
    public Optional<Path> chooseToSave(String title, FileKind kind, String suggestedName) {
        FileChooser chooser = chooser(title, kind);
        chooser.setInitialFileName(suggestedName);
        return remember(chooser.showSaveDialog(owner)).map(path -> withExtension(path, kind));
    }

    static Path withExtension(Path path, FileKind kind) {
        String name = String.valueOf(path.getFileName());
        boolean known = kind.extensions().stream()
                .anyMatch(extension -> name.toLowerCase(java.util.Locale.ROOT).endsWith("." + extension));
        return known ? path : path.resolveSibling(name + "." + kind.extensions().get(0));
    }

    private FileChooser chooser(String title, FileKind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        kind.description(),
                        kind.extensions().stream()
                                .map(extension -> "*." + extension)
                                .toList()));
        lastFolder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> remember(@org.jspecify.annotations.Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        lastFolder = Optional.ofNullable(file.getParentFile());
        return Optional.of(file.toPath());
    }

    @Override
    public Unsaved askUnsaved(String projectName) {
        ButtonType save = new ButtonType("Save", ButtonData.YES);
        ButtonType discard = new ButtonType("Do not save", ButtonData.NO);
        Alert alert = alert(
                Alert.AlertType.CONFIRMATION,
                "Save changes to " + projectName + "?",
                "Changes since the last save would be lost.",
                save,
                discard,
                ButtonType.CANCEL);
        ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        if (answer == save) {
            return Unsaved.SAVE;
        }
        return answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public boolean confirm(String title, String message, String doIt) {
        ButtonType yes = new ButtonType(doIt, ButtonData.OK_DONE);
        return alert(Alert.AlertType.CONFIRMATION, title, message, yes, ButtonType.CANCEL)
                        .showAndWait()
                        .orElse(ButtonType.CANCEL)
                == yes;
    }

    @Override
    public Optional<String> askText(String title, String label, String initial) {
        TextInputDialog dialog = new TextInputDialog(initial);
        dialog.setContentText(label);
        return dress(dialog, title).showAndWait();
    }

    @Override
    public Optional<String> choose(String title, String label, List<String> choices) {
        ChoiceDialog<String> dialog = new ChoiceDialog<>(choices.isEmpty() ? "" : choices.get(0), choices);
        dialog.setContentText(label);
        return dress(dialog, title).showAndWait();
    }

    @Override
    public void tell(String title, String message) {
        alert(Alert.AlertType.INFORMATION, title, message, ButtonType.OK).showAndWait();
    }

    @Override
    public void complain(UserError problem) {
        alert(Alert.AlertType.ERROR, "That did not work", problem.text(), ButtonType.OK)
                .showAndWait();
    }

    private Alert alert(Alert.AlertType type, String title, String message, ButtonType... buttons) {
        Alert alert = new Alert(type, message, buttons);
        alert.setHeaderText(title);
        dress(alert, title);
        return alert;
    }

    private <D extends Dialog<?>> D dress(D dialog, String title) {
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.setGraphic(null);
        dialog.getDialogPane().getStylesheets().setAll(theme.styleSheets());
        dialog.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        dialog.getDialogPane().setMaxWidth(560);
        return dialog;
    }
}
