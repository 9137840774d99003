package org.coppice.importers.map;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Rows that name months in a list in which others name days: each lasts as long as what it names. */
final class MonthsAmongDays {
    private static final long DAY = 86_400;

    private MonthsAmongDays() {}

    /** Gives the rows their ends, where they have none and the times of the others are whole days. */
    static void lastAsLong(BitSet months, RowTimesBuilder times) {
        boolean days = false;
        boolean others = false;
        for (int row = 0; row < times.at.length; row++) {
            if (times.has(row) && !months.get(row)) {
                others |= times.hasEnd(row) || times.at[row] % DAY != 0;
                days |= !isFirst(times.at[row]); // a first may be a month, too
            }
        }
        if (others || !days) {
            return;
        }
        for (int row = 0; row < times.at.length; row++) {
            if (times.has(row) && !times.hasEnd(row)) {
                LocalDate first = date(times.at[row]);
                LocalDate end = months.get(row) ? first.plusMonths(1) : first.plusDays(1);
                times.ends()[row] = end.toEpochDay() * DAY;
            }
        }
    }

    /** Of a list in which others name quarters, firsts of months are these months, if there is no other day and none twice. */
    static void firstsAmongRanges(BitSet months, RowTimesBuilder times) {
        Set<Long> firsts = new HashSet<>();
        BitSet days = new BitSet();
        boolean ranges = false;
        for (int row = 0; row < times.at.length; row++) {
            if (times.has(row) && times.hasEnd(row)) {
                ranges = true;
            } else if (times.has(row) && !months.get(row)) {
                if (times.at[row] % DAY != 0 || !isFirst(times.at[row]) || !firsts.add(times.at[row])) {
                    return;
                }
                days.set(row);
            }
        }
        if (ranges) {
            months.or(days);
        }
    }

    private static boolean isFirst(long at) {
        return date(at).getDayOfMonth() == 1;
    }

    private static LocalDate date(long at) {
        return LocalDate.ofEpochDay(Math.floorDiv(at, DAY));
    }
}
