package org.coppice.app.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/**
 * Answers beside a question, as few lines as there is room for. It takes the width of its answers, and no more than {@code most},
 * unlike a flow pane by itself, which would take that in any case.
 */
public final class AnswerRow extends FlowPane {
    private static final double GAP_PX = 6;

    private final double mostEm;
    private double em;

    /** Nothing yet; {@code most} is in the size of text. */
    public AnswerRow(double most) {
        super(GAP_PX, GAP_PX);
        mostEm = most;
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(new TextSize(pixels -> {
            em = pixels;
            setPrefWrapLength(mostEm * em);
            requestLayout();
        }));
        setMinWidth(USE_PREF_SIZE); // else long answers lie over the question
    }

    /** Adds an answer. */
    public void add(Node answer) {
        getChildren().add(answer);
    }

    @Override
    protected double computePrefWidth(double height) {
        double all = -getHgap();
        double widest = 0;
        for (Node answer : getManagedChildren()) {
            double width = snapSizeX(answer.prefWidth(-1));
            all += width + getHgap();
            widest = Math.max(widest, width);
        }
        double sides = snappedLeftInset() + snappedRightInset();
        return sides + Math.max(widest, Math.min(all, mostEm * em));
    }
}
