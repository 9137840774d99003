package org.coppice.app.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.coppice.app.workspace.Action;
import org.coppice.app.workspace.Actions;

/** Finds any action by its words and does it: Ctrl+K, type, Enter. */
final class CommandPalette {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 360;
    private static final double BELOW_TOP = 60;

    private final Actions actions;
    private final TextField query = new TextField();
    private final ListView<Action> found = new ListView<>();
    private final Popup popup = new Popup();

    CommandPalette(Actions actions) {
        this.actions = actions;
        query.setPromptText("Type a command or a page");
        query.setAccessibleText("Search or run a command");
        query.setId("palette-query");
        query.textProperty().addListener(observable -> search());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        found.setId("palette-found");
        found.getStyleClass().add("edge-to-edge");
        found.setFixedCellSize(28);
        found.setCellFactory(list -> new ActionCell());
        found.setOnMouseClicked(event -> perform());
        found.setFocusTraversable(false);
        VBox box = new VBox(query, found);
        box.getStyleClass().add("palette-box");
        box.setPrefSize(WIDTH, HEIGHT);
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    void show(Window window) {
        query.clear();
        search();
        popup.show(window, window.getX() + (window.getWidth() - WIDTH) / 2, window.getY() + BELOW_TOP);
        query.requestFocus();
    }

    private void search() {
        found.getItems()
                .setAll(actions.find(query.getText()).stream()
                        .filter(action -> action.enabled().getValue())
                        .toList());
        found.getSelectionModel().selectFirst();
    }

    private void steer(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            found.getSelectionModel()
                    .clearAndSelect(Math.floorMod(
                            found.getSelectionModel().getSelectedIndex() + step,
                            Math.max(1, found.getItems().size())));
            found.scrollTo(found.getSelectionModel().getSelectedIndex());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            perform();
            event.consume();
        }
    }

    private void perform() {
        Action action = found.getSelectionModel().getSelectedItem();
        popup.hide();
        if (action != null) {
            action.perform();
        }
    }

    private static final class ActionCell extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            Label group = new Label(action.group());
            group.getStyleClass().add("muted");
            Label shortcut = new Label(
                    action.shortcut().isEmpty()
                            ? ""
                            : KeyCombination.valueOf(action.shortcut()).getDisplayText());
            shortcut.getStyleClass().add("muted");
            BorderPane row = new BorderPane();
            row.setLeft(new javafx.scene.layout.HBox(10, new Label(action.text()), group));
            row.setRight(shortcut);
            setText(null);
            setGraphic(row);
            setAccessibleText(action.group() + ": " + action.text());
        }
    }
}
