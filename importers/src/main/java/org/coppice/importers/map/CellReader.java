package org.coppice.importers.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.Table;
import org.coppice.model.time.ReadingQuality;

/** Reads values and units of cells; the decimal mark is proved once over all of them. */
final class CellReader {
    private static final List<String> UNITS = List.of("kWh", "MWh", "Wh", "GJ", "kW", "MW", "m³", "L");

    private final Table table;
    private final DecimalMarks marks;
    private final boolean unitAnswered;
    private final Set<String> missing;
    private final Map<String, String> unitTexts;
    private String lastText = "";
    private Optional<ReadingQuality> mark = Optional.empty();
    private final CellTally marked;

    private final Map<String, Optional<SourceUnit>> units = new HashMap<>();
    private final CellTally unreadable;
    private final CellTally declared;
    private final CellTally failed;
    private final CellTally unknownUnits;

    CellReader(Shape shape, Answers answers, Notes notes) {
        table = shape.table();
        unreadable = new CellTally(table);
        declared = new CellTally(table);
        missing = answers.subjects("missing").keySet();
        unitTexts = answers.subjects("unit-text");
        failed = new CellTally(table);
        marked = new CellTally(table);
        unknownUnits = new CellTally(table);
        marks = DecimalMarks.of(shape, answers, notes);
        unitAnswered = answers.given().keySet().stream().anyMatch(key -> key.equals("unit") || key.startsWith("unit:"));
    }

    /** A value; NaN where there is none. */
    double value(int row, int column) {
        lastText = "";
        mark = Optional.empty();
        return switch (table.kind(row, column)) {
            case NUMBER -> finite(table.number(row, column), row, column);
            case TEXT -> text(row, column);
            case ERROR -> {
                failed.hear(table.text(row, column), row, column);
                yield Double.NaN;
            }
            case BLANK -> Double.NaN;
            case DATE, TIME, BOOLEAN -> {
                unreadable.hear(table.text(row, column), row, column);
                yield Double.NaN;
            }
        };
    }

    /** A number too large to be kept is no reading, and must not vanish without a word. */
    private double finite(double value, int row, int column) {
        if (Double.isInfinite(value)) {
            unreadable.hear(table.text(row, column), row, column);
        }
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private double text(int row, int column) {
        char decimal = marks.of(column);
        double plain = table.plainNumber(row, column, decimal);
        if (!Double.isNaN(plain)) {
            return plain;
        }
        String text = NumberText.plain(table.text(row, column));
        lastText = text;
        if (NumberText.isMissing(text)) {
            return Double.NaN;
        }
        double value = NumberText.parse(text, decimal == ',');
        if (Double.isNaN(value)) {
            Optional<MarkedNumber> marked = MarkedNumber.find(text);
            double known = marked.map(found -> NumberText.parse(found.number(), decimal == ','))
                    .orElse(Double.NaN);
            if (!Double.isNaN(known)) {
                mark = marked.map(MarkedNumber::quality);
                this.marked.hear(text, row, column);
                lastText = "";
                return known;
            }
            boolean said = !missing.isEmpty() && missing.contains(CellPattern.of(text));
            (said ? declared : unreadable).hear(text, row, column);
        }
        return finite(value, row, column);
    }

    /** The decimal mark of the texts of a column. */
    char decimalMark(int column) {
        return marks.of(column);
    }

    /** The quality that a mark behind the number of the cell tells whose value was read last. */
    Optional<ReadingQuality> qualityBehind() {
        return mark;
    }

    /** The unit written behind the number of the cell whose value was read last. */
    Optional<SourceUnit> unitBehind() {
        if (lastText.isEmpty() || Character.isDigit(lastText.charAt(lastText.length() - 1))) {
            return Optional.empty();
        }
        String part = NumberText.unitPart(lastText);
        return part.isEmpty() || part.length() > 12 ? Optional.empty() : find(part);
    }

    /** The unit that a cell of a unit column names. */
    Optional<SourceUnit> unit(int row, int column) {
        String text = table.text(row, column);
        if (text.isEmpty() || NumberText.isMissing(text)) {
            return Optional.empty();
        }
        Optional<SourceUnit> unit = find(text);
        if (unit.isEmpty()) {
            unknownUnits.hear(text, row, column);
        }
        return unit;
    }

    private Optional<SourceUnit> find(String text) {
        return units.computeIfAbsent(
                text,
                word -> UnitWords.find(word)
                        .or(() -> Optional.ofNullable(unitTexts.get(word)).flatMap(UnitWords::find)));
    }

    /** Notes what could not be read. */
    void report(Notes notes) {
        unreadable.each(cause -> unreadable(notes, cause));
        marked.each(cause -> notes.repaired(
                "marked-value",
                cause.where(),
                cause.text() + cause.cells() + ": a number with a mark.",
                "Read as a number, of the quality that the mark stands for; a star as an estimate."));
        declared.each(cause -> notes.repaired(
                "missing-by-answer",
                cause.where(),
                cause.text() + ": no value" + cause.cells() + ".",
                "Treated as missing, as answered."));
        failed.each(cause -> notes.info(
                "error-cell",
                cause.where(),
                "Cells hold the error " + cause.text() + cause.cells() + ".",
                "Treated as missing, never as zero."));
        unknownUnits.each(cause -> unknownUnit(notes, cause));
    }

    private static void unreadable(Notes notes, CellTally.Cause cause) {
        notes.error(
                "unreadable-value",
                cause.where(),
                "No number can be read from " + cause.text() + cause.cells() + ".",
                "Treated as missing. Correct the cells, or say that there is no reading: answer missing:"
                        + cause.pattern() + " with yes.");
        notes.fix("missing:" + cause.pattern(), List.of("yes"), "Treat as missing");
    }

    private void unknownUnit(Notes notes, CellTally.Cause cause) {
        String message = cause.text() + ": no unit that Coppice knows" + cause.cells() + ".";
        if (unitAnswered) {
            notes.info("unknown-unit", cause.where(), message, "Read in the unit of your answer.");
        } else {
            notes.error(
                    "unknown-unit",
                    cause.where(),
                    message,
                    "Write a unit such as kWh, MWh, kW, m³ or L in the cells, or answer unit-text:" + cause.first()
                            + " with the unit that is meant.");
            notes.fix("unit-text:" + cause.first(), UNITS, "Read as");
        }
    }
}
