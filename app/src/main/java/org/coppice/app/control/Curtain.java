package org.coppice.app.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A place in the window whose contents stay there when they are not looked at. Taking contents out and putting them back costs
 * a styling of all that is in them; to hide them costs nothing. What is behind a lowered curtain is to rest meanwhile: it asks
 * {@link Seen}.
 */
public final class Curtain extends Region {
    private final Node contents;
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    /** Lowered before these contents, which take all its room. */
    public Curtain(Node contents) {
        this.contents = contents;
        getChildren().add(contents);
        setManaged(false);
        setVisible(false);
    }

    /** What is behind it. */
    public Node contents() {
        return contents;
    }

    /** Shows the contents. */
    public void raise() {
        setVisible(true);
        awake(true);
    }

    /** Nobody sees the contents, but they come up to date as if somebody did. */
    public void rehearse() {
        setVisible(false);
        awake(true);
    }

    /** Hides the contents and lets them rest. */
    public void lower() {
        setVisible(false);
        awake(false);
    }

    private void awake(boolean on) {
        active.set(on);
        ready.set(on);
    }

    /** Whether the contents keep themselves up to date. */
    ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** The same a little later: when all that rests on {@link #activeProperty} has been told. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        contents.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
