package org.coppice.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final ScenarioOption scenario = new ScenarioOption();

    @Override
    int run() {
        try (ReadProject open = ReadProject.of(project)) {
            Assessment assessment = open.assess(scenario.name());
            answer(document(assessment), () -> text(assessment));
        }
        return ExitCode.DONE;
    }

    private Object document(Assessment assessment) {
        int year = assessment.plan().year();
        return Json.object(
                "scenario", scenario.name(),
                "from", LocalDate.of(year, 1, 1),
                "to", LocalDate.of(year + 1, 1, 1),
                "figures", FigureRows.documents(assessment.figures()));
    }

    private String text(Assessment assessment) {
        return assessment.plan().name() + ", year " + assessment.plan().year() + ", scenario " + scenario.name()
                + "\n\n" + FigureRows.table(assessment.figures());
    }

    @Override
    Object faultDocument(UserError problem) {
        return Json.object(
                "scenario", scenario.name(), "from", null, "to", null, "figures", List.of(), "error", problem.text());
    }
}
