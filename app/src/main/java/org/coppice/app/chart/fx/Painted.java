package org.coppice.app.chart.fx;

import java.util.Optional;
import org.coppice.app.chart.colour.Palette;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Viewport;

/** What is on a canvas of that size: a drawing in colours, at so many device pixels a pixel. */
record Painted(Optional<Drawing> drawing, Palette palette, double scale, double width, double height) {
    private static final Drawing NOTHING = Drawing.message(Viewport.of(1, 1), "");

    /** By identity: to compare the marks of two drawings takes as long as to paint one. */
    boolean isSame(Painted other) {
        return drawing.orElse(NOTHING) == other.drawing.orElse(NOTHING)
                && palette == other.palette
                && scale == other.scale
                && width == other.width
                && height == other.height;
    }
}
