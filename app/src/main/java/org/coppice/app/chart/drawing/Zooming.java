package org.coppice.app.chart.drawing;

/** Along which axes a chart can be zoomed. */
public enum Zooming {
    NONE(false, false),
    ACROSS(true, false),
    BOTH(true, true);

    private final boolean across;
    private final boolean up;

    Zooming(boolean across, boolean up) {
        this.across = across;
        this.up = up;
    }

    public boolean across() {
        return across;
    }

    public boolean up() {
        return up;
    }
}
