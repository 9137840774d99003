package org.coppice.app.workspace;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;

/** The listeners of a page, so that they can be taken off together when the page closes. */
public final class Following implements AutoCloseable {
    private final List<Runnable> ends = new ArrayList<>();

    /** Runs now, and whenever the value changes until this is closed. */
    public Following now(ObservableValue<?> value, Runnable action) {
        action.run();
        return later(value, action);
    }

    /** Runs whenever the value changes until this is closed. */
    public Following later(ObservableValue<?> value, Runnable action) {
        InvalidationListener listener = observable -> {
            // Reading the value makes it valid again, without which the next change would not be told.
            value.getValue();
            action.run();
        };
        value.addListener(listener);
        ends.add(() -> value.removeListener(listener));
        return this;
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
