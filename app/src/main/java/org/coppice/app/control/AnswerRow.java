package org.coppice.app.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/**
 * Answers beside a question, as few lines as there is room for. Its lines are no longer than {@code most}, and it is as wide as the
 * widest of them, unlike a flow pane by itself, which would take all in any case.
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
        double widest = 0;
        double line = 0;
        for (Node answer : getManagedChildren()) {
            double width = snapSizeX(answer.prefWidth(-1));
            boolean fits = line > 0 && line + getHgap() + width <= mostEm * em;
            line = fits ? line + getHgap() + width : width;
            widest = Math.max(widest, line);
        }
        return snappedLeftInset() + widest + snappedRightInset();
    }
}
