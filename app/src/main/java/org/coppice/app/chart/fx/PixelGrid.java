package org.coppice.app.chart.fx;

/** Puts edges between device pixels and hairlines into their middle, at any screen scale, so that they are crisp. */
record PixelGrid(double scale) {

    /** The nearest border between two device pixels. */
    double edge(double position) {
        return Math.round(position * scale) / scale;
    }

    /** Where the middle of a straight line of a width must lie to fill whole device pixels. */
    double middle(double position, double width) {
        long devicePixels = Math.max(1, Math.round(width * scale));
        return devicePixels % 2 == 0 ? edge(position) : (Math.floor(position * scale) + 0.5) / scale;
    }
}
