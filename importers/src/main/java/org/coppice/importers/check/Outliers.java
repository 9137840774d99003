package org.coppice.importers.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.time.Readings;

/**
 * Single readings beyond anything usual: ten times the 99.5th percentile, which no load shape reaches. And those that no meter can
 * have read, however many there are, which stand in the way.
 */
final class Outliers {
    private static final double BEYOND = 10;
    private static final int ENOUGH = 50;
    /** More than all power plants of the world give: 10 TW. */
    private static final double IMPOSSIBLE_KW = 1e10;
    /** Of what is no energy: more than any unit of it makes of a plant. */
    private static final double IMPOSSIBLE = 1e15;

    private Outliers() {}

    /** The series; without what is beyond anything usual where the answer {@code outlier:NAME} is {@code missing}. */
    static Normalised check(Normalised series, Answers answers, Notes notes) {
        Readings readings = series.readings();
        if (!series.quantity().adds()) {
            return series;
        }
        int[] impossible = IntStream.range(0, readings.size())
                .filter(i -> isImpossible(readings, i))
                .toArray();
        if (impossible.length > 0) {
            return reportImpossible(series, impossible, answers, notes);
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

    private static boolean isImpossible(Readings readings, int i) {
        double size = Math.abs(readings.unit().toCanonical(readings.values()[i]));
        double hours = (readings.ends()[i] - readings.starts()[i]) / 3600.0;
        return readings.unit().dimension() == Dimension.ENERGY ? size / hours > IMPOSSIBLE_KW : size > IMPOSSIBLE;
    }

    private static Normalised reportImpossible(Normalised series, int[] impossible, Answers answers, Notes notes) {
        String message = message(series, impossible, "more than any meter can read");
        if (isMissing(series, answers)) {
            return missing(series, impossible, message, notes);
        }
        notes.error(
                "outlier",
                series.where(impossible[0]),
                message,
                "Correct them in the file, or answer outlier:" + series.name() + " with missing.");
        notes.fix("outlier:" + series.name(), List.of("missing"), "Treat as missing");
        return series;
    }

    private static String message(Normalised series, int[] which, String what) {
        return series.name() + ": " + which.length + " reading(s) are " + what + "; the first is "
                + String.format(Locale.ROOT, "%.6g", series.readings().values()[which[0]]) + " "
                + series.readings().unit().symbol() + ".";
    }

    private static boolean isMissing(Normalised series, Answers answers) {
        return answers.find("outlier", series.name()).filter("missing"::equals).isPresent();
    }

    private static Normalised missing(Normalised series, int[] which, String message, Notes notes) {
        notes.repaired("outlier", series.where(which[0]), message, "Treated as missing, as answered.");
        Correction correction = new Correction(series);
        for (int i : which) {
            correction.missing(i);
        }
        return correction.corrected();
    }

    private static Normalised report(Normalised series, int[] beyond, Answers answers, Notes notes) {
        String message = message(series, beyond, "more than ten times what is usual");
        if (isMissing(series, answers)) {
            return missing(series, beyond, message, notes);
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
