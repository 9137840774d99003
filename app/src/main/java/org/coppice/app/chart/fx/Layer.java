package org.coppice.app.chart.fx;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.coppice.app.chart.colour.Palette;

/** A canvas on which a drawing is painted larger than it was drawn. */
final class Layer extends Canvas {

    /** Paints in pixels of the drawing. */
    CanvasPainter painter(Palette palette, double magnification) {
        GraphicsContext context = getGraphicsContext2D();
        context.setTransform(magnification, 0, 0, magnification, 0, 0);
        return new CanvasPainter(context, palette, scale(magnification));
    }

    /** Device pixels a pixel of the drawing. */
    double scale(double magnification) {
        double screen = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
        return screen * magnification;
    }

    void wipe() {
        GraphicsContext context = getGraphicsContext2D();
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, getWidth(), getHeight());
    }
}
