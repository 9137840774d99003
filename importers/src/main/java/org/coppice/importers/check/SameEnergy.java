package org.coppice.importers.check;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.map.Notes;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.time.Readings;

/**
 * Two series of equal energy over the same time are probably one energy: 15-minute and hourly values, two names, or the power of a
 * meter beside its energy.
 */
final class SameEnergy {
    private static final double SAME = 1e-9;
    /** Of a power printed with three digits. */
    private static final double ROUNDED = 0.005;

    /** Of a single interval, whose energy or power is printed with two digits. */
    private static final double COARSELY_ROUNDED = 0.01;

    /** Of a power sampled now and then, beside a counter. */
    private static final double SAMPLED = 0.03;

    /** Of a counter with few decimals. */
    private static final double COARSE = 0.02;

    private static final int FEWEST = 5;
    private static final double NEARLY_ALL = 0.98;
    private static final int MOST_COMPARED = 200;

    private SameEnergy() {}

    static void check(List<Normalised> series, Notes notes) {
        SharedColumns columns = SharedColumns.of(series);
        List<Normalised> adding = series.stream()
                .filter(one -> one.quantity().adds() && one.keepsMoreThan(2))
                .limit(MOST_COMPARED)
                .toList();
        double[] totals =
                adding.stream().mapToDouble(one -> one.readings().sum()).toArray();
        for (int a = 0; a < totals.length; a++) {
            for (int b = a + 1; b < totals.length; b++) {
                double apart = Math.abs(totals[a] - totals[b]);
                if (totals[a] > 0 && apart <= ROUNDED * totals[a]) {
                    compare(adding.get(a), adding.get(b), apart <= SAME * totals[a], columns, notes);
                }
            }
        }
        Set<Normalised> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        adding.stream().filter(one -> one.quantity() == QuantityKind.REGISTER).forEach(counter -> {
            List<Normalised> others = adding.stream()
                    .filter(one -> !columns.areOfOthers(one, counter))
                    .toList();
            besideCounter(counter, others, taken, notes);
            gained(counter, others, notes);
        });
    }

    /** The energies that a counter gained, which stand beside it. */
    private static void gained(Normalised counter, List<Normalised> all, Notes notes) {
        all.stream()
                .filter(one -> one.quantity() == QuantityKind.ENERGY || one.quantity() == QuantityKind.VOLUME)
                .filter(one -> isBeside(one, counter) && !isConstant(one))
                .filter(one ->
                        Math.abs(one.readings().sum() - counter.readings().sum())
                                > SAME * counter.readings().sum()) // else it is told already
                .filter(one -> isGained(one.readings(), counter.readings(), 0)
                        || isGained(one.readings(), counter.readings(), 1))
                .findFirst()
                .ifPresent(one ->
                        report(one, counter, "are one energy: it is what the counter gains, " + total(counter), notes));
    }

    /** Whether nearly all energies are what a counter gains, in the same interval or, of a counter read at its end, in the next. */
    private static boolean isGained(Readings energies, Readings counter, int later) {
        int compared = Math.min(energies.size() - later, counter.size());
        double mean = counter.sum() / Math.max(1, counter.size());
        int equal = 0;
        int known = 0;
        for (int i = 0; i < compared; i++) {
            double apart = Math.abs(energies.values()[i + later] - counter.values()[i]);
            known += Double.isNaN(apart) ? 0 : 1; // where a counter begins anew it tells nothing
            equal += energies.starts()[i] == counter.starts()[i] && apart <= COARSE * mean ? 1 : 0;
        }
        return mean > 0 && equal >= FEWEST && equal >= known * NEARLY_ALL;
    }

    /** The power that is nearest to what a counter of the same rows gained, if it is near. */
    private static void besideCounter(Normalised counter, List<Normalised> all, Set<Normalised> taken, Notes notes) {
        double gained = counter.readings().sum();
        Optional<Normalised> nearest = all.stream()
                .filter(one -> isPowerBeside(one, counter) && !taken.contains(one))
                .min(Comparator.comparing((Normalised one) -> !OtherTerms.areNamedAlike(one, counter))
                        .thenComparingDouble(one -> Math.abs(one.readings().sum() - gained)));
        nearest.filter(power -> Math.abs(power.readings().sum() - gained) <= SAMPLED * gained)
                .filter(power -> !isInOtherTerms(power, counter)) // which is told already
                .ifPresent(power -> {
                    taken.add(power);
                    report(
                            counter,
                            power,
                            "are one energy: the power gives what the counter gained, " + total(counter),
                            notes);
                });
    }

    private static boolean isPowerBeside(Normalised power, Normalised counter) {
        return power.quantity() == QuantityKind.AVERAGE_POWER && isBeside(power, counter);
    }

    @SuppressWarnings("ReferenceEquality") // of one table, not of an equal one
    private static boolean isBeside(Normalised one, Normalised counter) {
        return one.flow() == counter.flow()
                && one.commodity() == counter.commodity()
                && one.raw().table() == counter.raw().table()
                && Math.abs(one.readings().size() - counter.readings().size()) <= 1;
    }

    private static void compare(
            Normalised first, Normalised second, boolean equal, SharedColumns columns, Notes notes) {
        boolean terms = !columns.areOfOthers(first, second) && isInOtherTerms(first, second);
        if (first.commodity() == second.commodity() && first.flow() == second.flow() && !equal && !terms) {
            longer(first, second, notes);
            longer(second, first, notes);
        }
        boolean alike = first.commodity() == second.commodity() && (equal || terms);
        if (!alike || (isConstant(first) && isConstant(second))) {
            return;
        }
        String how = equal ? "have the same total, " : "are the same in every interval but for rounding, ";
        boolean derived = first.quantity() == QuantityKind.VOLUME && second.quantity() == QuantityKind.ENERGY;
        report(derived ? second : first, derived ? first : second, how + total(first), notes);
    }

    /** Tells of a series by the day beside one by the quarter hour that gives the same on every day, but for rounding. */
    private static void longer(Normalised fine, Normalised coarse, Notes notes) {
        if (isSumOf(coarse.readings(), fine.readings()) && !isConstant(coarse)) {
            report(fine, coarse, "are one energy: the intervals of the one add up to those of the other.", notes);
        }
    }

    private static boolean isSumOf(Readings coarse, Readings fine) {
        if (fine.size() < 2 * coarse.size()) {
            return false;
        }
        double mean = coarse.sum() / coarse.size();
        int at = 0;
        int known = 0;
        int equal = 0;
        for (int i = 0; i < coarse.size(); i++) {
            while (at < fine.size() && fine.starts()[at] < coarse.starts()[i]) {
                at++;
            }
            boolean whole = at < fine.size() && fine.starts()[at] == coarse.starts()[i];
            double sum = 0;
            long end = coarse.starts()[i];
            while (at < fine.size() && fine.ends()[at] <= coarse.ends()[i]) {
                sum += fine.values()[at];
                end = fine.ends()[at++];
            }
            double apart = Math.abs(sum - coarse.values()[i]);
            if (whole && end == coarse.ends()[i] && !Double.isNaN(apart)) {
                known++;
                equal += apart <= ROUNDED * mean ? 1 : 0;
                if (known - equal > Math.max(1, coarse.size() * (1 - NEARLY_ALL))) {
                    return false; // each pair of hundreds of meters is compared
                }
            }
        }
        return known > 2 && equal >= known * NEARLY_ALL;
    }

    /** A power beside its energy, or one quantity in two units, gallons and hundreds of cubic feet. */
    private static boolean isInOtherTerms(Normalised first, Normalised second) {
        boolean unlike =
                first.quantity() != second.quantity() || !first.sourceUnit().equals(second.sourceUnit());
        return unlike && first.flow() == second.flow() && isNearlyEqual(first.readings(), second.readings());
    }

    private static boolean isNearlyEqual(Readings first, Readings second) {
        if (first.size() != second.size()) {
            return false;
        }
        int known = 0;
        int equal = 0;
        double mean = first.sum() / first.size();
        for (int i = 0; i < first.size(); i++) {
            double a = first.values()[i];
            double b = second.values()[i];
            if (first.starts()[i] == second.starts()[i] && !Double.isNaN(a) && !Double.isNaN(b)) {
                known++;
                equal += Math.abs(a - b) <= COARSELY_ROUNDED * Math.max(Math.max(a, b), mean) ? 1 : 0;
            }
        }
        return known >= first.size() * NEARLY_ALL && equal >= known * NEARLY_ALL;
    }

    static String total(Normalised series) {
        return String.format(Locale.ROOT, "%,.3f", series.readings().sum()) + " "
                + series.readings().unit().symbol() + ".";
    }

    /** Tells of two series that are one, the second of which repeats the first. */
    static void report(Normalised first, Normalised second, String what, Notes notes) {
        notes.warning(
                "same-energy-twice",
                second.raw().where(),
                first.name() + " and " + second.name() + " " + what,
                "Both are imported. Leave one out if they are the same meter: answer use:" + second.name()
                        + " with no.");
        notes.repeats(second.name(), List.of(first.name()));
    }

    /** Constant series, such as three fans at 0.24 kW, are alike without being the same. */
    static boolean isConstant(Normalised series) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : series.readings().values()) {
            if (!Double.isNaN(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return high - low <= 0.02 * Math.abs(high);
    }
}
