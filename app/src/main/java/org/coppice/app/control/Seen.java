package org.coppice.app.control;

import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Whether somebody looks at a node: it is in a window, and neither it nor anything around it is hidden. What is behind a {@link
 * Curtain} counts as seen while it is rehearsed.
 */
public final class Seen {
    private Seen() {}

    /** For what holds the facts that are shown, such as the rows of a table. */
    public static ObservableValue<Boolean> of(Node node) {
        return of(node, Curtain::activeProperty);
    }

    /** For what rests on those, such as the selection among rows: told once they are up to date. */
    public static ObservableValue<Boolean> afterwards(Node node) {
        return of(node, Curtain::readyProperty);
    }

    private static ObservableValue<Boolean> of(Node node, Function<Curtain, ObservableValue<Boolean>> curtains) {
        return node.sceneProperty().flatMap(scene -> upwards(node, curtains)).orElse(false);
    }

    private static ObservableValue<Boolean> upwards(Node node, Function<Curtain, ObservableValue<Boolean>> curtains) {
        ObservableValue<Boolean> here =
                node instanceof Curtain curtain ? curtains.apply(curtain) : node.visibleProperty();
        return here.flatMap(open -> open
                ? node.parentProperty()
                        .flatMap(around -> upwards(around, curtains))
                        .orElse(true)
                : no());
    }

    /** One for each who asks: it holds who listens to it, and one for all would hold every window there ever was. */
    private static ObservableValue<Boolean> no() {
        return new SimpleBooleanProperty(false);
    }
}
