package org.coppice.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.cli.CalibrateCommand.SiteReport;
import org.coppice.model.study.calibration.Acceptance;
import org.coppice.model.study.calibration.Agreement;
import org.coppice.model.study.calibration.Calibration;
import org.coppice.model.study.calibration.Fit;
import org.coppice.model.study.calibration.MeterComparison;
import org.coppice.model.study.calibration.Proposal;
import org.jspecify.annotations.Nullable;

/** What a comparison of model and meter answers: as a document, and as text. */
final class CalibrationRows {

    private CalibrationRows() {}

    static Object document(List<SiteReport> reports, Optional<Calibration> applied) {
        return Json.object(
                "sites", reports.stream().map(CalibrationRows::site).toList(),
                "applied", applied.map(calibration -> calibration.edit().name()));
    }

    private static Map<String, @Nullable Object> site(SiteReport report) {
        return Json.object(
                "site", report.site().id(),
                "name", report.site().name(),
                "comparisons",
                        report.comparisons().stream()
                                .map(CalibrationRows::comparison)
                                .toList(),
                "proposals",
                        report.proposals().stream()
                                .map(CalibrationRows::proposal)
                                .toList());
    }

    private static Map<String, @Nullable Object> comparison(MeterComparison comparison) {
        Agreement agreement = comparison.agreement();
        Map<String, @Nullable Object> document = agreement(agreement);
        document.put("measures", name(comparison));
        document.put("meters", comparison.meterNames());
        document.put("byHour", parts(agreement.byHour()));
        document.put("byMonth", parts(agreement.byMonth()));
        document.put("byLoad", parts(agreement.byLoad()));
        return document;
    }

    private static Map<String, @Nullable Object> agreement(Agreement agreement) {
        return Json.object(
                "read", agreement.read(),
                "compared", agreement.compared(),
                "meteredKwh", agreement.meteredKwh(),
                "modelledKwh", agreement.modelledKwh(),
                "hourly", agreement.hourly().map(fit -> fit(fit, Acceptance.HOURLY)),
                "monthly", agreement.monthly().map(fit -> fit(fit, Acceptance.MONTHLY)));
    }

    private static Map<String, @Nullable Object> fit(Fit fit, Acceptance limits) {
        return Json.object(
                "values", fit.values(),
                "meanBiasKwh", fit.meanBias(),
                "nmbe", fit.nmbe(),
                "cvRmse", fit.cvRmse(),
                "rSquared", fit.rSquared(),
                "nmbeLimit", limits.nmbe(),
                "cvRmseLimit", limits.cvRmse(),
                "withinLimits", limits.meets(fit));
    }

    private static List<Map<String, @Nullable Object>> parts(List<Agreement.Part> parts) {
        return parts.stream()
                .map(part -> Json.object(
                        "from", part.from(),
                        "hours", part.hours(),
                        "meteredKw", part.meteredKw(),
                        "modelledKw", part.modelledKw()))
                .toList();
    }

    private static Map<String, @Nullable Object> proposal(Proposal proposal) {
        return Json.object(
                "value", word(proposal.kind()),
                "edit", proposal.calibration().map(each -> each.edit().name()),
                "changes", proposal.calibration().map(Calibration::changes).orElse(List.of()),
                "before", proposal.calibration().map(each -> agreement(each.before())),
                "after", proposal.calibration().map(each -> agreement(each.after())),
                "refused", proposal.refused().isEmpty() ? null : proposal.refused());
    }

    static String text(List<SiteReport> reports) {
        StringBuilder text = new StringBuilder();
        TextTable table = table("Load");
        for (SiteReport report : reports) {
            for (MeterComparison comparison : report.comparisons()) {
                rows(table, report.site().name() + ", " + name(comparison), comparison.agreement());
            }
        }
        text.append(table)
                .append("\n\nNMBE is positive where the model is too low. Limits of ASHRAE Guideline 14-2014:")
                .append(" by the hour ±10 % and 30 %, by the month ±5 % and 15 %.");
        for (SiteReport report : reports) {
            report.proposals().forEach(proposal -> text.append("\n\n").append(text(report, proposal)));
        }
        return text.toString();
    }

    private static String text(SiteReport report, Proposal proposal) {
        String title =
                proposal.kind().text() + ", " + report.site().name() + " (--apply " + word(proposal.kind()) + ")";
        return proposal.calibration()
                .map(calibration -> title + "\n  " + String.join("\n  ", calibration.changes()) + "\n"
                        + beforeAndAfter(calibration))
                .orElseGet(() -> title + "\n  not possible: " + proposal.refused());
    }

    private static String beforeAndAfter(Calibration calibration) {
        TextTable table = table("");
        rows(table, "before", calibration.before());
        rows(table, "after", calibration.after());
        return table.toString().indent(2).stripTrailing();
    }

    private static TextTable table(String first) {
        return new TextTable(
                first, "by", ">read", ">metered kWh", ">modelled kWh", ">NMBE", ">CV(RMSE)", ">R²", "limits");
    }

    private static void rows(TextTable table, String name, Agreement agreement) {
        agreement.hourly().ifPresent(fit -> row(table, name, "hour", agreement, fit, Acceptance.HOURLY));
        agreement.monthly().ifPresent(fit -> row(table, name, "month", agreement, fit, Acceptance.MONTHLY));
    }

    private static void row(TextTable table, String name, String by, Agreement agreement, Fit fit, Acceptance limits) {
        table.row(
                name,
                by,
                percent(agreement.read(), "%.1f %%"),
                TextTable.number(agreement.meteredKwh()),
                TextTable.number(agreement.modelledKwh()),
                percent(fit.nmbe(), "%+.1f %%"),
                percent(fit.cvRmse(), "%.1f %%"),
                Double.isNaN(fit.rSquared()) ? "–" : String.format(Locale.ROOT, "%.3f", fit.rSquared()),
                Double.isNaN(fit.nmbe()) ? "too few" : limits.meets(fit) ? "kept" : "exceeded");
    }

    private static String percent(double fraction, String format) {
        return Double.isNaN(fraction) ? "–" : String.format(Locale.ROOT, format, fraction * 100);
    }

    private static String name(MeterComparison comparison) {
        return comparison.measures().code();
    }

    private static String word(Calibration.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
