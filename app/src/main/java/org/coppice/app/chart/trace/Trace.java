package org.coppice.app.chart.trace;

import org.coppice.app.chart.axis.Extent;
import org.coppice.app.chart.drawing.Ink;

/** Values over time; NaN is missing. The array is not copied and must not be altered. */
@SuppressWarnings("ArrayRecordComponent") // Identity is enough; a copy of a million values is not wanted.
public record Trace(String name, Ink ink, Times times, double[] values) {

    public Trace {
        if (times.size() != values.length) {
            throw new IllegalArgumentException(
                    "“" + name + "” has " + values.length + " values, but " + times.size() + " times.");
        }
    }

    public static Trace regular(String name, Ink ink, long startMillis, long stepMillis, double[] values) {
        return new Trace(name, ink, new Times.Regular(startMillis, stepMillis, values.length), values);
    }

    public static Trace irregular(String name, Ink ink, long[] millis, double[] values) {
        return new Trace(name, ink, new Times.Irregular(millis), values);
    }

    /** The index of the last value that starts before the window, or the first of all. */
    public int firstIn(Extent window) {
        return Math.max(0, times.indexAt(window.min()));
    }

    /** One after the first value that starts behind the window, or one after the last of all. */
    public int endIn(Extent window) {
        return Math.min(values.length, times.indexAt(window.max()) + 2);
    }
}
