package org.coppice.app.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Contents that keep their width: they fill the room there is, and scroll sideways where they need more. Upwards the page scrolls. */
public final class Sideways extends ScrollPane {
    private final StackPane room;

    /** A pane around these contents. */
    public Sideways(Node content) {
        room = new StackPane(content);
        setContent(room);
        getStyleClass().add("page-scroll");
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Contents that are made narrower may wrap and become higher; a pane by itself would take the height of one line. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double least = room.minWidth(-1);
        boolean scrolls = width >= 0 && least > width - snappedLeftInset() - snappedRightInset();
        double across = width < 0 ? room.prefWidth(-1) : Math.max(width, least);
        return snappedTopInset() + room.prefHeight(across) + (scrolls ? barHeight() : 0) + snappedBottomInset();
    }

    private double barHeight() {
        return lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar ->
                        bar.getOrientation() == Orientation.HORIZONTAL) // that of the other is as high as it is long
                .mapToDouble(bar -> snapSizeY(bar.prefHeight(-1)))
                .findFirst()
                .orElse(0);
    }
}
