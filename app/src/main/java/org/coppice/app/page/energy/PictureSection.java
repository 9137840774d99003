package org.coppice.app.page.energy;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import org.coppice.app.workspace.Answering;

/**
 * A section that shows one picture of the results, which is made in the background.
 *
 * @param <P> what it shows
 */
abstract class PictureSection<P> implements EnergySection {
    private final EnergyPageModel model;
    private final Answering<P> view;
    private List<Node> nodes = List.of();

    PictureSection(EnergyPageModel model, Function<EnergyView, P> picture) {
        this.model = model;
        view = model.show(picture);
    }

    /** Puts its parts together, and shows the picture from now on; the last thing that a constructor does. */
    final void arrange(List<Node> parts) {
        nodes = List.copyOf(parts);
        model.following()
                .now(view.answerProperty(), () -> view.answerProperty().get().ifPresent(this::show));
    }

    /** Shows a new picture. */
    abstract void show(P picture);

    @Override
    public final List<Node> nodes() {
        return nodes;
    }

    @Override
    public final Answering<P> view() {
        return view;
    }
}
