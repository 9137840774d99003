package org.coppice.app.chart.drawing;

/** The role of a colour. A palette says which colour it is, in light and in dark. */
public enum Ink {
    SERIES_1,
    SERIES_2,
    SERIES_3,
    SERIES_4,
    SERIES_5,
    SERIES_6,
    SERIES_7,
    /** The quiet grey one, for "the rest": grid electricity, other, unknown. */
    SERIES_8,
    /** The page behind the chart. */
    SURFACE,
    /** Hairlines across the plot. */
    GRID,
    /** The base line of an axis. */
    AXIS,
    TEXT,
    MUTED,
    ACCENT,
    /** Better; always beside a word or a sign. */
    GOOD,
    /** Worse; always beside a word or a sign. */
    BAD,
    /** A gap, a repair: worth a look. */
    WARNING;

    private static final int SERIES = 8;

    /** The ink of the nth series, from 0, beginning again after the last. */
    public static Ink series(int index) {
        return values()[Math.floorMod(index, SERIES)];
    }
}
