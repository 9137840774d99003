package org.coppice.app.page.meters.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.coppice.app.control.FigureText;
import org.coppice.app.control.Statement;
import org.coppice.importers.Bills;
import org.coppice.importers.ImportedSeries;
import org.coppice.importers.reconcile.Alternative;
import org.coppice.importers.reconcile.MonthTotal;
import org.coppice.model.quantity.Unit;

/** From a series to its totals by month, beside what they would be had it been read in another way. */
final class MonthsQuery {
    private static final double ALL = 0.9995;
    private static final int MOST_MONTHS = 60;
    /** 365.25 days, as no year is meant. */
    private static final int HOURS_IN_YEAR = 8_766;

    private MonthsQuery() {}

    static Statement of(ImportState state, ImportedSeries series) {
        if (series.total().isEmpty()) {
            return Statement.EMPTY;
        }
        List<Alternative> others = Bills.alternatives(state.preview(), series);
        List<MonthTotal> months = MonthTotal.list(series.data(), state.zone(), others);
        Unit unit = series.unit();
        double largest = months.stream().mapToDouble(MonthTotal::total).max().orElse(0);
        List<String> header = new ArrayList<>(List.of("month", "covered", "as read"));
        others.forEach(other -> header.add("if " + other.words()));
        List<List<String>> rows = new ArrayList<>();
        for (MonthTotal month : months.subList(0, Math.min(MOST_MONTHS, months.size()))) {
            List<String> row = new ArrayList<>();
            row.add(month.month().toString());
            row.add(covered(month.covered()));
            row.add(FigureText.like(largest, month.total(), unit).text());
            for (int other = 0; other < others.size(); other++) {
                row.add(FigureText.like(largest(months, other), month.instead().get(other), unit)
                        .text());
            }
            rows.add(row);
        }
        List<String> sum = new ArrayList<>(List.of(
                "=all",
                "",
                FigureText.like(largest, series.total().getAsDouble(), unit).text()));
        for (int other = 0; other < others.size(); other++) {
            sum.add(FigureText.like(largest(months, other), others.get(other).total(series.data()), unit)
                    .text());
        }
        rows.add(sum);
        return new Statement(header, rows, 1);
    }

    /** Of one alternative: all its months are written in the unit that suits this one. */
    private static double largest(List<MonthTotal> months, int other) {
        return months.stream()
                .mapToDouble(month -> month.instead().get(other))
                .max()
                .orElse(0);
    }

    /** How a bill may be typed, by the example of the month that is covered best; blank where nothing adds up. */
    static String example(ImportState state, ImportedSeries series) {
        if (series.total().isEmpty()) {
            return "";
        }
        return MonthTotal.list(series.data(), state.zone(), List.of()).stream()
                .max(Comparator.comparingDouble(MonthTotal::covered))
                .map(month ->
                        "e.g. " + FigureText.of(month.total(), series.unit()).text() + ", " + month.month())
                .orElse("");
    }

    private static String covered(double share) {
        return share >= ALL ? "all" : String.format(Locale.ROOT, "%.1f %%", Math.floor(share * 1_000) / 10);
    }

    /** Mean, load factor and what a year at this rate would be, in words. */
    static String summary(ImportedSeries series) {
        if (series.total().isEmpty() || series.data().size() == 0) {
            return "";
        }
        double hours = 0;
        for (int i = 0; i < series.data().size(); i++) {
            boolean known = !Double.isNaN(series.data().values()[i]);
            hours += known ? (series.data().ends()[i] - series.data().starts()[i]) / 3_600.0 : 0;
        }
        double total = series.total().getAsDouble();
        String year =
                FigureText.of(total / hours * HOURS_IN_YEAR, series.unit()).text() + " a year at this rate";
        if (series.unit().dimension() != org.coppice.model.quantity.Dimension.ENERGY || hours == 0) {
            return hours == 0 ? "" : year;
        }
        double mean = total / hours;
        String factor = series.stepMinutes().isPresent() && series.max() > 0
                ? String.format(
                        Locale.ROOT,
                        " · load factor %.0f %%",
                        100 * mean / (series.max() / (series.stepMinutes().getAsInt() / 60.0)))
                : "";
        return "mean " + FigureText.of(mean, Unit.KILOWATT).text() + factor + " · " + year;
    }
}
