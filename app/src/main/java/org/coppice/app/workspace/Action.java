package org.coppice.app.workspace;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Something the user can do from anywhere.
 *
 * @param id stable, for example {@code file.save}
 * @param group the menu that it stands in, for example {@code File}
 * @param text on menus and in the palette, for example {@code Save As…}
 * @param shortcut as {@code javafx.scene.input.KeyCombination} writes it, such as {@code Shortcut+S}; empty without
 */
public record Action(
        String id, String group, String text, String shortcut, ObservableValue<Boolean> enabled, Runnable run) {

    /** An action that is always possible. */
    public static Action always(String id, String group, String text, String shortcut, Runnable run) {
        return new Action(id, group, text, shortcut, new ReadOnlyBooleanWrapper(true).getReadOnlyProperty(), run);
    }

    /** Does it, if it is possible now. */
    public void perform() {
        if (enabled.getValue()) {
            run.run();
        }
    }
}
