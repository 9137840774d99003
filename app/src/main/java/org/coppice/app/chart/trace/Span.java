package org.coppice.app.chart.trace;

import org.coppice.app.chart.drawing.Ink;

/** A stretch of time to be shaded behind the lines: a gap, a repair, a clock change. Epoch milliseconds. */
public record Span(long from, long to, String name, Ink ink) {

    public Span {
        if (from > to) {
            throw new IllegalArgumentException("“" + name + "” ends (" + to + ") before it starts (" + from + ").");
        }
    }
}
