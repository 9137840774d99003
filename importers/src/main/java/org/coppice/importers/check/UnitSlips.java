package org.coppice.importers.check;

import java.util.Arrays;
import java.util.Locale;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.time.Readings;

/** Stretches of readings about a thousand times larger or smaller than the rest: somebody changed the unit. */
final class UnitSlips {
    private static final int SHORTEST = 4;
    private static final double LEAST = 300;
    private static final double MOST = 3_000;

    private UnitSlips() {}

    static void check(Normalised series, Notes notes) {
        Readings readings = series.readings();
        if (!series.quantity().adds() || readings.size() < 4 * SHORTEST) {
            return;
        }
        double median = median(readings.values());
        if (!(median > 0) || isIntermittent(readings.values(), median)) {
            return;
        }
        int from = -1;
        for (int i = 0; i <= readings.size(); i++) {
            boolean slipped = i < readings.size() && isSlipped(readings.values()[i] / median);
            if (slipped && from < 0) {
                from = i;
            } else if (!slipped && from >= 0) {
                report(series, from, i - 1, median, notes);
                from = -1;
            }
        }
    }

    /** Sun and wind pass through every magnitude; only what stays near its usual size can slip. */
    private static boolean isIntermittent(double[] values, double median) {
        int known = 0;
        int odd = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                known++;
                boolean near = value > median / 30 && value < median * 30;
                odd += near || isSlipped(value / median) ? 0 : 1;
            }
        }
        return odd * 50 > known;
    }

    private static boolean isSlipped(double ratio) {
        return (ratio >= LEAST && ratio <= MOST) || (ratio >= 1 / MOST && ratio <= 1 / LEAST);
    }

    private static void report(Normalised series, int from, int to, double median, Notes notes) {
        if (to - from + 1 < SHORTEST) {
            return;
        }
        double mean = 0;
        for (int i = from; i <= to; i++) {
            mean += series.readings().values()[i] / (to - from + 1);
        }
        notes.info(
                "step-change",
                series.raw()
                        .table()
                        .where(
                                series.rows()[from],
                                series.rows()[to],
                                series.raw().column().index()),
                series.name() + ": " + (to - from + 1) + " reading(s) are about "
                        + String.format(Locale.ROOT, "%.3g", mean / median)
                        + " times the usual. Maybe they are in another unit.",
                "Kept as they are. Correct the unit in the file if it is wrong.");
    }

    private static double median(double[] values) {
        double[] known = Arrays.stream(values).filter(value -> value > 0).toArray();
        return known.length == 0 ? 0 : Rank.of(known, known.length / 2);
    }
}
