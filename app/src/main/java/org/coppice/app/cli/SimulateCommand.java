package org.coppice.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.coppice.model.plan.Scenario;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulates the year of a plan and prints its figures. */
@Command(
        name = "simulate",
        description = "Simulates the year of a project, hour by hour, and prints its figures.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice simulate two-sites.coppice",
            "  coppice simulate two-sites.coppice --scenario capped --json"
        })
final class SimulateCommand extends AnsweringCommand {
    @Parameters(paramLabel = "PROJECT", description = "The project file.")
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @Option(
            names = "--scenario",
            paramLabel = "S",
            defaultValue = Scenario.BASELINE,
            description = "Id or name of a scenario; without it the baseline.")
    @SuppressWarnings("NullAway.Init")
    private String scenario;

    @Override
    int run() {
        try (ReadProject open = ReadProject.of(project)) {
            Assessment assessment = open.assess(scenario);
            answer(document(assessment), () -> text(assessment));
        }
        return ExitCode.DONE;
    }

    private Object document(Assessment assessment) {
        int year = assessment.plan().year();
        return Json.object(
                "scenario", scenario,
                "from", LocalDate.of(year, 1, 1),
                "to", LocalDate.of(year + 1, 1, 1),
                "figures", FigureRows.documents(assessment.figures()));
    }

    private String text(Assessment assessment) {
        return assessment.plan().name() + ", year " + assessment.plan().year() + ", scenario " + scenario + "\n\n"
                + FigureRows.table(assessment.figures());
    }

    @Override
    Object faultDocument(UserError problem) {
        return Json.object(
                "scenario", scenario, "from", null, "to", null, "figures", List.of(), "error", problem.text());
    }
}
