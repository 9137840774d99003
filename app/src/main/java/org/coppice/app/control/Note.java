package org.coppice.app.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A quiet line of as many lines as it needs; it takes no room while it is blank. */
public final class Note extends Label {

    /** A blank line. */
    public Note() {
        getStyleClass().add("muted");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        managedProperty().bind(textProperty().isNotEmpty());
        visibleProperty().bind(managedProperty());
    }
}
