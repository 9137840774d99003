package org.coppice.importers.normalise;

import java.util.Set;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.Measure;

/** Numbers that loggers and weather services write where they have no reading: {@code -999}, {@code -9999}. */
final class NoValues {
    private static final Set<Double> NONE = Set.of(-999.0, -9_999.0, -99_999.0, -999_999.0, -999.9, -9_999.9);
    /** What is far above is no such number's neighbour. */
    private static final double FAR = 0.2;

    private NoValues() {}

    /** Makes such numbers missing, where all others of the series are far from them; a price may be as low. */
    static void remove(double[] values, RawSeries raw, Measure measure, String name, Notes notes) {
        int first = measure == Measure.PRICE ? -1 : first(values);
        if (first < 0) {
            return;
        }
        int none = without(values);
        notes.repaired(
                "no-value",
                raw.where(first),
                name + ": " + none + " reading(s) are "
                        + raw.table().text(raw.row(first), raw.column().index())
                        + ", as loggers write where they have none; this is the first.",
                "Read as missing.");
    }

    /** Makes such numbers NaN in the array itself; how many. */
    static int without(double... values) {
        if (first(values) < 0) {
            return 0;
        }
        int none = 0;
        for (int i = 0; i < values.length; i++) {
            if (isNone(values[i])) {
                values[i] = Double.NaN;
                none++;
            }
        }
        return none;
    }

    /** The first of such numbers among others that are far from them; -1 if there is none. */
    private static int first(double... values) {
        int first = -1;
        int none = 0;
        double least = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (isNone(values[i])) {
                first = first < 0 ? i : first;
                none++;
                highest = Math.max(highest, values[i]);
            } else if (!Double.isNaN(values[i])) {
                least = Math.min(least, values[i]);
            }
        }
        return none == values.length || least < highest * FAR ? -1 : first;
    }

    private static boolean isNone(double value) {
        return value <= -999 && NONE.contains(value);
    }
}
