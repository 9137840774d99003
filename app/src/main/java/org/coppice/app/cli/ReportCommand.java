package org.coppice.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coppice.model.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the workbook of a project. */
@Command(
        name = "report",
        description = "Writes an Excel workbook whose totals are live formulas over the rows in it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice report two-sites.coppice --out two-sites.xlsx",
            "  coppice report two-sites.coppice --out capped.xlsx --scenario capped"
        })
final class ReportCommand extends CliCommand {
    @Parameters(paramLabel = "PROJECT", description = "The project file.")
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.xlsx",
            description = "The workbook to write; one that is there is replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--scenario",
            paramLabel = "S",
            description = "Id or name of a scenario to compare with the baseline; may be given again."
                    + " Without it all scenarios of the project.")
    private List<String> scenarios = new ArrayList<>();

    @Override
    int run() {
        if (!out.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
            throw new UserError(out + ": a workbook is written. End its name in .xlsx.");
        }
        try (ReadProject open = ReadProject.of(project);
                ProgressLine progress = new ProgressLine(console())) {
            Reports.write(open, scenarios, out, progress);
        }
        console().say("Wrote " + out + ".");
        return ExitCode.DONE;
    }
}
