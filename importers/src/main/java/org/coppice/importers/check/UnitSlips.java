package org.coppice.importers.check;

import java.util.List;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.time.Readings;

/** Stretches of readings about a thousand times larger or smaller than the rest: somebody changed the unit. */
final class UnitSlips {
    private static final int SHORTEST = 4;
    private static final double LEAST = 300;
    private static final double MOST = 3_000;

    private UnitSlips() {}

    /** The series; with what is off by a thousand brought into line where the answer {@code step-change:NAME} is {@code correct}. */
    static Normalised check(Normalised series, Answers answers, Notes notes) {
        Readings readings = series.readings();
        if (!series.quantity().adds() || readings.size() < 4 * SHORTEST) {
            return series;
        }
        double median = median(readings.values());
        if (!(median > 0) || cannotSlip(readings.values(), median)) {
            return series;
        }
        boolean correct = answers.find("step-change", series.name())
                .filter("correct"::equals)
                .isPresent();
        Correction correction = new Correction(series);
        int from = -1;
        for (int i = 0; i <= readings.size(); i++) {
            boolean slipped = i < readings.size() && isSlipped(readings.values()[i] / median);
            if (slipped && from < 0) {
                from = i;
            } else if (!slipped && from >= 0) {
                if (i - from >= SHORTEST) {
                    double ratio = mean(readings.values(), from, i) / median;
                    report(series, from, i - 1, ratio, correct, notes);
                    correction.scale(from, i, ratio > 1 ? 1e-3 : 1e3);
                }
                from = -1;
            }
        }
        return correct ? correction.corrected() : series;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    /** Sun and wind pass through every magnitude; only what stays near its usual size can slip, and does in very few series. */
    private static boolean cannotSlip(double[] values, double median) {
        int known = 0;
        int odd = 0;
        int slipped = 0;
        double low = median / 30;
        double high = median * 30;
        for (double value : values) {
            if (value > low && value < high) {
                known++;
            } else if (!Double.isNaN(value)) {
                known++;
                boolean slips = isSlipped(value / median);
                slipped += slips ? 1 : 0;
                odd += slips ? 0 : 1;
            }
        }
        return slipped < SHORTEST || odd * 50 > known;
    }

    private static boolean isSlipped(double ratio) {
        return (ratio >= LEAST && ratio <= MOST) || (ratio >= 1 / MOST && ratio <= 1 / LEAST);
    }

    private static void report(Normalised series, int from, int to, double ratio, boolean correct, Notes notes) {
        String where = series.raw()
                .table()
                .where(
                        series.rows()[from],
                        series.rows()[to],
                        series.raw().column().index());
        String message = series.name() + ": " + (to - from + 1) + " reading(s) are about "
                + QuantityText.formatNumber(ratio, 3) + " times the usual. Maybe they are in another unit.";
        String factor = ratio > 1 ? "divided by 1,000" : "multiplied by 1,000";
        if (correct) {
            notes.repaired("step-change", where, message, "They were " + factor + ", as answered.");
            return;
        }
        notes.info(
                "step-change",
                where,
                message,
                "Kept as they are. Correct the unit in the file if it is wrong, or answer step-change:" + series.name()
                        + " with correct: they are then " + factor + ".");
        notes.fix(
                "step-change:" + series.name(),
                List.of("correct"),
                ratio > 1 ? "Divide by 1,000" : "Multiply by 1,000");
    }

    private static double median(double[] values) {
        double[] above = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (value > 0) {
                above[count++] = value;
            }
        }
        return count == 0 ? 0 : Rank.of(above, count, count / 2);
    }
}
