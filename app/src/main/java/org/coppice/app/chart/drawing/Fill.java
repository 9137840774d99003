package org.coppice.app.chart.drawing;

/** How a surface is filled. {@code opacity} lies in 0 … 1. */
public record Fill(Ink ink, double opacity) {

    public Fill {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("The opacity (" + opacity + ") must lie between 0 and 1.");
        }
    }

    public static Fill of(Ink ink) {
        return new Fill(ink, 1);
    }
}
