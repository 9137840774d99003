package org.coppice.app.chart.drawing;

/**
 * The part of the data that is looked at, as fractions of its whole extent: {@code x0} = 0 is the left end and
 * {@code y0} = 0 the lower one. Being fractions of the axis, they mean the same on a linear, a logarithmic and a time
 * axis.
 */
public record Zoom(double x0, double x1, double y0, double y1) {

    /** Everything. */
    public static final Zoom NONE = new Zoom(0, 1, 0, 1);

    /** A millionth of the data is as near as one gets: a minute in two years. */
    private static final double SMALLEST = 1e-6;

    public Zoom {
        requireOrdered(x0, x1);
        requireOrdered(y0, y1);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** Comes nearer (factor > 1) or goes back (factor < 1), with the data under (fx, fy) of the plot staying there. */
    public Zoom by(double factor, double fx, double fy, Zooming zooming) {
        double[] x = zooming.across() ? scaled(x0, x1, factor, fx) : new double[] {x0, x1};
        double[] y = zooming.up() ? scaled(y0, y1, factor, fy) : new double[] {y0, y1};
        return new Zoom(x[0], x[1], y[0], y[1]);
    }

    /** Moves the window by parts of its own size; it stops at the ends of the data. */
    public Zoom moved(double dx, double dy, Zooming zooming) {
        double x = zooming.across() ? shift(x0, x1, dx) : 0;
        double y = zooming.up() ? shift(y0, y1, dy) : 0;
        return new Zoom(x0 + x, x1 + x, y0 + y, y1 + y);
    }

    /** The window from fraction {@code from} to {@code to} of what is seen now, across. */
    public Zoom across(double from, double to) {
        double width = x1 - x0;
        double a = x0 + Math.min(from, to) * width;
        double b = x0 + Math.max(from, to) * width;
        return b - a < SMALLEST ? this : new Zoom(clamp(a), clamp(b), y0, y1);
    }

    /** The window from fraction {@code from} to {@code to} of what is seen now, upwards. */
    public Zoom up(double from, double to) {
        double height = y1 - y0;
        double a = y0 + Math.min(from, to) * height;
        double b = y0 + Math.max(from, to) * height;
        return b - a < SMALLEST ? this : new Zoom(x0, x1, clamp(a), clamp(b));
    }

    private static double[] scaled(double from, double to, double factor, double at) {
        double size = Math.min(1, Math.max(SMALLEST, (to - from) / factor));
        double fixed = from + at * (to - from);
        double start = Math.max(0, Math.min(1 - size, fixed - at * size));
        return new double[] {start, Math.min(1, start + size)};
    }

    private static double shift(double from, double to, double parts) {
        return Math.max(-from, Math.min(1 - to, parts * (to - from)));
    }

    private static double clamp(double fraction) {
        return Math.max(0, Math.min(1, fraction));
    }

    private static void requireOrdered(double from, double to) {
        // A sum of fractions may miss 1 by a rounding error.
        if (!(from >= -1e-9 && from < to && to <= 1 + 1e-9)) {
            throw new IllegalArgumentException("A zoom runs upwards within 0 … 1, but got " + from + " … " + to + ".");
        }
    }
}
