package org.coppice.app.control;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * A list that opens to be chosen from, where choosing is an answer at once: by a click, or by Enter. The arrow keys open it and
 * move in it, and answer nothing; Escape leaves it as it was. A plain combo box takes the first item at the first arrow key.
 */
public final class AnswerList extends ComboBox<String> {
    private static final Set<KeyCode> OPENING = Set.of(
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.ENTER,
            KeyCode.SPACE);
    private static final Set<KeyCode> CHOOSING = Set.of(KeyCode.ENTER, KeyCode.SPACE);

    private final IntConsumer chosen;
    private boolean meant;

    /** A list of those choices; {@code chosen} gets the index of the one that is the answer. */
    public AnswerList(List<String> choices, String prompt, IntConsumer chosen) {
        super();
        this.chosen = chosen;
        getItems().addAll(choices);
        setPromptText(prompt);
        setButtonCell(new Shown(prompt));
        addEventFilter(KeyEvent.KEY_PRESSED, this::openFirst);
        skinProperty().addListener((property, before, skin) -> {
            if (skin instanceof ComboBoxListViewSkin<?> list) {
                watch(list.getPopupContent());
            }
        });
        ListEscape.keepIn(this);
        setOnShowing(event -> meant = false);
        setOnHidden(event -> decide());
    }

    /** What is chosen; the box itself forgets its prompt once something was. */
    private static final class Shown extends ListCell<String> {
        private final String prompt;

        Shown(String prompt) {
            this.prompt = prompt;
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? prompt : item);
        }
    }

    private void openFirst(KeyEvent event) {
        if (!isShowing() && OPENING.contains(event.getCode())) {
            show();
            event.consume();
        }
    }

    private void watch(Node list) {
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> meant = true);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> meant = CHOOSING.contains(event.getCode()));
    }

    private void decide() {
        int index = getSelectionModel().getSelectedIndex();
        if (meant && index >= 0) {
            chosen.accept(index);
        } else {
            getSelectionModel().clearSelection();
        }
        meant = false;
    }
}
