package org.coppice.importers.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.map.Fix;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;

/** A column that is the sum of the others, or of those next to it: whoever adds all of them up counts the energy twice. */
final class PartsAndTotal {
    private static final int MOST_COMPARED = 60;

    private PartsAndTotal() {}

    static void check(List<Normalised> series, Notes notes) {
        List<Normalised> rest = series.stream()
                .filter(one -> one.quantity().adds() && one.keepsMoreThan(2))
                .filter(one -> one.readings().sum() != 0) // 0 is no part of a sum
                .limit(MOST_COMPARED)
                .toList();
        List<Fix> told = notes.fixes();
        while (rest.size() > 2) {
            List<Normalised> alike = alike(rest);
            tellTotals(alike, series, told, notes);
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

    /** Tells of each total; one that is found is left out then, so that a total of totals is that of their parts. */
    private static void tellTotals(List<Normalised> alike, List<Normalised> series, List<Fix> told, Notes notes) {
        Sums sums = new Sums(alike);
        for (Optional<Sums.Total> total = sums.next(); total.isPresent(); total = sums.next()) {
            Normalised found = total.get().series();
            List<String> parts =
                    total.get().parts().stream().map(Normalised::name).toList();
            notes.warning(
                    "total-beside-parts",
                    found.raw().where(),
                    found.name() + " is the sum of " + String.join(", ", parts) + " in every reading.",
                    "All are imported. Where both would be added up, leave the total or its parts out: answer use:"
                            + found.name()
                            + " with no.");
            notes.repeats(found.name(), parts);
            kept(found, series, told).ifPresent(kept -> tellKept(kept, found, parts, notes));
            sums.remove(found);
        }
    }

    /** What was told to hold the energy of a total, the counter beside its power, holds that of the parts. */
    private static void tellKept(Normalised kept, Normalised total, List<String> parts, Notes notes) {
        if (parts.contains(kept.name())) {
            return;
        }
        notes.warning(
                "total-beside-parts",
                kept.raw().where(),
                kept.name() + " is one energy with " + total.name() + ", the sum of " + String.join(", ", parts) + ".",
                "All are imported. Leave the total or its parts out of what is added up: answer use:" + kept.name()
                        + " with no.");
        notes.repeats(kept.name(), parts);
    }

    private static Optional<Normalised> kept(Normalised total, List<Normalised> series, List<Fix> told) {
        List<String> names = told.stream()
                .filter(fix -> fix.question().equals("use:" + total.name())
                        && fix.others().size() == 1)
                .flatMap(fix -> fix.others().stream())
                .toList();
        return series.stream().filter(one -> names.contains(one.name())).findFirst();
    }
}
