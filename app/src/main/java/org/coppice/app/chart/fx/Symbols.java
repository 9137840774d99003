package org.coppice.app.chart.fx;

import javafx.scene.canvas.GraphicsContext;
import org.coppice.app.chart.drawing.Mark;

/** The shapes of points on a canvas, each of about the area of the circle. */
final class Symbols {

    private static final double[][] SQUARE = {{-0.88, 0.88, 0.88, -0.88}, {-0.88, -0.88, 0.88, 0.88}};
    private static final double[][] DIAMOND = {{0, 1.25, 0, -1.25}, {-1.25, 0, 1.25, 0}};
    private static final double[][] TRIANGLE = {{0, 1.2, -1.2}, {-1.25, 0.85, 0.85}};

    private Symbols() {}

    static void fill(GraphicsContext context, Mark.Point point) {
        double r = point.radius();
        switch (point.shape()) {
            case CIRCLE -> context.fillOval(point.x() - r, point.y() - r, 2 * r, 2 * r);
            case SQUARE -> context.fillPolygon(xs(SQUARE, point), ys(SQUARE, point), SQUARE[0].length);
            case DIAMOND -> context.fillPolygon(xs(DIAMOND, point), ys(DIAMOND, point), DIAMOND[0].length);
            case TRIANGLE -> context.fillPolygon(xs(TRIANGLE, point), ys(TRIANGLE, point), TRIANGLE[0].length);
        }
    }

    static void stroke(GraphicsContext context, Mark.Point point) {
        double r = point.radius();
        switch (point.shape()) {
            case CIRCLE -> context.strokeOval(point.x() - r, point.y() - r, 2 * r, 2 * r);
            case SQUARE -> context.strokePolygon(xs(SQUARE, point), ys(SQUARE, point), SQUARE[0].length);
            case DIAMOND -> context.strokePolygon(xs(DIAMOND, point), ys(DIAMOND, point), DIAMOND[0].length);
            case TRIANGLE -> context.strokePolygon(xs(TRIANGLE, point), ys(TRIANGLE, point), TRIANGLE[0].length);
        }
    }

    private static double[] xs(double[][] shape, Mark.Point point) {
        return placed(shape[0], point.radius(), point.x());
    }

    private static double[] ys(double[][] shape, Mark.Point point) {
        return placed(shape[1], point.radius(), point.y());
    }

    private static double[] placed(double[] offsets, double radius, double centre) {
        double[] placed = new double[offsets.length];
        for (int i = 0; i < placed.length; i++) {
            placed[i] = centre + offsets[i] * radius;
        }
        return placed;
    }
}
