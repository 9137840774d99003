package org.coppice.app.workspace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * The listeners of a page, so that they can be taken off together when the page closes. Those of a page follow only while it is
 * seen: what changed meanwhile is followed once when it is seen again.
 */
public final class Following implements AutoCloseable {
    private final List<Runnable> ends = new ArrayList<>();
    private final ObservableValue<Boolean> seen;
    /** What is to be done when the page is seen again, in order. */
    private final Set<Runnable> postponed = new LinkedHashSet<>();

    /** Follows at once. */
    public Following() {
        this(new SimpleBooleanProperty(true));
    }

    /** Follows while this holds. */
    public Following(ObservableValue<Boolean> seen) {
        this.seen = seen;
        listen(seen, this::catchUp);
    }

    /** Runs now, and whenever the value changes until this is closed. */
    public Following now(ObservableValue<?> value, Runnable action) {
        act(action);
        return later(value, action);
    }

    /** Runs whenever the value changes until this is closed. */
    public Following later(ObservableValue<?> value, Runnable action) {
        listen(value, () -> act(action));
        return this;
    }

    /** Closes the other when this is closed. */
    public Following with(Answering<?> other) {
        ends.add(other::close);
        return this;
    }

    private void act(Runnable action) {
        if (seen.getValue()) {
            action.run();
        } else {
            postponed.add(action);
        }
    }

    private void catchUp() {
        if (seen.getValue()) {
            List<Runnable> now = List.copyOf(postponed);
            postponed.clear();
            now.forEach(Runnable::run);
        }
    }

    private void listen(ObservableValue<?> value, Runnable action) {
        InvalidationListener listener = observable -> {
            // Reading the value makes it valid again, without which the next change would not be told.
            value.getValue();
            action.run();
        };
        value.addListener(listener);
        ends.add(() -> value.removeListener(listener));
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
        ends.clear();
        postponed.clear();
    }
}
