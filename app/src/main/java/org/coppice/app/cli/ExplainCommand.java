package org.coppice.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.quantity.Figure;
import org.coppice.model.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how one figure was made. */
@Command(
        name = "explain",
        description = "Prints how one figure was made: formula, inputs, and the source of each.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice explain two-sites.coppice scope2.market",
            "  coppice explain two-sites.coppice pue --site Frankfurt --json"
        })
final class ExplainCommand extends AnsweringCommand {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project file.")
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @Parameters(index = "1", paramLabel = "KEY", description = "The key of the figure, as simulate prints it.")
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Option(names = "--site", paramLabel = "S", description = "Id or name of a site; without it the total.")
    private Optional<String> site = Optional.empty();

    @Mixin
    private final ScenarioOption scenario = new ScenarioOption();

    @Override
    int run() {
        try (ReadProject open = ReadProject.of(project)) {
            Optional<String> siteName = site.map(open::siteName);
            Figure figure = find(open.assess(scenario.name()).figures(), siteName);
            answer(FigureRows.explanation(figure, scenario.name()), () -> FigureRows.explanationText(figure));
        }
        return ExitCode.DONE;
    }

    private Figure find(List<Figure> figures, Optional<String> siteName) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key) && figure.site().equals(siteName))
                .findFirst()
                .orElseThrow(() -> new UserError("There is no figure “" + key + "”"
                        + siteName.map(name -> " of site " + name).orElse(" over all sites") + ". Known: "
                        + figures.stream()
                                .filter(figure -> figure.site().equals(siteName))
                                .map(Figure::key)
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    @Override
    Object faultDocument(UserError problem) {
        return Json.object(
                "key", key, "value", null, "unit", null, "formula", null, "inputs", List.of(), "error", problem.text());
    }
}
