package org.coppice.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.coppice.app.theme.Theme;

/**
 * Surfaces side by side, as long as each has the width that it needs to be read; else one below the other. Widths are in the size of
 * text, so that a larger zoom puts them below each other sooner.
 */
public final class Abreast extends Pane {
    private static final double GAP_EM = 1.2;

    private final List<Place> places = new ArrayList<>();
    private double em = Theme.TEXT_PIXELS;

    private record Place(Region node, double least, double most) {}

    /** Nothing yet. */
    public Abreast() {
        getChildren().add(new TextSize(pixels -> {
            em = pixels;
            requestLayout();
        }));
    }

    /** Adds a surface that takes its share of all room. */
    public Abreast add(Region node, double least) {
        return add(node, least, Double.MAX_VALUE);
    }

    /** Adds a surface that is never wider than {@code most} while it is beside another. */
    public Abreast add(Region node, double least, double most) {
        places.add(new Place(node, least, most));
        getChildren().add(node);
        return this;
    }

    private List<Place> shown() {
        return places.stream().filter(place -> place.node().isManaged()).toList();
    }

    private double gap() {
        return snapSpaceX(GAP_EM * em);
    }

    private boolean fits(List<Place> shown, double width) {
        return shown.stream().mapToDouble(Place::least).sum() * em + gap() * (shown.size() - 1) <= width;
    }

    /** In proportion to what they need; what one may not take goes to the others. */
    private double[] widths(List<Place> shown, double width) {
        double[] widths = new double[shown.size()];
        double room = width - gap() * (shown.size() - 1);
        double needed = shown.stream().mapToDouble(Place::least).sum();
        for (int pass = 0; pass < shown.size(); pass++) {
            double share = room / needed;
            for (int i = 0; i < widths.length; i++) {
                Place place = shown.get(i);
                if (widths[i] == 0 && place.least() * share > place.most() * em) {
                    widths[i] = place.most() * em;
                    room -= widths[i];
                    needed -= place.least();
                }
            }
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = snapSizeX(widths[i] == 0 ? shown.get(i).least() * room / needed : widths[i]);
        }
        return widths;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        List<Place> shown = shown();
        return shown.stream().mapToDouble(Place::least).sum() * em + gap() * Math.max(0, shown.size() - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double given) {
        List<Place> shown = shown();
        double width = given < 0 ? computePrefWidth(-1) : given;
        double height = 0;
        if (!shown.isEmpty() && fits(shown, width)) {
            double[] widths = widths(shown, width);
            for (int i = 0; i < widths.length; i++) {
                height = Math.max(height, shown.get(i).node().prefHeight(widths[i]));
            }
            return height;
        }
        for (Place place : shown) {
            height += place.node().prefHeight(width) + (height > 0 ? gap() : 0);
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        List<Place> shown = shown();
        if (shown.isEmpty()) {
            return;
        }
        boolean beside = fits(shown, getWidth());
        double[] widths = widths(shown, getWidth());
        double x = 0;
        double y = 0;
        for (int i = 0; i < widths.length; i++) {
            Region node = shown.get(i).node();
            double width = beside ? (i == widths.length - 1 ? getWidth() - x : widths[i]) : getWidth();
            double height = beside ? getHeight() : snapSizeY(node.prefHeight(width));
            node.resizeRelocate(x, y, width, height);
            x += beside ? width + gap() : 0;
            y += beside ? 0 : height + gap();
        }
    }
}
