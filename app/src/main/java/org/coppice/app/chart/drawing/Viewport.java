package org.coppice.app.chart.drawing;

/** The size of the picture in pixels and the part of the data that is looked at. */
public record Viewport(double width, double height, Zoom zoom) {

    public Viewport {
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException(
                    "A picture needs a width and a height, but got " + width + " × " + height + " px.");
        }
    }

    /** The whole of the data in a picture of this size. */
    public static Viewport of(double width, double height) {
        return new Viewport(width, height, Zoom.NONE);
    }

    public Viewport withZoom(Zoom newZoom) {
        return new Viewport(width, height, newZoom);
    }
}
