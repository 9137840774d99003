package org.coppice.app.chart.drawing;

/** An upright rectangle in pixels; sizes below zero become zero. */
public record Rect(double x, double y, double width, double height) {

    public Rect {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /** Includes the edges. */
    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }
}
