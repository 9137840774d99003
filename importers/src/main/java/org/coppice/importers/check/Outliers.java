package org.coppice.importers.check;

import java.util.Arrays;
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
        double[] known = Arrays.stream(readings.values())
                .filter(value -> !Double.isNaN(value))
                .map(Math::abs)
                .toArray();
        if (known.length < ENOUGH) {
            return series;
        }
        double limit = BEYOND * Rank.of(known, Math.min(known.length - 2, (int) (known.length * 0.995)));
        int[] beyond = IntStream.range(0, readings.size())
                .filter(i -> limit > 0 && Math.abs(readings.values()[i]) > limit)
                .toArray();
        return beyond.length == 0 ? series : report(series, beyond, answers, notes);
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
