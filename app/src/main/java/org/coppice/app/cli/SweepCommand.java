package org.coppice.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.coppice.app.export.WholeFile;
import org.coppice.model.plan.Scenario;
import org.coppice.model.quantity.Figure;
import org.coppice.model.source.UserError;
import org.coppice.model.study.sweep.PlanSweep;
import org.coppice.model.study.sweep.SweepControl;
import org.coppice.model.study.sweep.Variation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Varies properties of a plan and writes the figures of every combination. */
@Command(
        name = "sweep",
        description =
                "Varies properties of a project, simulates every combination, and writes the totals of its figures."
                        + " The project is not changed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice sweep two-sites.coppice --vary \"fleet:fra-train:power-cap=4..8/1 kW\" --csv caps.csv",
            "  coppice sweep two-sites.coppice --vary workload:preparation:wait-hours=0..48/12 --vary"
                    + " workload:preparation:follows=carbon,price --figure scope2.location --least scope2.location"
        })
final class SweepCommand extends AnsweringCommand {
    private static final int MOST_ROWS_SHOWN = 30;
    private static final int MOST_FIGURES_SHOWN = 4;

    @Parameters(paramLabel = "PROJECT", description = "The project file.")
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @Option(
            names = "--vary",
            required = true,
            paramLabel = "TYPE:ID:FIELD=FROM..TO/STEP",
            description = "What to vary, and over which values: a range with the unit after the step, or values"
                    + " separated by commas. Several of these make all combinations.")
    private List<String> vary = new ArrayList<>();

    @Option(names = "--csv", paramLabel = "OUT", description = "Write a row a combination to this file.")
    private Optional<Path> csv = Optional.empty();

    @Option(
            names = "--scenario",
            paramLabel = "S",
            defaultValue = Scenario.BASELINE,
            description = "Id or name of the scenario to start from; without it the baseline.")
    @SuppressWarnings("NullAway.Init")
    private String scenario;

    @Option(
            names = "--figure",
            paramLabel = "KEY",
            description = "A figure that is wanted, for example scope2.market; may be repeated. Without it all.")
    private List<String> figures = new ArrayList<>();

    @Option(names = "--least", paramLabel = "KEY", description = "Name the combination at which this figure is least.")
    private Optional<String> least = Optional.empty();

    @Override
    int run() {
        List<Variation> variations = vary.stream().map(Variation::parse).toList();
        try (ReadProject open = ReadProject.of(project);
                ProgressLine progress = new ProgressLine(console())) {
            PlanSweep sweep = PlanSweep.run(
                    open.plan(), scenario, open.readings(), variations, wanted(), control(progress, variations));
            csv.ifPresent(target -> WholeFile.write(target, SweepCsv.text(sweep)));
            answer(document(sweep), () -> text(sweep));
        }
        return ExitCode.DONE;
    }

    /** The figures asked for, with the one to be least among them. */
    private List<String> wanted() {
        List<String> keys = new ArrayList<>(figures);
        least.filter(key -> !keys.isEmpty() && !keys.contains(key)).ifPresent(keys::add);
        return keys;
    }

    private static SweepControl control(ProgressLine progress, List<Variation> variations) {
        double points = variations.stream()
                .mapToDouble(variation -> variation.texts().size())
                .reduce(1, (product, size) -> product * size);
        return new SweepControl(
                Runtime.getRuntime().availableProcessors(),
                () -> false,
                done -> progress.at(String.format(java.util.Locale.ROOT, "%,d of %,.0f", done, points), done / points));
    }

    private OptionalInt best(PlanSweep sweep) {
        if (least.isEmpty()) {
            return OptionalInt.empty();
        }
        int figure = sweep.indexOf(least.get());
        if (figure < 0) {
            throw new UserError("There is no figure “" + least.get() + "” of the whole plan. Known: "
                    + String.join(
                            ", ", sweep.figures().stream().map(Figure::key).toList()) + ".");
        }
        return sweep.result().least(figure);
    }

    private Object document(PlanSweep sweep) {
        List<Object> rows = new ArrayList<>();
        for (int point = 0; point < sweep.result().grid().size(); point++) {
            rows.add(row(sweep, point));
        }
        OptionalInt best = best(sweep);
        return Json.object(
                "scenario",
                scenario,
                "figures",
                sweep.figures().stream()
                        .map(figure -> Json.object(
                                "key", figure.key(),
                                "label", figure.label(),
                                "unit", figure.unit().symbol()))
                        .toList(),
                "rows",
                rows,
                "least",
                best.isPresent() ? row(sweep, best.getAsInt()) : null);
    }

    private static Object row(PlanSweep sweep, int point) {
        Map<String, @Nullable Object> varied = new LinkedHashMap<>();
        for (int i = 0; i < sweep.variations().size(); i++) {
            varied.put(sweep.variations().get(i).name(), sweep.text(point, i));
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < sweep.figures().size(); i++) {
            values.put(sweep.figures().get(i).key(), sweep.result().value(point, i));
        }
        return Json.object("varied", varied, "figures", values);
    }

    private String text(PlanSweep sweep) {
        int points = sweep.result().grid().size();
        StringBuilder text = new StringBuilder();
        if (points <= MOST_ROWS_SHOWN) {
            text.append(table(sweep)).append("\n\n");
        }
        text.append(String.format(java.util.Locale.ROOT, "%,d combinations under %s", points, scenario))
                .append(csv.map(target -> ", written to " + target).orElse(""))
                .append('.');
        best(sweep).ifPresent(point -> text.append("\n").append(bestText(sweep, point)));
        return text.toString();
    }

    private String bestText(PlanSweep sweep, int point) {
        int index = sweep.indexOf(least.orElseThrow());
        Figure figure = sweep.figures().get(index);
        List<String> varied = new ArrayList<>();
        for (int i = 0; i < sweep.variations().size(); i++) {
            varied.add(sweep.variations().get(i).name() + " = " + sweep.text(point, i));
        }
        return figure.label() + " is least, "
                + TextTable.number(sweep.result().value(point, index)) + " "
                + figure.unit().symbol() + ", with " + String.join(", ", varied) + ".";
    }

    private static String table(PlanSweep sweep) {
        List<Figure> shown = sweep.figures()
                .subList(0, Math.min(MOST_FIGURES_SHOWN, sweep.figures().size()));
        List<String> titles = new ArrayList<>();
        sweep.variations().forEach(variation -> titles.add(variation.name()));
        shown.forEach(
                figure -> titles.add(">" + figure.key() + ", " + figure.unit().symbol()));
        TextTable table = new TextTable(titles.toArray(String[]::new));
        for (int point = 0; point < sweep.result().grid().size(); point++) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < sweep.variations().size(); i++) {
                cells.add(sweep.text(point, i));
            }
            for (int i = 0; i < shown.size(); i++) {
                cells.add(TextTable.number(sweep.result().value(point, i)));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.toString();
    }

    @Override
    Object faultDocument(UserError problem) {
        return Json.object(
                "scenario", scenario, "figures", List.of(), "rows", List.of(), "least", null, "error", problem.text());
    }
}
