package org.coppice.importers.check;

import java.util.Arrays;
import java.util.Locale;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.time.Readings;

/** Single readings beyond anything usual: ten times the 99.5th percentile, which no load shape reaches. */
final class Outliers {
    private static final double BEYOND = 10;
    private static final int ENOUGH = 50;

    private Outliers() {}

    static void check(Normalised series, Notes notes) {
        Readings readings = series.readings();
        if (!series.quantity().adds()) {
            return;
        }
        double[] known = Arrays.stream(readings.values())
                .filter(value -> !Double.isNaN(value))
                .map(Math::abs)
                .toArray();
        if (known.length < ENOUGH) {
            return;
        }
        double limit = BEYOND * Rank.of(known, Math.min(known.length - 2, (int) (known.length * 0.995)));
        int count = 0;
        int first = -1;
        for (int i = 0; i < readings.size(); i++) {
            if (limit > 0 && Math.abs(readings.values()[i]) > limit) {
                count++;
                first = first < 0 ? i : first;
            }
        }
        if (count > 0) {
            notes.info(
                    "outlier",
                    series.where(first),
                    series.name() + ": " + count + " reading(s) are more than ten times what is usual; the first is "
                            + String.format(Locale.ROOT, "%.6g", readings.values()[first]) + " "
                            + readings.unit().symbol() + ".",
                    "Kept as they are. Correct them in the file if they are wrong.");
        }
    }
}
