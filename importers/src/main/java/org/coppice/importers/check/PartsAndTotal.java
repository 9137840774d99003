package org.coppice.importers.check;

import java.util.ArrayList;
import java.util.List;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.time.Readings;

/** A column that is the sum of the others: whoever adds all of them up counts the energy twice. */
final class PartsAndTotal {
    private static final int MOST_COMPARED = 60;
    private static final double SAME = 1e-6;
    private static final double NEARLY_ALL = 0.98;

    private PartsAndTotal() {}

    static void check(List<Normalised> series, Notes notes) {
        List<Normalised> adding = series.stream()
                .filter(one -> one.quantity().adds() && one.keepsMoreThan(2))
                .limit(MOST_COMPARED)
                .toList();
        for (Normalised total : adding) {
            List<Normalised> parts = alike(adding, total);
            if (parts.size() >= 2 && isSum(total.readings(), parts)) {
                notes.warning(
                        "total-beside-parts",
                        total.raw().where(),
                        total.name() + " is the sum of "
                                + String.join(
                                        ", ",
                                        parts.stream().map(Normalised::name).toList())
                                + " in every reading.",
                        "All are imported. Leave the total or its parts out of what is added up: answer use:"
                                + total.name() + " with no.");
                notes.fix("use:" + total.name(), List.of("no"), "Leave out " + total.name());
                return;
            }
        }
    }

    /** The other series of the same kind of flow over the same rows. */
    private static List<Normalised> alike(List<Normalised> series, Normalised total) {
        List<Normalised> alike = new ArrayList<>();
        for (Normalised one : series) {
            boolean same = one != total
                    && one.commodity() == total.commodity()
                    && one.flow() == total.flow()
                    && one.readings().size() == total.readings().size()
                    && one.readings().unit().equals(total.readings().unit());
            if (same) {
                alike.add(one);
            }
        }
        return alike;
    }

    private static boolean isSum(Readings total, List<Normalised> parts) {
        int known = 0;
        int unequal = 0;
        // Beyond so many the others cannot make up for them, and nearly every series is no sum.
        double most = total.size() * (1 - NEARLY_ALL);
        for (int i = 0; i < total.size() && unequal <= most; i++) {
            double sum = 0;
            for (Normalised part : parts) {
                if (part.readings().starts()[i] != total.starts()[i]) {
                    return false;
                }
                sum += part.readings().values()[i];
            }
            double value = total.values()[i];
            if (!Double.isNaN(sum) && !Double.isNaN(value) && value != 0) {
                known++;
                unequal += Math.abs(sum - value) <= SAME * Math.abs(value) ? 0 : 1;
            }
        }
        return known > 2 && known - unequal >= known * NEARLY_ALL;
    }
}
