package org.coppice.app.control;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A title at the left and commands at the right of one line; where the line is too short for both, the commands stand below, on
 * as many lines as they need, so that none of them is ever cut.
 */
public final class EndsLine extends Pane {
    private static final double GAP = 8;
    /** At a zoom of 150 % widths are no whole numbers, and their sum may be a hair less than what the pane below adds up to. */
    private static final double HAIR = 1;

    private final Region title;
    private final FlowPane commands = new FlowPane(GAP, GAP);

    /** A line with that title; what of it may be cut says so by its least width. */
    public EndsLine(Region title) {
        this.title = title;
        commands.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, commands);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
    }

    /** Adds commands at the right; they keep their widths. */
    public void add(Node... nodes) {
        for (Node node : nodes) {
            if (node instanceof Region region) {
                region.setMinWidth(USE_PREF_SIZE);
            }
        }
        commands.getChildren().addAll(nodes);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Beside each other; a flow pane itself answers the length at which it would like to wrap. */
    private double commandsWidth() {
        double gaps = GAP * Math.max(0, commands.getChildren().size() - 1);
        return gaps
                + commands.getChildren().stream()
                        .mapToDouble(command -> snapSizeX(command.prefWidth(-1)))
                        .sum();
    }

    private boolean isOneLine(double width) {
        return commands.getChildren().isEmpty() || title.minWidth(-1) + GAP + commandsWidth() <= width;
    }

    @Override
    protected double computePrefWidth(double height) {
        return title.prefWidth(-1) + GAP + commandsWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        double available = width < 0 ? prefWidth(-1) : width;
        double first = title.prefHeight(-1);
        if (commands.getChildren().isEmpty()) {
            return first;
        }
        return isOneLine(available)
                ? Math.max(first, commands.prefHeight(commandsWidth() + HAIR))
                : first + GAP + commands.prefHeight(available);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double titleHeight = title.prefHeight(-1);
        if (isOneLine(width)) {
            double right = commands.getChildren().isEmpty() ? 0 : commandsWidth();
            double rightHeight = commands.prefHeight(commandsWidth() + HAIR);
            double left = Math.max(0, width - right - (right > 0 ? GAP : 0));
            title.resizeRelocate(0, snapPositionY((getHeight() - titleHeight) / 2), left, titleHeight);
            commands.resizeRelocate(
                    width - right, snapPositionY((getHeight() - rightHeight) / 2), right + HAIR, rightHeight);
        } else {
            title.resizeRelocate(0, 0, width, titleHeight);
            commands.resizeRelocate(0, titleHeight + GAP, width, commands.prefHeight(width));
        }
    }
}
