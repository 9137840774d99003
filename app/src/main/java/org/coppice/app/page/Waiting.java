package org.coppice.app.page;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.coppice.app.control.Seen;
import org.coppice.app.workspace.Answering;

/**
 * Stands where a page has no answer yet: says that it is being computed, or why it cannot be. An answer that is soon there is not
 * announced, as words that flash past are only noise.
 */
public final class Waiting extends StackPane {
    private static final double HEIGHT = 320;
    private static final Duration PATIENCE = Duration.millis(300);

    private final Answering<?> answering;
    private final Label words = new Label();
    private final ObservableValue<Boolean> seen;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    /** Stands for that answer, and says what is done meanwhile, for example {@code Reading the meter…}. */
    public Waiting(Answering<?> answering, String doing) {
        this.answering = answering;
        getStyleClass().add("waiting");
        setMinHeight(HEIGHT);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.textProperty().bind(answering.problemProperty().map(problem -> problem.isBlank() ? doing : problem));
        words.textProperty().addListener(observable -> announce());
        getChildren().add(words);
        patience.setOnFinished(event -> words.setVisible(true));
        seen = Seen.of(this);
        seen.addListener(observable -> announce());
        announce();
    }

    private void announce() {
        patience.stop();
        words.setVisible(isStuck());
        if (seen.getValue() && !isStuck()) {
            patience.playFromStart();
        }
    }

    private boolean isStuck() {
        return !answering.problemProperty().get().isBlank();
    }

    /** This while there is an answer to wait for or a reason for none, and else the other: there is nothing to show. */
    public Node or(Node empty) {
        return answering.pendingProperty().get() || isStuck() ? this : empty;
    }
}
