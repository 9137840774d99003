package org.coppice.app.chart.trace;

import org.coppice.app.chart.axis.Scale;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Stroke;

/**
 * Keeps of each pixel column the first, the least, the greatest and the last value, in order of time.
 *
 * <p>A missing value breaks the line; where the gap is narrower than a column, the line is broken at the column's end, so
 * that no gap disappears. One pass over the visible values, nothing allocated per value.
 */
public final class Decimation {

    private static final int NONE = -1;

    private final Trace trace;
    private final Scale across;
    private final Scale up;
    private final Polyline line = new Polyline();

    private int first = NONE;
    private int least = NONE;
    private int greatest = NONE;
    private int last = NONE;

    private Decimation(Trace trace, Scale across, Scale up) {
        this.trace = trace;
        this.across = across;
        this.up = up;
    }

    /** The line of the values that the horizontal scale shows, and of one beyond each end. */
    public static Mark.Line of(Trace trace, Scale across, Scale up, Stroke stroke) {
        Decimation decimation = new Decimation(trace, across, up);
        decimation.scan(trace.firstIn(across.extent()), trace.endIn(across.extent()));
        return decimation.line.toLine(stroke);
    }

    private void scan(int from, int to) {
        double[] values = trace.values();
        Times times = trace.times();
        double column = Double.NaN;
        boolean gap = false;
        for (int i = from; i < to; i++) {
            double value = values[i];
            if (Double.isNaN(value)) {
                gap = true;
                continue;
            }
            double here = Math.floor(across.at((double) times.at(i)));
            if (here != column) {
                flush(gap);
                column = here;
                start(i);
                gap = false;
            } else {
                extend(i, value, values);
            }
        }
        flush(false);
    }

    private void start(int index) {
        first = index;
        least = index;
        greatest = index;
        last = index;
    }

    private void extend(int index, double value, double[] values) {
        if (value < values[least]) {
            least = index;
        }
        if (value > values[greatest]) {
            greatest = index;
        }
        last = index;
    }

    private void flush(boolean gapAfter) {
        if (first == NONE) {
            return;
        }
        add(first, NONE);
        int earlier = Math.min(least, greatest);
        int later = Math.max(least, greatest);
        add(earlier, first);
        add(later, Math.max(first, earlier));
        add(last, Math.max(first, later));
        first = NONE;
        if (gapAfter) {
            line.gap();
        }
    }

    private void add(int index, int previous) {
        if (index != previous) {
            line.add(across.at((double) trace.times().at(index)), up.at(trace.values()[index]));
        }
    }
}
