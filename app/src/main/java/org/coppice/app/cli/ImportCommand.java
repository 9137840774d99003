package org.coppice.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.intake.IncomingFile;
import org.coppice.importers.sheet.Password;
import org.coppice.model.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a file into a project. */
@Command(
        name = "import",
        description = "Imports meter readings (.xlsx, .xls, .csv), a list of servers, a tariff, the weather of a site,"
                + " carbon intensity and prices of the grid, a register of certificates or a log of jobs. Nothing"
                + " is guessed in silence: a question that the file leaves open ends the command with its"
                + " options.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice import may.xlsx --dry-run --json",
            "  coppice import may.csv --into mine.coppice --zone Europe/Berlin --answer stamp=end",
            "  coppice import bills.xlsx --dry-run --answer \"calorific[Gas 2]=11.2\" --answer calorific=10.55",
            "  coppice import meter.csv --into mine.coppice --meter \"Hall A\" --unit kWh --answer measures=it",
            "  coppice import servers.xlsx --into mine.coppice --as assets",
            "  coppice import rate.json --into mine.coppice --as tariff --site fra",
            "  coppice import frankfurt.epw --into mine.coppice --as weather --site fra",
            "  coppice import gos.csv --into mine.coppice --as certificates --answer cancelled=yes",
            "  coppice import sacct.txt --into mine.coppice --as jobs --zone Europe/Berlin --answer fleet=h100",
            "  coppice import grid.csv --into mine.coppice --as grid --site fra --answer column=avg_CI"
        })
final class ImportCommand extends AnsweringCommand {

    /** What a file may hold. */
    enum Kind {
        METERS,
        ASSETS,
        TARIFF,
        WEATHER,
        GRID,
        CERTIFICATES,
        JOBS
    }

    @Parameters(paramLabel = "FILE", description = "The file to import.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--into", paramLabel = "PROJECT", description = "The project file. Optional with --dry-run.")
    private Optional<Path> into = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "KIND",
            defaultValue = "METERS",
            description =
                    "meters (readings, the default), assets (a list of servers: type, count, purchase date, site),"
                            + " tariff (a rate of the Utility Rate Database, as JSON), weather (EPW, TMY, NSRDB, SAM,"
                            + " NASA POWER, ISD-lite or a table with named columns), grid (a column of carbon intensity or price by the hour),"
                            + " certificates (a register of guarantees of origin, RECs, I-RECs or granular certificates)"
                            + " or jobs (a log of Slurm, PBS, LSF, a cluster or a cloud).")
    @SuppressWarnings("NullAway.Init")
    private Kind kind;

    @Option(names = "--site", paramLabel = "S", description = "Id or name of the site of new meters and servers.")
    private Optional<String> site = Optional.empty();

    @Option(names = "--meter", paramLabel = "M", description = "The meter of a file with one series.")
    private Optional<String> meter = Optional.empty();

    @Option(names = "--zone", paramLabel = "Z", description = "The time zone of the stamps, for example Europe/Berlin.")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--unit", paramLabel = "U", description = "The unit of values without one, for example kWh.")
    private Optional<String> unit = Optional.empty();

    @Option(
            names = "--mapping",
            paramLabel = "recipe.json",
            description = "Read the file by this recipe: {\"answers\": {\"zone\": \"Europe/Berlin\", …}}.")
    private Optional<Path> mapping = Optional.empty();

    @Option(
            names = "--answer",
            paramLabel = "QUESTION=ANSWER",
            description = "Answers a question by the code it is asked with; may be given again. unit, quantity, flow,"
                    + " calorific, commodity, factor, measures and use hold for all series that ask, and for one"
                    + " with its name: calorific:NAME or calorific[NAME].")
    private Map<String, String> answers = new LinkedHashMap<>();

    @Option(
            names = "--password",
            paramLabel = "P",
            interactive = true,
            arity = "0..1",
            description = "The password of a protected workbook; asked for where P is left out. It is not kept.")
    private Optional<String> password = Optional.empty();

    @Option(names = "--dry-run", description = "Show what an import would do, and do nothing.")
    private boolean dryRun;

    @Override
    int run() {
        if (into.isEmpty() && !dryRun) {
            throw misuse("Say into which project with --into PROJECT, or only look with --dry-run.");
        }
        try (ProgressLine progress = new ProgressLine(console())) {
            if (kind == Kind.TARIFF) {
                return new TariffImport(file, into, site, Optional.ofNullable(answers.get("rate")), dryRun)
                        .run(this, progress);
            }
            if (kind == Kind.CERTIFICATES || kind == Kind.JOBS) {
                return new RegisterImport(kind == Kind.JOBS, file, into, given(), dryRun).run(this, progress);
            }
            return kind == Kind.ASSETS
                    ? new AssetImport(file, into, given(), dryRun).run(this, progress)
                    : new MeterImport(
                                    readingsKind(),
                                    file,
                                    into,
                                    meter,
                                    given(),
                                    mapping.map(Mapping::read),
                                    password.map(Password::new),
                                    dryRun)
                            .run(this, progress);
        }
    }

    private IncomingFile.Kind readingsKind() {
        return switch (kind) {
            case WEATHER -> IncomingFile.Kind.WEATHER;
            case GRID -> IncomingFile.Kind.GRID;
            default -> IncomingFile.Kind.METERS;
        };
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        zone.ifPresent(answer -> given.put("zone", answer));
        unit.ifPresent(answer -> given.put("unit", answer));
        site.ifPresent(answer -> given.put("site", answer));
        answers.forEach((question, answer) -> given.put(code(question), answer));
        return given;
    }

    /** A question of one series may also be written with brackets: {@code calorific[Gas 2]}. */
    private static String code(String question) {
        return question.replaceFirst("^([a-z-]+)\\[(.*)]$", "$1:$2");
    }

    @Override
    Object faultDocument(UserError problem) {
        return ImportDocument.refused(String.valueOf(file.getFileName()), problem.text());
    }
}
