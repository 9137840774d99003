package org.coppice.app.control;

import java.util.ArrayList;
import java.util.List;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.quantity.Range;
import org.coppice.model.quantity.Unit;

/** What the Explain drawer says about a figure, in words. */
public final class ExplainText {

    private ExplainText() {}

    /** Where and by which method: {@code both sites · GHG Protocol Scope 2 Guidance 2015}. */
    public static String scope(Figure figure) {
        String site = figure.site().orElse("all sites");
        String method = figure.derivation().method();
        return method.isBlank() ? site : site + " · " + method;
    }

    /** The range in the unit of the value; empty where there is none. */
    public static String range(Figure figure) {
        return figure.range().map(range -> range(figure, range)).orElse("");
    }

    private static String range(Figure figure, Range range) {
        Unit unit = FigureText.shownIn(figure);
        FigureText low = FigureText.like(canonical(figure, range.high()), canonical(figure, range.low()), unit);
        FigureText high = FigureText.like(canonical(figure, range.high()), canonical(figure, range.high()), unit);
        return "range " + low.number() + " – " + high.text();
    }

    private static double canonical(Figure figure, double value) {
        return figure.unit().toCanonical(value);
    }

    /** What the figure rests on: {@code 71 % metered · 22 % modelled · 7 % defaults}. */
    public static String basis(Figure figure) {
        return BasisBar.words(figure.basis());
    }

    /** What an input contributes, in the unit of the figure; empty where that cannot be told apart. */
    public static String effect(Figure figure, Derivation.Input input) {
        return input.effect().isPresent()
                ? FigureText.of(canonical(figure, input.effect().getAsDouble()), FigureText.shownIn(figure))
                        .text()
                : "";
    }

    /** Everything as plain text, with full digits, for a message or a working paper. */
    public static String plain(Figure figure) {
        List<String> lines = new ArrayList<>();
        lines.add(figure.label() + ", " + scope(figure));
        lines.add(exact(figure.value().orElse(Double.NaN), figure.unit()));
        figure.range()
                .ifPresent(range -> lines.add(
                        "Range " + exact(range.low(), figure.unit()) + " to " + exact(range.high(), figure.unit())));
        lines.add("Formula: " + figure.derivation().formula());
        lines.add("Rests on: " + basis(figure));
        for (Derivation.Input input : figure.derivation().inputs()) {
            lines.add("- " + input.label() + ": " + exact(input.value().orElse(Double.NaN), input.unit())
                    + (input.byDefault() ? " (default)" : "") + ". "
                    + input.source().text()
                    + ". Quality: " + input.source().quality().text());
        }
        figure.notes().forEach(note -> lines.add("Note: " + note));
        return String.join("\n", lines);
    }

    private static String exact(double value, Unit unit) {
        if (Double.isNaN(value)) {
            return "not known";
        }
        String number = QuantityText.formatNumber(value, 9);
        return unit.symbol().isEmpty() ? number : number + " " + unit.symbol();
    }
}
