package org.coppice.app.page.meters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.app.control.FigureText;
import org.coppice.app.control.StatementTable.Statement;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.ImportedSeries;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/** From the preview of a file to what the import shows. */
final class ImportQuery {
    private static final double MINUTES_IN_HOUR = 60;

    private ImportQuery() {}

    /**
     * The series with their totals beside the bill.
     *
     * @param bills what the bill says, as typed, by the name of the series
     */
    static Statement totals(ImportPreview preview, Map<String, String> bills) {
        List<List<String>> rows = new ArrayList<>();
        for (ImportedSeries series : preview.series()) {
            rows.add(List.of(
                    series.name(),
                    intervals(series),
                    series.total().isPresent()
                            ? FigureText.of(series.total().getAsDouble(), series.unit())
                                    .text()
                            : "does not add up",
                    peak(series),
                    difference(series, bills.getOrDefault(series.name(), ""))));
        }
        return new Statement(List.of("meter", "intervals", "total", "peak", "against the bill"), rows, 1);
    }

    private static String intervals(ImportedSeries series) {
        String kept = FigureText.number(series.kept());
        String missing = series.missing() > 0 ? " · " + FigureText.number(series.missing()) + " missing" : "";
        String twice = series.duplicates() > 0 ? " · " + FigureText.number(series.duplicates()) + " twice" : "";
        return kept + missing + twice;
    }

    private static String peak(ImportedSeries series) {
        boolean energy = series.unit().dimension() == org.coppice.model.quantity.Dimension.ENERGY;
        if (!energy || series.stepMinutes().isEmpty() || Double.isNaN(series.max())) {
            return FigureText.of(series.max(), series.unit()).text();
        }
        double hours = series.stepMinutes().getAsInt() / MINUTES_IN_HOUR;
        return FigureText.of(series.max() / hours, org.coppice.model.quantity.Unit.KILOWATT)
                .text();
    }

    /** How far the total is from what the bill says; the text says what is wrong with a bill that cannot be read. */
    static String difference(ImportedSeries series, String typed) {
        OptionalDouble total = series.total();
        if (typed.isBlank() || total.isEmpty()) {
            return "";
        }
        try {
            double bill = QuantityText.parse(typed, series.unit());
            return FigureText.change(bill, total.getAsDouble());
        } catch (UserError problem) {
            return problem.text();
        }
    }

    /** What a finding's option means, with the total it would give. */
    static String option(Finding.Option option, Optional<ImportedSeries> series) {
        return option.total().isPresent()
                ? option.choice() + " → "
                        + series.map(known -> FigureText.of(option.total().getAsDouble(), known.unit())
                                        .text())
                                .orElse(QuantityText.formatNumber(option.total().getAsDouble(), 7))
                : option.choice();
    }

    /** The line beside the heading. */
    static String summary(ImportPreview preview) {
        return preview.format()
                + (preview.sheets().isEmpty() ? "" : " · sheet " + String.join(", ", preview.sheets()))
                + " · "
                + FigureText.number(
                        preview.series().stream().mapToInt(ImportedSeries::kept).sum())
                + " readings · nothing is in the project before Commit";
    }
}
