package org.coppice.app.chart.trace;

import java.util.Arrays;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Stroke;

/** A polyline under construction, in arrays that only grow. */
final class Polyline {

    /** A value between two gaps is drawn over this part of its pixel column, or it could not be seen. */
    private static final double ALONE_PX = 0.99;

    private double[] xs = new double[1024];
    private double[] ys = new double[1024];
    private int size;
    private int run;

    void add(double x, double y) {
        put(x, y);
        run++;
    }

    /** Breaks the line here. */
    void gap() {
        if (run == 1) {
            widenLast();
        }
        if (run > 0) {
            put(xs[size - 1], Double.NaN);
        }
        run = 0;
    }

    Mark.Line toLine(Stroke stroke) {
        if (run == 1) {
            widenLast();
        }
        return new Mark.Line(Arrays.copyOf(xs, size), Arrays.copyOf(ys, size), stroke);
    }

    private void widenLast() {
        double column = Math.floor(xs[size - 1]);
        xs[size - 1] = column;
        put(column + ALONE_PX, ys[size - 1]);
    }

    private void put(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, size * 2);
            ys = Arrays.copyOf(ys, size * 2);
        }
        xs[size] = x;
        ys[size] = y;
        size++;
    }
}
