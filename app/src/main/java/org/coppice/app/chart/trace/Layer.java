package org.coppice.app.chart.trace;

import org.coppice.app.chart.drawing.Ink;

/** One part of a stacked total; NaN is missing. The array is not copied and must not be altered. */
@SuppressWarnings("ArrayRecordComponent") // Identity is enough; a copy of a million values is not wanted.
public record Layer(String name, Ink ink, double[] values) {

    /** Layers in the order of the series colours. */
    public static Layer of(int index, String name, double... values) {
        return new Layer(name, Ink.series(index), values);
    }
}
