package org.coppice.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.verification.PublishedCases;
import org.coppice.model.source.UserError;
import org.coppice.model.study.verification.Tolerance;
import org.coppice.model.study.verification.VerificationRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the published cases that are built in. */
@Command(
        name = "verify",
        description =
                "Runs the built-in verification cases: published numbers, and what the program computes. Cases on files"
                        + " that do not ship with it run where --data says they are.",
        footerHeading = "%nExamples:%n",
        footer = {"  coppice verify", "  coppice verify --data ~/real-files --json"})
final class VerifyCommand extends AnsweringCommand {

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of the files that some cases read.")
    private Optional<Path> data = Optional.empty();

    @Override
    int run() {
        data.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw UserError.at(folder.toString(), "there is no such folder. Name the one that holds the data files.");
        });
        List<VerificationRow> rows = PublishedCases.runner().runAll(data);
        answer(rows.stream().map(VerifyCommand::document).toList(), () -> text(rows));
        return failed(rows) == 0 ? ExitCode.DONE : ExitCode.INPUT;
    }

    private static long failed(List<VerificationRow> rows) {
        return rows.stream()
                .filter(row -> row.passed().equals(Optional.of(false)))
                .count();
    }

    private static Map<String, @Nullable Object> document(VerificationRow row) {
        return Json.object(
                "id", row.id(),
                "title", row.title(),
                "expected", row.expected(),
                "got", row.got(),
                "unit", row.unit(),
                "tolerance",
                        Json.object(
                                row.tolerance().kind().name().toLowerCase(Locale.ROOT),
                                row.tolerance().value()),
                "passed", row.passed(),
                "citation", row.citation());
    }

    private static String text(List<VerificationRow> rows) {
        TextTable table = new TextTable("Case", "", ">Expected", ">Got", "Unit", "Tolerance", "Title", "Source");
        for (VerificationRow row : rows) {
            table.row(
                    row.id(),
                    row.passed().map(passed -> passed ? "ok" : "FAILED").orElse("not run"),
                    TextTable.number(row.expected()),
                    TextTable.number(row.got().orElse(Double.NaN)),
                    row.unit(),
                    tolerance(row.tolerance()),
                    row.title(),
                    row.citation());
        }
        long notRun = rows.stream().filter(row -> row.passed().isEmpty()).count();
        long failed = failed(rows);
        return table + "\n\n" + (rows.size() - notRun - failed) + " numbers agree with what is published, " + failed
                + " do not"
                + (notRun == 0 ? "." : ", " + notRun + " were not run because their data file is not given.");
    }

    private static String tolerance(Tolerance tolerance) {
        return "± "
                + (tolerance.kind() == Tolerance.Kind.ABS
                        ? TextTable.number(tolerance.value())
                        : TextTable.number(100 * tolerance.value()) + " %");
    }

    @Override
    Object faultDocument(UserError problem) {
        return List.of();
    }
}
