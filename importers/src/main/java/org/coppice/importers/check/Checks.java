package org.coppice.importers.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;

/** All checks of an import. */
public final class Checks {
    private static final double SAME = 1e-9;
    private static final int MOST_COMPARED = 200;

    private Checks() {}

    /**
     * Notes what is suspicious in each series, and between them.
     *
     * @return the series, corrected where an answer says so
     */
    public static List<Normalised> check(List<Normalised> series, Answers answers, Notes notes) {
        List<Normalised> checked = new ArrayList<>();
        for (Normalised one : series) {
            Normalised even = Outliers.check(UnitSlips.check(one, answers, notes), answers, notes);
            Gaps.check(even, notes);
            checked.add(even);
        }
        sameTwice(checked, notes);
        PartsAndTotal.check(checked, notes);
        NetBesideFlows.check(checked, notes);
        return checked;
    }

    /** Two series of equal energy over the same time are probably one energy, as 15-minute and hourly values or under two names. */
    private static void sameTwice(List<Normalised> series, Notes notes) {
        List<Normalised> adding = series.stream()
                .filter(one -> one.quantity().adds() && one.kept() > 2)
                .limit(MOST_COMPARED)
                .toList();
        double[] totals =
                adding.stream().mapToDouble(one -> one.readings().sum()).toArray();
        for (int a = 0; a < totals.length; a++) {
            for (int b = a + 1; b < totals.length; b++) {
                boolean alike = totals[a] > 0 && Math.abs(totals[a] - totals[b]) <= SAME * totals[a];
                if (alike && isSame(adding.get(a), adding.get(b))) {
                    report(adding.get(a), adding.get(b), totals[a], notes);
                }
            }
        }
    }

    private static boolean isSame(Normalised first, Normalised second) {
        return first.commodity() == second.commodity() && !sameRows(first, second);
    }

    private static void report(Normalised first, Normalised second, double total, Notes notes) {
        notes.info(
                "same-energy-twice",
                second.raw().where(),
                first.name() + " and " + second.name() + " have the same total, "
                        + String.format(Locale.ROOT, "%,.3f", total) + " "
                        + first.readings().unit().symbol() + ".",
                "Both are imported. Leave one out if they are the same meter: answer use:" + second.name()
                        + " with no.");
        notes.fix("use:" + second.name(), List.of("no"), "Leave out " + second.name());
    }

    /** Constant series, such as three fans at 0.24 kW, are alike without being the same. */
    private static boolean sameRows(Normalised first, Normalised second) {
        return isConstant(first) && isConstant(second);
    }

    private static boolean isConstant(Normalised series) {
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
