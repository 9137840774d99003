package org.coppice.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.app.intake.SampleIntake;
import org.coppice.app.report.WorkbookReport;
import org.coppice.model.plan.Scenario;
import org.coppice.model.quantity.Figure;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Check;

/**
 * What the program does where it was started without arguments and there is no display: the job of the sample, from its
 * spreadsheet to the workbook.
 */
public final class Headless {
    private static final String SAMPLE = "two-sites";
    private static final List<String> HEADLINES = List.of(
            "energy.it",
            "energy.facility",
            "pue",
            "scope2.location",
            "scope2.market",
            "cfe",
            "cost.electricity",
            "embodied.amortised",
            "ewaste.mass");

    private Headless() {}

    /** Does the job, writes {@code coppice-two-sites.xlsx} into the folder, and prints a summary; the exit code. */
    public static int run(Path workingFolder) {
        return run(workingFolder, Console.ofProcess());
    }

    static int run(Path workingFolder, Console console) {
        Path workbook = workingFolder.resolve("coppice-" + SAMPLE + ".xlsx");
        console.answer("""
                No window opens. Coppice does the job of its sample project here.
                For your own data see: coppice --help
                """);
        try (ProgressLine progress = new ProgressLine(console)) {
            SampleIntake sample = SampleIntake.of(SAMPLE, progress::at);
            List<Assessment> assessments = assess(sample);
            WorkbookReport.write(assessments, sample.plan(), workbook, progress::at);
            progress.close();
            console.answer(summary(sample, assessments.get(0)));
            console.answer("\nWrote " + workbook);
            return ExitCode.DONE;
        } catch (UserError problem) {
            console.complain(problem.text());
            return ExitCode.INPUT;
        }
    }

    private static List<Assessment> assess(SampleIntake sample) {
        List<String> names = new java.util.ArrayList<>(List.of(Scenario.BASELINE));
        sample.plan().scenarios().forEach(scenario -> names.add(scenario.id()));
        return names.stream()
                .map(name -> Assessment.of(
                        Scenario.apply(sample.plan(), name), Optional.of(sample.plan()), name, sample.readings()))
                .toList();
    }

    private static String summary(SampleIntake sample, Assessment baseline) {
        String series = sample.preview().series().stream()
                .map(each -> each.name() + " " + TextTable.number(each.total().orElse(Double.NaN)) + " "
                        + each.unit().symbol())
                .collect(Collectors.joining(", "));
        long repaired = sample.preview().findings().stream()
                .filter(finding -> finding.severity() == Severity.REPAIRED)
                .count();
        List<Figure> figures = baseline.figures().stream()
                .filter(figure -> HEADLINES.contains(figure.key()))
                .toList();
        List<Check> balances =
                baseline.checks().stream().filter(Check::isBalance).toList();
        long closed = balances.stream()
                .filter(check -> check.severity() != Severity.ERROR)
                .count();
        return "Imported " + sample.preview().file().name() + ": " + series + "; " + repaired
                + " repairs, all in the repair log.\n\n" + sample.plan().name() + ", "
                + sample.plan().year()
                + "\n\n" + FigureRows.table(figures) + "\n\n" + closed + " of " + balances.size()
                + " balances close to " + Check.TOLERANCE + ".";
    }
}
