package org.coppice.importers.normalise;

import java.util.ArrayList;
import java.util.List;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;

/**
 * What a counter shows, as what passed between its readings. A fall from near the top of its digits to near zero is a rollover,
 * and 10^n is added; any other fall is a reset or an exchange, and that interval is missing. A counter that runs below zero counts what flows the other way.
 */
final class Register {
    private static final double NEAR = 0.1;

    private Register() {}

    /** Intervals between the values there are: starts, ends and differences, in the unit of the counter. */
    static Points differences(Points points, RawSeries raw, String name, Notes notes) {
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (!Double.isNaN(points.values()[i])) {
                known.add(i);
            }
        }
        Growth growth = Growth.of(points.at(), points.values());
        boolean daily = growth.restartsDaily();
        boolean below = growth.rises() == 0 && growth.first() <= 0; // counts what flows the other way
        if (daily) {
            notes.info(
                    "daily-register",
                    raw.where(),
                    name + ": the counter begins anew every day.",
                    "What it shows after it began anew is what passed since.");
        }
        int n = Math.max(0, known.size() - 1);
        long[] at = new long[n];
        long[] end = new long[n];
        double[] values = new double[n];
        byte[] quality = new byte[n];
        int[] from = new int[n];
        for (int k = 0; k < n; k++) {
            int a = known.get(k);
            int b = known.get(k + 1);
            at[k] = points.at()[a];
            end[k] = points.at()[b];
            boolean restarted = daily && points.values()[b] < points.values()[a];
            double passed = points.values()[b] - points.values()[a];
            values[k] = restarted ? points.values()[b] : below ? passed : difference(points, a, b, raw, name, notes);
            quality[k] = points.quality()[b];
            from[k] = points.from()[b];
        }
        return new Points(at, end, values, quality, from);
    }

    private static double difference(Points points, int a, int b, RawSeries raw, String name, Notes notes) {
        double before = points.values()[a];
        double after = points.values()[b];
        if (after >= before) {
            return after - before;
        }
        String where = raw.where(points.from()[b]);
        double top = Math.pow(10, Math.ceil(Math.log10(Math.max(before, 1))));
        if (before > top * (1 - NEAR) && after < top * NEAR) {
            notes.repaired(
                    "rollover",
                    where,
                    name + ": the counter falls from " + before + " to " + after + ".",
                    "Taken as a rollover at " + top + ": " + (after + top - before) + " passed.");
            return after + top - before;
        }
        notes.info(
                "register-reset",
                where,
                name + ": the counter falls from " + before + " to " + after + ", which is no rollover.",
                "That interval is missing: the counter was reset or exchanged.");
        return Double.NaN;
    }
}
