package org.coppice.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Check;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks a project: the file, the balances of its results, and the quality of its data. */
@Command(
        name = "check",
        description = "Checks a project: is the file whole, do all balances close, what is to be said about the data?",
        footerHeading = "%nExamples:%n",
        footer = {"  coppice check two-sites.coppice", "  coppice check two-sites.coppice --json"})
final class CheckCommand extends AnsweringCommand {
    @Parameters(paramLabel = "PROJECT", description = "The project file.")
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @Mixin
    private final ScenarioOption scenario = new ScenarioOption();

    @Override
    int run() {
        try (ReadProject open = ReadProject.of(project)) {
            List<Check> checks = ProjectChecks.of(open, scenario.name());
            answer(checks.stream().map(CheckCommand::document).toList(), () -> text(checks));
            return checks.stream().anyMatch(check -> check.severity() == Severity.ERROR)
                    ? ExitCode.INPUT
                    : ExitCode.DONE;
        }
    }

    private static Map<String, @Nullable Object> document(Check check) {
        return Json.object(
                "code", check.code(),
                "severity", check.severity().text(),
                "where", check.where(),
                "message", check.message(),
                "residual", check.residual());
    }

    private static String text(List<Check> checks) {
        TextTable balances = new TextTable("Check", "Where", ">Residual", "", "What");
        StringBuilder remarks = new StringBuilder();
        for (Check check : checks) {
            if (check.isBalance()) {
                String verdict = check.severity() == Severity.ERROR ? "OPEN" : "closed";
                balances.row(check.code(), check.where(), residual(check.residual()), verdict, check.message());
            } else {
                remarks.append('\n')
                        .append(check.severity().text())
                        .append(": ")
                        .append(check.where())
                        .append(check.where().isEmpty() ? "" : ": ")
                        .append(check.message());
            }
        }
        String verdict = verdict(checks);
        return (balances.isEmpty() ? "" : balances + "\n") + remarks + (remarks.isEmpty() ? "" : "\n") + "\n" + verdict;
    }

    private static String verdict(List<Check> checks) {
        long balances = checks.stream().filter(Check::isBalance).count();
        long open = checks.stream()
                .filter(check -> check.isBalance() && check.severity() == Severity.ERROR)
                .count();
        double worst = checks.stream()
                .mapToDouble(check -> check.residual().orElse(0))
                .max()
                .orElse(0);
        return open == 0
                ? "All " + balances + " balances close; the largest relative residual is "
                        + residual(OptionalDouble.of(worst)) + "."
                : open + " of " + balances + " balances do not close to " + Check.TOLERANCE + ".";
    }

    private static String residual(OptionalDouble residual) {
        double value = residual.orElse(Double.NaN);
        return value == 0 ? "0" : String.format(java.util.Locale.ROOT, "%.1e", value);
    }

    @Override
    Object faultDocument(UserError problem) {
        return List.of(Json.object(
                "code", "unreadable",
                "severity", Severity.ERROR.text(),
                "where", String.valueOf(project),
                "message", problem.text(),
                "residual", null));
    }
}
