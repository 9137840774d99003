package org.coppice.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sets the figures of several scenarios side by side. */
@Command(
        name = "compare",
        description = "Sets the figures of scenarios side by side. The change is the last less the first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice compare two-sites.coppice baseline capped",
            "  coppice compare two-sites.coppice baseline capped new-ppa --json"
        })
final class CompareCommand extends AnsweringCommand {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @Parameters(
            index = "1..*",
            arity = "2..*",
            paramLabel = "SCENARIO",
            description = "Ids or names of two scenarios or more; “baseline” is the plan without changes.")
    private List<String> scenarios = new ArrayList<>();

    @Override
    int run() {
        if (scenarios.size() < 2) {
            throw misuse("Name two scenarios or more, for example baseline and capped.");
        }
        try (ReadProject open = ReadProject.of(project)) {
            Comparison comparison =
                    Comparison.of(scenarios.stream().map(open::assess).toList());
            answer(ComparisonRows.document(comparison), () -> ComparisonRows.table(comparison));
        }
        return ExitCode.DONE;
    }

    @Override
    Object faultDocument(UserError problem) {
        return Json.object("scenarios", scenarios, "rows", List.of(), "error", problem.text());
    }
}
