package org.coppice.app.page;

import javafx.scene.Node;

/** One page of the window. All methods are called on the JavaFX thread. */
public interface Page {

    /** What the window shows in its centre; always the same node. Pages scroll by themselves, see {@link PageFrame}. */
    Node node();

    /** The page comes to the front. Work that is only for the eye starts here. */
    default void shown() {}

    /** Another page comes to the front. Work that is only for the eye stops here. */
    default void hidden() {}

    /** Goes to a record or a field of it: selects the row, puts the focus into the cell. A field key may be blank. */
    default void reveal(String recordType, String recordId, String fieldKey) {}

    /** The window closes: cancels work and takes the page's listeners off the workspace. */
    default void close() {}
}
