package org.coppice.importers.reconcile;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.coppice.model.time.Readings;

/**
 * What a series amounts to in one local month.
 *
 * @param covered the share of the month that has readings, 0 … 1
 * @param instead the same under each alternative, in their order
 */
public record MonthTotal(YearMonth month, double total, double covered, List<Double> instead) {

    /** Copies the list. */
    public MonthTotal {
        instead = List.copyOf(instead);
    }

    /** The months that readings reach into, in order. */
    public static List<MonthTotal> list(Readings readings, ZoneId zone, List<Alternative> alternatives) {
        List<MonthTotal> months = new ArrayList<>();
        Period.of(readings, zone).ifPresent(period -> {
            YearMonth last = YearMonth.from(period.last());
            for (YearMonth month = YearMonth.from(period.first()); !month.isAfter(last); month = month.plusMonths(1)) {
                long from = Period.of(month).from(zone);
                long until = Period.of(month).until(zone);
                months.add(new MonthTotal(
                        month,
                        Sums.between(readings, from, until),
                        Sums.covered(readings, from, until),
                        alternatives.stream()
                                .map(other -> other.between(readings, from, until))
                                .toList()));
            }
        });
        return months;
    }
}
