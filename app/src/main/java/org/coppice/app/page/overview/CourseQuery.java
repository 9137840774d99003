package org.coppice.app.page.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.coppice.app.chart.Sparkline;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.model.account.HourlyMatching;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.study.Assessment;

/** The course of headline figures: over the months of the year, or over the years of the lifecycle. */
final class CourseQuery {
    static final List<String> MONTHS = List.of("J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D");

    private final Assessment results;

    CourseQuery(Assessment results) {
        this.results = results;
    }

    /** The course of a figure; empty where there is none to be had. */
    Optional<Sparkline> of(String key) {
        return switch (key) {
            case "energy.facility" -> months(key, "kWh", monthly(LedgerColumn.LOAD));
            case "scope2.location" -> months(key, "g", monthly(CourseQuery::locationGrams));
            case "cfe" -> months(key, "", ratio(monthly(this::carbonFree), monthly(LedgerColumn.LOAD)));
            case "pue" -> months(key, "", ratio(monthly(LedgerColumn.LOAD), monthly(LedgerColumn.IT)));
            case "water.site" -> months(key, "L", monthly(LedgerColumn.WATER_SITE));
            case "ewaste.mass" -> years(key, results.lifecycle()::ewasteKilograms);
            case "embodied.amortised" -> years(key, this::amortisedKilograms);
            default -> Optional.empty();
        };
    }

    private double amortisedKilograms(int year) {
        return results.lifecycle().amortisedKilograms(year)
                + results.equipment().amortisedKilograms(year);
    }

    private static double[] locationGrams(Ledger ledger) {
        return product(ledger.column(LedgerColumn.IMPORT), ledger.column(LedgerColumn.GRID_INTENSITY));
    }

    private double[] carbonFree(Ledger ledger) {
        return HourlyMatching.of(results.plan(), ledger).carbonFreeKwh();
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    private static double[] ratio(double[] a, double[] b) {
        double[] ratio = new double[a.length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = a[i] / b[i];
        }
        return ratio;
    }

    private double[] monthly(LedgerColumn column) {
        return monthly(ledger -> ledger.column(column));
    }

    /** Totals across sites add local months. */
    private double[] monthly(Function<Ledger, double[]> steps) {
        double[] total = new double[MONTHS.size()];
        for (Ledger ledger : results.ledgers()) {
            double[] site = ledger.monthly(steps.apply(ledger));
            for (int i = 0; i < total.length; i++) {
                total[i] += site[i];
            }
        }
        return total;
    }

    private static Optional<Sparkline> months(String key, String unit, double[] values) {
        return Optional.of(new Sparkline(key, unit, MONTHS, values, Ink.SERIES_1));
    }

    private Optional<Sparkline> years(String key, IntToDoubleFunction byYear) {
        List<String> labels = new ArrayList<>();
        List<Integer> years = results.lifecycle().years().list();
        double[] values = new double[years.size()];
        for (int i = 0; i < values.length; i++) {
            labels.add(years.get(i).toString());
            values[i] = byYear.applyAsDouble(years.get(i));
        }
        return values.length < 2
                ? Optional.empty()
                : Optional.of(new Sparkline(key, "kg", labels, values, Ink.SERIES_1));
    }
}
