package org.coppice.importers.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.time.Readings;

/** A column that is the sum of the others, or of those next to it: whoever adds all of them up counts the energy twice. */
final class PartsAndTotal {
    private static final int MOST_COMPARED = 60;
    private static final double SAME = 1e-6;
    /** Of sums of rounded numbers, where enough of them agree. */
    private static final double ROUNDED = 5e-3;

    private static final int ENOUGH = 12;
    private static final double NEARLY_ALL = 0.98;
    private static final int FEWEST = 2;
    /** Intervals; among fewer some columns next to each other may add up to another by chance. */
    private static final int FEWEST_OF_RUN = 5;

    private final List<Normalised> series;

    private PartsAndTotal(List<Normalised> series) {
        this.series = series;
    }

    static void check(List<Normalised> series, Notes notes) {
        List<Normalised> adding = series.stream()
                .filter(one -> one.quantity().adds() && one.keepsMoreThan(2))
                .filter(one -> one.readings().sum() != 0) // 0 is no part of a sum
                .limit(MOST_COMPARED)
                .toList();
        List<Normalised> left = new ArrayList<>(adding);
        for (Optional<Normalised> total = report(left, notes); total.isPresent(); total = report(left, notes)) {
            left.remove(total.get()); // a total of totals is then that of their parts
        }
    }

    /** Reports the first total. */
    private static Optional<Normalised> report(List<Normalised> series, Notes notes) {
        PartsAndTotal among = new PartsAndTotal(series);
        for (Normalised total : series) {
            Optional<List<Normalised>> parts = among.parts(total);
            if (parts.isPresent()) {
                report(total, parts.get(), notes);
                return Optional.of(total);
            }
        }
        return Optional.empty();
    }

    private static void report(Normalised total, List<Normalised> parts, Notes notes) {
        notes.warning(
                "total-beside-parts",
                total.raw().where(),
                total.name() + " is the sum of "
                        + String.join(", ", parts.stream().map(Normalised::name).toList())
                        + " in every reading.",
                "All are imported. Leave the total or its parts out of what is added up: answer use:" + total.name()
                        + " with no.");
        notes.fix("use:" + total.name(), List.of("no"), "Leave out " + total.name());
    }

    /** All others of the kind of the total, or the run of them that ends or begins beside it. */
    private Optional<List<Normalised>> parts(Normalised total) {
        List<Normalised> before = new ArrayList<>();
        List<Normalised> behind = new ArrayList<>();
        boolean passed = false;
        for (Normalised one : series) {
            if (one == total) {
                passed = true;
            } else if (isAlike(one, total)) {
                (passed ? behind : before).add(one);
            }
        }
        List<Normalised> all = new ArrayList<>(before);
        all.addAll(behind);
        if (all.size() >= FEWEST && isSum(total.readings(), all)) {
            return Optional.of(all);
        }
        return runs(before, behind).stream()
                .filter(run -> total.readings().size() >= FEWEST_OF_RUN && !SameEnergy.isConstant(total))
                .filter(run -> isSum(total.readings(), run))
                .findFirst();
    }

    /** Those that end with the last before the total, and those that begin with the first behind it, the longest first. */
    private static List<List<Normalised>> runs(List<Normalised> before, List<Normalised> behind) {
        List<List<Normalised>> runs = new ArrayList<>();
        for (int n = before.size(); n >= FEWEST; n--) {
            runs.add(before.subList(before.size() - n, before.size()));
        }
        for (int n = behind.size(); n >= FEWEST; n--) {
            runs.add(behind.subList(0, n));
        }
        return runs;
    }

    private static boolean isAlike(Normalised one, Normalised total) {
        return one.commodity() == total.commodity()
                && one.flow() == total.flow()
                && one.readings().size() == total.readings().size()
                && one.readings().unit().equals(total.readings().unit());
    }

    /** By which share sums of so many readings may be apart in each of them. */
    static double tolerance(int readings) {
        return readings >= ENOUGH ? ROUNDED : SAME;
    }

    private static boolean isSum(Readings total, List<Normalised> parts) {
        int known = 0;
        int unequal = 0;
        // Beyond so many the others cannot make up for them, and nearly every series is no sum.
        double most = total.size() * (1 - NEARLY_ALL);
        double same = tolerance(total.size());
        for (int i = 0; i < total.size() && unequal <= most; i++) {
            double sum = 0;
            for (Normalised part : parts) {
                if (part.readings().starts()[i] != total.starts()[i]) {
                    return false;
                }
                sum += part.readings().values()[i];
            }
            double value = total.values()[i];
            if (!Double.isNaN(sum) && !Double.isNaN(value) && (value != 0 || sum != 0)) {
                known++;
                unequal += Math.abs(sum - value) <= same * Math.abs(value) ? 0 : 1;
            }
        }
        return known > 2 && known - unequal >= known * NEARLY_ALL;
    }
}
