package org.coppice.app.chart.drawing;

/** The shape of a point, so that colour is never the only thing that tells two groups apart. */
public enum Shape {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE;

    /** The shape of the nth group, from 0, beginning again after the last. */
    public static Shape of(int index) {
        return values()[Math.floorMod(index, values().length)];
    }
}
