package org.coppice.importers.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.time.Readings;

/** Single readings beyond anything usual: ten times the 99.5th percentile, which no load shape reaches. */
final class Outliers {
    private static final double BEYOND = 10;
    private static final int ENOUGH = 50;

    private Outliers() {}

    /** The series; without what is beyond anything usual where the answer {@code outlier:NAME} is {@code missing}. */
    static Normalised check(Normalised series, Answers answers, Notes notes) {
        Readings readings = series.readings();
        if (!series.quantity().adds()) {
            return series;
        }
        double[] sizes = new double[readings.size()];
        int count = 0;
        double most = 0;
        for (double value : readings.values()) {
            if (!Double.isNaN(value)) {
                sizes[count++] = Math.abs(value);
                most = Math.max(most, Math.abs(value));
            }
        }
        if (count < ENOUGH) {
            return series;
        }
        double limit = BEYOND * Rank.of(sizes, count, Math.min(count - 2, (int) (count * 0.995)));
        return limit > 0 && most > limit ? report(series, beyond(readings.values(), limit), answers, notes) : series;
    }

    private static int[] beyond(double[] values, double limit) {
        return IntStream.range(0, values.length)
                .filter(i -> Math.abs(values[i]) > limit)
                .toArray();
    }

    private static Normalised report(Normalised series, int[] beyond, Answers answers, Notes notes) {
        Readings readings = series.readings();
        String message = series.name() + ": " + beyond.length
                + " reading(s) are more than ten times what is usual; the first is "
                + String.format(Locale.ROOT, "%.6g", readings.values()[beyond[0]]) + " "
                + readings.unit().symbol() + ".";
        if (answers.find("outlier", series.name()).filter("missing"::equals).isPresent()) {
            notes.repaired("outlier", series.where(beyond[0]), message, "Treated as missing, as answered.");
            Correction correction = new Correction(series);
            for (int i : beyond) {
                correction.missing(i);
            }
            return correction.corrected();
        }
        notes.info(
                "outlier",
                series.where(beyond[0]),
                message,
                "Kept as they are. Correct them in the file if they are wrong, or answer outlier:" + series.name()
                        + " with missing.");
        notes.fix("outlier:" + series.name(), List.of("missing"), "Treat as missing");
        return series;
    }
}
