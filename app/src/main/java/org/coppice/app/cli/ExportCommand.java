package org.coppice.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.coppice.model.project.json.PlanJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the plan of a project as text. */
@Command(
        name = "export",
        description = "Writes the plan as a readable text file that can be compared and kept under version control."
                + " Readings are not part of it.",
        footerHeading = "%nExamples:%n",
        footer = {"  coppice export two-sites.coppice --out plan.json", "  coppice export two-sites.coppice > plan.json"
        })
final class ExportCommand extends CliCommand {
    @Parameters(paramLabel = "PROJECT", description = "The project file.")
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @Option(
            names = "--out",
            paramLabel = "plan.json",
            description = "The file to write; one that is there is replaced. Without it standard output.")
    private Optional<Path> out = Optional.empty();

    @Override
    int run() {
        try (ReadProject open = ReadProject.of(project)) {
            String text = PlanJson.write(open.plan());
            if (out.isEmpty()) {
                console().answer(text.stripTrailing());
            } else {
                WholeFile.write(out.get(), text);
                console().say("Wrote " + out.get() + ".");
            }
        }
        return ExitCode.DONE;
    }
}
