package org.coppice.importers.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.Words;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/**
 * The factor of current and voltage transformers, or of a water meter, that a title or a column names. Whether the values are
 * multiplied by it already no file says, so it is asked, with both totals: a register shows what passed the meter, a load profile mostly what passed the line.
 */
final class MeterFactor {
    private static final Pattern NAMED = Pattern.compile(
            "(?:wandlerfaktor|messwandlerfaktor|meter multiplier|multiplier|multiplicateur|ct ratio|ct factor|ct multiplier"
                    + "|transformer (?:ratio|factor)|rapport tc|facteur tc|factor de multiplicacion|multiplying factor|multiplication factor|fator de multiplicacao|meter factor|\\bmf|倍率|배율|乗率"
                    + "|fattore k|faktor przekladni)"
                    + "\\s*[:=;,]?\\s*[x×]?\\s*(\\d+(?:[.,]\\d+)?)(?:\\s*[/:]\\s*(\\d+))?");

    private final Answers answers;
    private final Notes notes;

    MeterFactor(Answers answers, Notes notes) {
        this.answers = answers;
        this.notes = notes;
    }

    /** The unit with the factor in it, where one is to be applied. */
    SourceUnit applied(RawSeries raw, String name, String question, SourceUnit unit, QuantityKind kind, double hours) {
        boolean measured =
                unit.measure() == Measure.ENERGY || unit.measure() == Measure.POWER || unit.measure() == Measure.VOLUME;
        Optional<String> answer = answers.find("factor", name);
        if (answer.isPresent()) {
            notes.guess(question, answer.get(), answers.evidence(question), List.of());
            return times(unit, number(answer.get()));
        }
        double factor = measured ? named(raw.words()) : 1;
        if (factor == 1) {
            return unit;
        }
        ask(raw, name, question, unit, kind, hours, factor);
        return kind == QuantityKind.REGISTER ? times(unit, factor) : unit;
    }

    private void ask(
            RawSeries raw,
            String name,
            String question,
            SourceUnit unit,
            QuantityKind kind,
            double hours,
            double factor) {
        double[] values = raw.values();
        double[] known =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        boolean register = kind == QuantityKind.REGISTER;
        double sum = register
                ? known[known.length - 1] - known[0]
                : Arrays.stream(known).sum();
        double total = sum * unit.factor() * (unit.measure().isRate() ? hours : 1);
        String shown = factor == Math.rint(factor) ? Long.toString((long) factor) : Double.toString(factor);
        notes.ask(
                question,
                register ? shown : "1",
                "the file names the factor " + shown,
                raw.where(),
                name + ": the file names the factor " + shown
                        + " of the meter. Are the values multiplied by it already (1), or not yet (" + shown + ")?",
                List.of(
                        new Finding.Option("1", OptionalDouble.of(total)),
                        new Finding.Option(shown, OptionalDouble.of(total * factor))));
    }

    private static SourceUnit times(SourceUnit unit, double factor) {
        return new SourceUnit(
                unit.symbol(), unit.measure(), unit.canonical(), unit.factor() * factor, unit.offset(), false);
    }

    /** The factor in the words of titles: 40, or 200/5; 1 if there is none. */
    static double named(String words) {
        Matcher named = NAMED.matcher(Words.fold(words));
        if (!named.find()) {
            return 1;
        }
        double value = Double.parseDouble(named.group(1).replace(',', '.'));
        double by = named.group(2) == null ? 1 : Double.parseDouble(named.group(2));
        return value > 0 && by > 0 ? value / by : 1;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new UserError("“" + text + "” is no factor. Write a number, for example 1 or 40.", e);
        }
    }
}
