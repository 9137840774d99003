package org.coppice.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.app.export.ExportChoice;
import org.coppice.app.export.ExportFormat;
import org.coppice.app.export.ExportStep;
import org.coppice.app.export.ReadingsExport;
import org.coppice.app.export.WholeFile;
import org.coppice.app.intake.MeterNames;
import org.coppice.model.project.json.PlanJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the plan of a project as text, or the readings of its meters as a table. */
@Command(
        name = "export",
        description = {
            "Writes the plan as a readable text file that can be compared and kept under version control. Readings are not"
                    + " part of it.",
            "",
            "With --readings writes the readings of the meters instead, as a table of a row a reading: .xlsx, .ods or .csv, as"
                    + " the name of the file says. Its columns: Site, Meter, Channel, Commodity, Flow, Measures, Time zone,"
                    + " Start (local time), UTC offset, Start (UTC), End (UTC), Value, Unit, Quality (actual, estimated,"
                    + " substituted or missing). Times without a reading have no row. “coppice import” reads such a file to the"
                    + " last digit and asks nothing."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice export two-sites.coppice --out plan.json",
            "  coppice export two-sites.coppice > plan.json",
            "  coppice export two-sites.coppice --readings --out readings.xlsx",
            "  coppice export two-sites.coppice --readings --meter \"Hall A\" --from 2024-01-01 --to 2024-03-31 --by hour --out"
                    + " hall-a.csv"
        })
final class ExportCommand extends CliCommand {
    @Parameters(paramLabel = "PROJECT", description = "The project file.")
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @Option(
            names = {"--out", "-o"},
            paramLabel = "FILE",
            description =
                    "The file to write; one that is there is replaced. Without it the plan goes to standard output.")
    private Optional<Path> out = Optional.empty();

    @ArgGroup(exclusive = false, heading = "%nReadings:%n")
    private @Nullable Wanted readings;

    /** What is wanted of the readings. */
    static final class Wanted {
        @Option(names = "--readings", required = true, description = "Write readings, not the plan.")
        @SuppressWarnings("UnusedVariable") // that the group is there says it
        private boolean wanted;

        @Option(
                names = "--meter",
                paramLabel = "NAME",
                description = "Name or id of a meter; may be given again. Without it all meters that have readings.")
        private List<String> meters = new ArrayList<>();

        @Option(
                names = "--from",
                paramLabel = "DATE",
                description =
                        "The first day, by the clock of the site: 2024-01-01. Without it from the first reading on.")
        private Optional<LocalDate> from = Optional.empty();

        @Option(
                names = "--to",
                paramLabel = "DATE",
                description = "The last day, which is written too. Without it to the last reading.")
        private Optional<LocalDate> to = Optional.empty();

        @Option(
                names = "--by",
                paramLabel = "STEP",
                description =
                        "hour, day or month: sum up to steps of the site's clock (of prices, intensities and"
                                + " temperatures the mean). A step that readings do not wholly cover has no value. Without it as metered.")
        private Optional<String> by = Optional.empty();
    }

    @Override
    int run() {
        return readings == null ? writePlan() : writeReadings(readings);
    }

    private int writePlan() {
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

    private int writeReadings(Wanted wanted) {
        Path file = out.orElseThrow(() -> misuse("--readings needs --out FILE.xlsx, .ods or .csv"));
        ExportFormat.of(file);
        ExportStep step = wanted.by
                .map(word -> ExportStep.find(word)
                        .orElseThrow(() -> misuse("--by takes hour, day or month, not “" + word + "”")))
                .orElse(ExportStep.METERED);
        try (ReadProject open = ReadProject.of(project);
                ProgressLine line = new ProgressLine(console())) {
            ExportChoice choice =
                    new ExportChoice(MeterNames.require(open.plan(), wanted.meters), wanted.from, wanted.to, step);
            ReadingsExport.Written written = ReadingsExport.write(
                    open.plan(),
                    open.readings(),
                    choice,
                    file,
                    fraction -> line.at("Writing " + file.getFileName(), fraction));
            line.close();
            console()
                    .say(String.format(
                            Locale.ROOT,
                            "Wrote %s: %,d readings of %d %s.",
                            file,
                            written.readings(),
                            written.meters(),
                            written.meters() == 1 ? "meter" : "meters"));
        }
        return ExitCode.DONE;
    }
}
