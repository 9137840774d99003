package org.coppice.importers.normalise;

import java.util.Arrays;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.Subject;

/**
 * The sum since the year began, beside each of its days or months: “YTD kWh”, “kumuliert”. Unlike what a counter shows it holds the
 * whole of its own interval, so the first value is what passed in the first interval and not where counting began.
 */
final class RunningTotal {
    /** A first value so many times larger than what is usual was not begun with its interval. */
    private static final double MOST = 3;

    private RunningTotal() {}

    /** Whether the words say so, the values are of days or longer, and the first is no more than what an interval adds. */
    static boolean is(RawSeries raw, Timing timing, Growth growth) {
        boolean named = Subject.isRunningTotal(raw.column().words() + " " + raw.channel());
        return named && timing.wholeDays() && growth.rises() > 0 && growth.first() <= MOST * usual(raw.values());
    }

    /** What each interval added, of values in the order of time. */
    static Points parts(Points points, RawSeries raw, String name, Notes notes) {
        double[] parts = points.values().clone();
        double last = Double.NaN;
        for (int i = 0; i < parts.length; i++) {
            double value = points.values()[i];
            boolean anew = Double.isNaN(last) ? i == 0 : value < last;
            parts[i] = anew ? value : value - last;
            last = value;
        }
        notes.info(
                "running-total",
                raw.where(),
                name + ": each value is the sum since its year began.",
                "The one before is taken off; the first, and one that falls, is its own interval's.");
        return points.withValues(parts);
    }

    /** The median of what values gain, 0 if there are none. */
    private static double usual(double[] values) {
        double[] gains = new double[values.length];
        int size = 0;
        for (int i = 1; i < values.length; i++) {
            double gain = Math.abs(values[i] - values[i - 1]);
            if (!Double.isNaN(gain)) {
                gains[size++] = gain;
            }
        }
        double[] known = Arrays.copyOf(gains, size);
        Arrays.sort(known);
        return size == 0 ? 0 : known[size / 2];
    }
}
