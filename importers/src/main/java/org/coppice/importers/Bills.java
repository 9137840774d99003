package org.coppice.importers;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.recognise.Guess;
import org.coppice.importers.reconcile.Alternative;
import org.coppice.importers.reconcile.Bill;
import org.coppice.importers.reconcile.BillCheck;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;

/** How the series of a file compare with the bills that somebody gave ({@code bill:NAME}). */
public final class Bills {
    /** The question what an invoice says. */
    public static final String BILL = "bill";

    private Bills() {}

    /**
     * The preview with what is to be said of the bills among its findings, so that it is kept with the import; what was said of
     * bills before is gone.
     *
     * @param bills as typed, by the name of the series
     * @param zone of the site, whose days a bill counts
     */
    public static ImportPreview compared(ImportPreview preview, Map<String, String> bills, ZoneId zone) {
        List<Finding> findings = new ArrayList<>();
        preview.findings().stream()
                .filter(finding -> !finding.code().equals(BILL))
                .forEach(findings::add);
        for (ImportedSeries series : preview.series()) {
            finding(preview, series, bills.getOrDefault(series.name(), ""), zone)
                    .ifPresent(findings::add);
        }
        return preview.withSeries(preview.series(), findings);
    }

    /** The readings of a series that were not chosen and would change its totals. */
    public static List<Alternative> alternatives(ImportPreview preview, ImportedSeries series) {
        return Alternative.list(
                series.name(), series.quantity(), series.sourceUnit(), series.stepMinutes(), stamp(preview));
    }

    /**
     * A series beside its bill.
     *
     * @return empty where nothing was typed, or the series does not add up
     * @throws UserError where what was typed is no bill
     */
    public static Optional<BillCheck> check(ImportPreview preview, ImportedSeries series, String typed, ZoneId zone) {
        if (typed.isBlank() || series.total().isEmpty()) {
            return Optional.empty();
        }
        Bill bill = Bill.parse(typed, series.unit());
        return BillCheck.of(bill, series.data(), zone, alternatives(preview, series));
    }

    private static Optional<Finding> finding(ImportPreview preview, ImportedSeries series, String typed, ZoneId zone) {
        String where = series.cells().text();
        try {
            return check(preview, series, typed, zone)
                    .map(check -> Finding.of(
                            BILL,
                            Severity.INFO,
                            where,
                            series.name() + ": " + check.text(),
                            check.agrees()
                                    ? "Within what two meters differ by."
                                    : "Imported as read. Maybe ask whoever sent the bill."));
        } catch (UserError problem) {
            return Optional.of(Finding.of(
                    BILL,
                    Severity.ERROR,
                    where,
                    series.name() + ": " + problem.text(),
                    "Write for example 812 MWh, 2024-03."));
        }
    }

    private static Optional<String> stamp(ImportPreview preview) {
        return preview.guesses().stream()
                .filter(guess -> guess.question().equals("stamp")
                        && !guess.alternatives().isEmpty())
                .map(Guess::chosen)
                .findFirst();
    }
}
