package org.coppice.app.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Contents that keep their width: they fill the room there is, and scroll sideways where they need more. Upwards the page scrolls. */
public final class Sideways extends ScrollPane {

    /** A pane around these contents. */
    public Sideways(Node content) {
        StackPane room = new StackPane(content);
        // The bar lies over the lower edge; without the room it would hide the last row.
        room.getStyleClass().add("sideways");
        setContent(room);
        getStyleClass().add("page-scroll");
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(Region.USE_PREF_SIZE);
    }
}
