package org.coppice.importers.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;

/** A column that is the sum of the others: whoever adds all of them up counts the energy twice. */
final class PartsAndTotal {
    private static final int MOST_COMPARED = 60;
    private static final double SAME = 1e-6;
    private static final double NEARLY_ALL = 0.98;

    private PartsAndTotal() {}

    static void check(List<Normalised> series, Notes notes) {
        List<Normalised> rest = series.stream()
                .filter(one -> one.quantity().adds() && one.keepsMoreThan(2))
                .limit(MOST_COMPARED)
                .toList();
        boolean told = false;
        while (rest.size() > 2 && !told) {
            List<Normalised> alike = alike(rest);
            told = alike.size() > 2 && tellTotal(alike, notes);
            rest = rest.stream().filter(one -> !alike.contains(one)).toList();
        }
    }

    /** The series of the same kind of flow at the same times as the first, and that itself. */
    private static List<Normalised> alike(List<Normalised> series) {
        Normalised first = series.get(0);
        return series.stream()
                .filter(one -> one.commodity() == first.commodity()
                        && one.flow() == first.flow()
                        && one.readings().unit().equals(first.readings().unit())
                        && Arrays.equals(
                                one.readings().starts(), first.readings().starts()))
                .toList();
    }

    /** Tells of the first that is the sum of all others, if there is one. */
    private static boolean tellTotal(List<Normalised> alike, Notes notes) {
        double[] all = new double[alike.get(0).readings().size()];
        for (Normalised one : alike) {
            double[] values = one.readings().values();
            for (int i = 0; i < all.length; i++) {
                all[i] += values[i];
            }
        }
        for (Normalised total : alike) {
            if (isSum(total.readings().values(), all)) {
                String parts = alike.stream()
                        .filter(one -> one != total)
                        .map(Normalised::name)
                        .collect(Collectors.joining(", "));
                notes.warning(
                        "total-beside-parts",
                        total.raw().where(),
                        total.name() + " is the sum of " + parts + " in every reading.",
                        "All are imported. Leave the total or its parts out of what is added up: answer use:"
                                + total.name() + " with no.");
                notes.fix("use:" + total.name(), List.of("no"), "Leave out " + total.name());
                return true;
            }
        }
        return false;
    }

    /** Whether the values are the sums of the others: half of all, themselves among them. */
    private static boolean isSum(double[] total, double[] all) {
        int known = 0;
        int unequal = 0;
        // Beyond so many the others cannot make up for them, and nearly every series is no sum.
        double most = total.length * (1 - NEARLY_ALL);
        for (int i = 0; i < total.length && unequal <= most; i++) {
            double value = total[i];
            double sum = all[i] - value;
            if (!Double.isNaN(sum) && value != 0) {
                known++;
                unequal += Math.abs(sum - value) <= SAME * Math.abs(value) ? 0 : 1;
            }
        }
        return known > 2 && known - unequal >= known * NEARLY_ALL;
    }
}
