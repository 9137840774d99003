package org.coppice.app.control;

import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Escape in an open list closes the list and nothing else: by itself it would also end what is under way on the page. */
public final class ListEscape {
    private ListEscape() {}

    /** From now on Escape stays with the list of a box while that is open. */
    public static void keepIn(ComboBox<?> box) {
        box.skinProperty().addListener((property, before, skin) -> {
            if (skin instanceof ComboBoxListViewSkin<?> list) {
                list.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                    if (event.getCode() == KeyCode.ESCAPE && box.isShowing()) {
                        box.hide();
                        event.consume();
                    }
                });
            }
        });
    }
}
