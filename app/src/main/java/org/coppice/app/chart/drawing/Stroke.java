package org.coppice.app.chart.drawing;

/** How a line is drawn. {@code width} is in pixels, {@code opacity} in 0 … 1. */
public record Stroke(Ink ink, double width, double opacity, boolean dashed) {

    public Stroke {
        if (!(width > 0)) {
            throw new IllegalArgumentException("The width of a line (" + width + " px) must be greater than 0.");
        }
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("The opacity (" + opacity + ") must lie between 0 and 1.");
        }
    }

    public static Stroke of(Ink ink, double width) {
        return new Stroke(ink, width, 1, false);
    }

    /** One pixel wide. */
    public static Stroke hairline(Ink ink) {
        return of(ink, 1);
    }

    public Stroke asDashed() {
        return new Stroke(ink, width, opacity, true);
    }

    public Stroke withOpacity(double newOpacity) {
        return new Stroke(ink, width, newOpacity, dashed);
    }
}
