package org.coppice.app.page;

import java.util.List;
import javafx.scene.Node;

/** One page of the window. All methods are called on the JavaFX thread. */
public interface Page {

    /** Its outline and what is in it; always the same. */
    PageFrame frame();

    /** What the window shows in its centre; always the same node. Pages scroll by themselves. */
    default Node node() {
        return frame().node();
    }

    /**
     * What is not seen when the page is first opened, to be shown one by one before anybody looks, so that it is quickly there later.
     * After the last the page is as it was.
     */
    default List<Runnable> views() {
        return List.of();
    }

    /** Goes to a record or a field of it: selects the row, puts the focus into the cell. A field key may be blank. */
    default void reveal(String recordType, String recordId, String fieldKey) {}

    /** What Escape does while the page is in front: ends what is under way on it and not in the project yet. */
    default void escape() {}

    /** The window closes: cancels work and takes the page's listeners off the workspace. */
    default void close() {}
}
