package org.coppice.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Range;
import org.jspecify.annotations.Nullable;

/** Figures as rows of an answer. */
final class FigureRows {
    private static final String ALL_SITES = "all sites";

    private FigureRows() {}

    /** The rows of {@code simulate --json}. */
    static List<Map<String, @Nullable Object>> documents(List<Figure> figures) {
        return figures.stream().map(FigureRows::document).toList();
    }

    private static Map<String, @Nullable Object> document(Figure figure) {
        return Json.object(
                "key", figure.key(),
                "label", figure.label(),
                "site", figure.site(),
                "value", figure.value(),
                "unit", figure.unit().symbol(),
                "low", figure.range().map(Range::low),
                "high", figure.range().map(Range::high),
                "notes", figure.notes());
    }

    /** The derivation of a figure, the document of {@code explain --json}. */
    static Map<String, @Nullable Object> explanation(Figure figure, String scenario) {
        Derivation derivation = figure.derivation();
        return Json.object(
                "key", figure.key(),
                "label", figure.label(),
                "site", figure.site(),
                "scenario", scenario,
                "value", figure.value(),
                "unit", figure.unit().symbol(),
                "low", figure.range().map(Range::low),
                "high", figure.range().map(Range::high),
                "formula", derivation.formula(),
                "method", derivation.method(),
                "inputs", derivation.inputs().stream().map(FigureRows::input).toList(),
                "notes", figure.notes());
    }

    private static Map<String, @Nullable Object> input(Derivation.Input input) {
        return Json.object(
                "label", input.label(),
                "value", input.value(),
                "unit", input.unit().symbol(),
                "source", publisher(input),
                "locator", input.source().locator().text(),
                "default", input.byDefault(),
                "quality", input.source().quality().text(),
                "effect", input.effect(),
                "figure", input.figure());
    }

    private static String publisher(Derivation.Input input) {
        int year = input.source().year();
        return input.source().publisher() + (year == 0 ? "" : " " + year);
    }

    /** The figures as a table, totals first, with what must be said beside them below. */
    static String table(List<Figure> figures) {
        TextTable table = new TextTable("Figure", "Site", ">Value", "Unit", ">Low", ">High", "Key");
        List<String> notes = new ArrayList<>();
        for (Figure figure : totalsFirst(figures)) {
            table.row(
                    figure.label() + mark(figure, notes),
                    figure.site().orElse(ALL_SITES),
                    number(figure.value()),
                    figure.unit().symbol(),
                    figure.range().map(range -> TextTable.number(range.low())).orElse(""),
                    figure.range().map(range -> TextTable.number(range.high())).orElse(""),
                    figure.key());
        }
        return notes.isEmpty() ? table.toString() : table + "\n\n" + footnotes(notes);
    }

    private static String mark(Figure figure, List<String> notes) {
        StringBuilder marks = new StringBuilder();
        for (String note : figure.notes()) {
            if (!notes.contains(note)) {
                notes.add(note);
            }
            marks.append(" [").append(notes.indexOf(note) + 1).append(']');
        }
        return marks.toString();
    }

    private static String footnotes(List<String> notes) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            lines.add("[" + (i + 1) + "] " + notes.get(i));
        }
        return String.join("\n", lines);
    }

    private static List<Figure> totalsFirst(List<Figure> figures) {
        List<Figure> sorted = new ArrayList<>(
                figures.stream().filter(figure -> figure.site().isEmpty()).toList());
        figures.stream().filter(figure -> figure.site().isPresent()).forEach(sorted::add);
        return sorted;
    }

    /** The derivation of a figure for people. */
    static String explanationText(Figure figure) {
        Derivation derivation = figure.derivation();
        StringBuilder text = new StringBuilder(figure.label())
                .append(figure.site().map(site -> ", " + site).orElse(""))
                .append(" = ")
                .append(number(figure.value()))
                .append(' ')
                .append(figure.unit().symbol())
                .append('\n');
        figure.range()
                .ifPresent(range -> text.append("between ")
                        .append(TextTable.number(range.low()))
                        .append(" and ")
                        .append(TextTable.number(range.high()))
                        .append('\n'));
        text.append("\n  ").append(derivation.formula()).append("\n  ").append(derivation.method());
        text.append("\n\n").append(inputs(derivation));
        figure.notes().forEach(note -> text.append("\n\nNote: ").append(note));
        return text.toString();
    }

    private static TextTable inputs(Derivation derivation) {
        TextTable table = new TextTable("Input", ">Value", "Unit", ">Effect", "Quality", "Source", "Place");
        for (Derivation.Input input : derivation.inputs()) {
            table.row(
                    input.label(),
                    number(input.value()),
                    input.unit().symbol(),
                    input.effect().isPresent() ? number(input.effect()) : "",
                    input.source().quality().text() + (input.byDefault() ? ", default" : ""),
                    publisher(input),
                    input.source().locator().text());
        }
        return table;
    }

    private static String number(OptionalDouble value) {
        return TextTable.number(value.orElse(Double.NaN));
    }
}
