package org.coppice.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import org.coppice.app.intake.CatalogueFactors;
import org.coppice.app.intake.SampleIntake;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.project.json.PlanJson;
import org.coppice.model.source.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a project: empty, from a sample, or from a plan written as text. */
@Command(
        name = "new",
        description = "Makes a project: empty, from a sample, or from a plan.json. Never overwrites.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice new mine.coppice",
            "  coppice new two-sites.coppice --sample two-sites",
            "  coppice new mine.coppice --from plan.json"
        })
final class NewCommand extends CliCommand {
    private static final String ENDING = ".coppice";

    @Parameters(paramLabel = "FILE", description = "The project file to make.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @ArgGroup
    private @Nullable Origin origin;

    /** Where the plan comes from. */
    static final class Origin {
        @Option(names = "--sample", paramLabel = "NAME", description = "A sample: two-sites, with its meter readings.")
        private Optional<String> sample = Optional.empty();

        @Option(names = "--from", paramLabel = "plan.json", description = "A plan as export writes it.")
        private Optional<Path> from = Optional.empty();
    }

    @Override
    int run() {
        if (Files.exists(file)) {
            throw UserError.at(
                    file.toString(), "there is such a file already, and new overwrites nothing. Name another.");
        }
        Optional<String> sample = Optional.ofNullable(origin).flatMap(chosen -> chosen.sample);
        try (ProgressLine progress = new ProgressLine(console())) {
            if (sample.isPresent()) {
                SampleIntake made = SampleIntake.of(sample.get(), progress::at);
                ProjectFile.create(file, made.plan(), made.imported());
            } else {
                CatalogueFactors completed = CatalogueFactors.of(plan());
                ProjectFile.create(file, completed.plan(), Imported.NONE);
                completed.taken().forEach(taken -> console().say(taken));
            }
        }
        console().say("Made " + file + ".");
        return ExitCode.DONE;
    }

    private Plan plan() {
        return Optional.ofNullable(origin)
                .flatMap(chosen -> chosen.from)
                .map(NewCommand::read)
                .orElseGet(() -> Plan.empty(name(), Year.now(ZoneOffset.UTC).getValue()));
    }

    private String name() {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) && name.length() > ENDING.length()
                ? name.substring(0, name.length() - ENDING.length())
                : name;
    }

    private static Plan read(Path path) {
        try {
            return PlanJson.read(Files.readString(path, StandardCharsets.UTF_8), path.toString());
        } catch (NoSuchFileException missing) {
            throw new UserError(path + ": there is no such file. Check the name and the folder.", missing);
        } catch (java.nio.charset.MalformedInputException wrong) {
            throw new UserError(path + ": this is not UTF-8 text. Save the plan as UTF-8.", wrong);
        } catch (IOException unreadable) {
            throw new UserError(
                    path + ": the file cannot be read (" + unreadable.getMessage() + "). Check its permissions.",
                    unreadable);
        }
    }
}
