package org.coppice.importers.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.coppice.importers.measure.Words;
import org.coppice.importers.normalise.Normalised;

/**
 * Finds, among series of the same times, one that is the sum of all others, or of a run of those next to it. The others are looked for
 * against one sum of all, and runs by a few rows first: of sixty series there are thousands.
 */
final class Sums {
    private static final double SAME = 1e-6;
    /** Of sums of rounded numbers, where enough of them agree. */
    private static final double ROUNDED = 5e-3;

    private static final int ENOUGH = 12;
    private static final double NEARLY_ALL = 0.98;
    private static final int FEWEST_PARTS = 2;
    /** Intervals; among fewer some columns next to each other may add up to another by chance. */
    private static final int FEWEST_OF_RUN = 5;

    private static final int PROBES = 12;

    /** What a column of sums is called. */
    private static final Pattern TOTAL = Pattern.compile(
            "\\b(total|totals|totaal|totale|totalt|sum|sums|summe|summa|suma|somme|somma|soma|gesamt|insgesamt|ukupno|celkem|razem"
                    + "|toplam|osszesen|yhteensa|итого|всего)\\b|合计|总计|合計|總計|합계");

    private final List<Normalised> series;
    private final double[] all;

    /** A series, and those of which it is the sum. */
    record Total(Normalised series, List<Normalised> parts) {}

    Sums(List<Normalised> alike) {
        series = new ArrayList<>(alike);
        all = sum(alike);
    }

    /** By which share sums of so many readings may be apart in each of them. */
    static double tolerance(int readings) {
        return readings >= ENOUGH ? ROUNDED : SAME;
    }

    /** The first that is a sum. */
    Optional<Total> next() {
        if (series.size() <= FEWEST_PARTS) {
            return Optional.empty();
        }
        for (int at = 0; at < series.size(); at++) {
            Normalised total = series.get(at);
            double[] values = total.readings().values();
            if (isSum(values, all, true)) {
                return Optional.of(new Total(
                        total, series.stream().filter(one -> one != total).toList()));
            }
        }
        return IntStream.range(0, series.size())
                .mapToObj(this::run)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> IntStream.range(0, series.size())
                        .filter(at -> isNamedTotal(series.get(at)))
                        .mapToObj(this::runElsewhere)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static boolean isNamedTotal(Normalised one) {
        return TOTAL.matcher(Words.fold(one.name())).find();
    }

    /** Any run that adds up to the series at a place, which is called a total: other columns may stand between them. */
    private Optional<Total> runElsewhere(int at) {
        Normalised total = series.get(at);
        double[] values = total.readings().values();
        int[] rows = probes(values);
        for (int from = 0; from < series.size(); from++) {
            double[] sums = new double[rows.length];
            for (int end = from; end < series.size() && (end < at) == (from < at) && end != at; end++) {
                addTo(sums, rows, series.get(end));
                List<Normalised> parts = series.subList(from, end + 1);
                if (parts.size() >= FEWEST_PARTS && agree(sums, rows, values) && isSum(values, sum(parts), false)) {
                    return Optional.of(new Total(total, List.copyOf(parts)));
                }
            }
        }
        return Optional.empty();
    }

    private static int[] probes(double[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> values[i] > 0)
                .limit(PROBES)
                .toArray();
    }

    /** Leaves a series out. */
    void remove(Normalised one) {
        series.remove(one);
        double[] values = one.readings().values();
        for (int i = 0; i < all.length; i++) {
            all[i] -= values[i];
        }
    }

    /** The run that ends before, or begins behind, the series at a place and adds up to it. */
    private Optional<Total> run(int at) {
        Normalised total = series.get(at);
        double[] values = total.readings().values();
        if (values.length < FEWEST_OF_RUN) {
            return Optional.empty();
        }
        int[] rows = probes(values);
        for (int step : new int[] {-1, 1}) {
            double[] sums = new double[rows.length];
            for (int end = at + step; end >= 0 && end < series.size(); end += step) {
                addTo(sums, rows, series.get(end));
                List<Normalised> parts = step < 0 ? series.subList(end, at) : series.subList(at + 1, end + 1);
                boolean likely =
                        parts.size() >= FEWEST_PARTS && agree(sums, rows, values) && !SameEnergy.isConstant(total);
                if (likely && isSum(values, sum(parts), false)) {
                    return Optional.of(new Total(total, List.copyOf(parts)));
                }
            }
        }
        return Optional.empty();
    }

    private static void addTo(double[] sums, int[] rows, Normalised part) {
        double[] values = part.readings().values();
        for (int i = 0; i < rows.length; i++) {
            sums[i] += values[rows[i]];
        }
    }

    /** Whether sums agree in all rows but one, where the hand of somebody may have been at work. */
    private static boolean agree(double[] sums, int[] rows, double[] total) {
        double same = tolerance(total.length);
        int unequal = 0;
        for (int i = 0; i < rows.length; i++) {
            double value = total[rows[i]];
            unequal += Math.abs(sums[i] - value) > same * value ? 1 : 0;
        }
        return rows.length > 0 && unequal <= 1;
    }

    private static double[] sum(List<Normalised> parts) {
        double[] sum = new double[parts.get(0).readings().size()];
        for (Normalised part : parts) {
            double[] values = part.readings().values();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        return sum;
    }

    /** Whether the values are the sums; {@code within} if they are among what was added up themselves. */
    private static boolean isSum(double[] total, double[] sums, boolean within) {
        int known = 0;
        int unequal = 0;
        // Beyond so many the others cannot make up for them, and nearly every series is no sum.
        double most = total.length * (1 - NEARLY_ALL);
        double same = tolerance(total.length);
        for (int i = 0; i < total.length && unequal <= most; i++) {
            double value = total[i];
            double sum = within ? sums[i] - value : sums[i];
            if (!Double.isNaN(sum) && !Double.isNaN(value) && Math.abs(value) + Math.abs(sum) > 1e-12) {
                known++;
                unequal += Math.abs(sum - value) <= same * Math.abs(value) ? 0 : 1;
            }
        }
        return known > 2 && known - unequal >= known * NEARLY_ALL;
    }
}
