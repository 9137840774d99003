package org.coppice.importers.map;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.coppice.importers.measure.DecimalMark;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Layout;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.model.source.Finding;

/**
 * The decimal mark of each column of values: that of all of them, unless the numbers of a column prove the other one, as where columns
 * were copied together from two exports.
 */
final class DecimalMarks {
    private static final String QUESTION = "decimal";
    /** So many numbers with three digits behind a comma, and no other numbers, may as well be decimals as thousands. */
    private static final int FEWEST_OPEN = 3;

    private static final int MOST_TITLES = 60;

    private final Shape shape;
    private final Table table;
    private final Answers answers;
    private final Notes notes;
    private final Map<Column, DecimalMark> ofColumns = new HashMap<>();
    private final DecimalMark all = new DecimalMark();
    private final BitSet others = new BitSet();
    private int texts;
    private final boolean comma;

    private DecimalMarks(Shape shape, Answers answers, Notes notes) {
        this.shape = shape;
        table = shape.table();
        this.answers = answers;
        this.notes = notes;
        shape.of(ColumnRole.VALUE).forEach(column -> all.hear(ofColumns.computeIfAbsent(column, this::heard)));
        if (texts > 0 && all.isOpen()) { // what the values leave open, other numbers of the same hand may tell
            shape.of(ColumnRole.UNUSED).forEach(column -> all.hear(heard(column)));
            shape.of(ColumnRole.MONEY).forEach(column -> all.hear(heard(column)));
        }
        if (texts > 0 && all.isOpen()) {
            titled();
        }
        comma = texts > 0 && decide();
    }

    static DecimalMarks of(Shape shape, Answers answers, Notes notes) {
        return new DecimalMarks(shape, answers, notes);
    }

    /** The decimal mark of the texts of a column. */
    char of(int column) {
        return comma == others.get(column) ? '.' : ',';
    }

    private DecimalMark heard(Column column) {
        DecimalMark mark = new DecimalMark();
        int first = table.endOfKind(shape.dataFrom(), column.index(), CellKind.NUMBER);
        for (int row = first; row < table.rows(); row++) {
            if (mark.hear(table.plainMark(row, column.index()))) {
                texts++;
            } else if (table.kind(row, column.index()) == CellKind.TEXT) {
                String text = NumberText.plain(table.text(row, column.index()));
                if (NumberText.looksLikeNumber(text)) {
                    mark.hear(text);
                    texts++;
                }
            }
        }
        return mark;
    }

    /** A sum in a title with a decimal comma, {@code 1234,5}, is of the same hand; one with a point may be a version. */
    private void titled() {
        DecimalMark titles = new DecimalMark();
        for (int row = 0; row < Math.min(shape.header().from(), MOST_TITLES); row++) {
            for (int c = 0; c < Math.min(table.columns(), MOST_TITLES); c++) {
                String text = NumberText.plain(table.text(row, c));
                if (table.kind(row, c) == CellKind.TEXT && NumberText.looksLikeNumber(text)) {
                    titles.hear(text);
                }
            }
        }
        if (titles.isAgainst(false) && !titles.isMixed()) {
            all.hear(titles);
        }
    }

    private boolean decide() {
        Optional<String> answer = answers.find(QUESTION);
        if (answer.isPresent()) {
            notes.guess(QUESTION, answer.get(), answers.evidence(QUESTION), List.of("comma", "point"));
            return toldApart(answer.get().equals("comma"));
        }
        if (all.isOpen() && all.hasPointsAlone() && isParted(",")) {
            notes.guess(QUESTION, "point", "commas part the columns", List.of("comma"));
            return false;
        }
        if (all.isOpen()) {
            ask("Every number with a mark has exactly three digits after it. Is the mark decimal a point or a comma?");
            return false;
        }
        if (areApart() && isAnyOpen()) {
            ask(
                    "Every number with a mark in one column has exactly three digits after it, and those of others, such as “"
                            + all.proof()
                            + "”, say nothing of it. Is the decimal mark of that column a point or a comma?");
            return toldApart(false);
        }
        if (!all.proof().isEmpty()) {
            notes.guess(
                    QUESTION,
                    all.isComma() ? "comma" : "point",
                    "“" + all.proof() + "” has no other reading",
                    List.of());
        }
        if (all.isMixed() && !areApart()) {
            notes.error(
                    "mixed-decimals",
                    table.where(),
                    "Numbers contradict each other: “" + all.proof() + "” and “" + all.counterProof() + "”.",
                    "Write all numbers with the same decimal mark, or answer decimal with comma or point.");
        }
        return toldApart(all.isComma());
    }

    private void ask(String message) {
        notes.ask(
                QUESTION,
                "point",
                "no number decides between 1.234 and 1,234",
                table.where(),
                message,
                List.of(
                        new Finding.Option("point", OptionalDouble.empty()),
                        new Finding.Option("comma", OptionalDouble.empty())));
    }

    private boolean isParted(String delimiter) {
        return answers.find("columns").filter(delimiter::equals).isPresent();
    }

    /** Whether the numbers of one column contradict those of another, and none those of its own. */
    private boolean areApart() {
        return shape.layout() != Layout.DAY_A_ROW
                && (all.isMixed() || isAnyOpenAgainst())
                && ofColumns.values().stream().noneMatch(DecimalMark::isMixed);
    }

    private boolean isAnyOpen() {
        return ofColumns.values().stream().anyMatch(DecimalMark::isOpen);
    }

    /** Whether decimal points are proved, and a column has nothing but three digits behind commas, which then part no columns. */
    private boolean isAnyOpenAgainst() {
        return !all.isMixed()
                && !all.isComma()
                && isParted(";")
                && ofColumns.values().stream().anyMatch(mark -> mark.hasOnlyOpenCommas(FEWEST_OPEN));
    }

    /** The mark of most columns, once those are known whose numbers prove the other one. */
    private boolean toldApart(boolean most) {
        List<Column> unlike = areApart()
                ? shape.of(ColumnRole.VALUE).stream()
                        .filter(column ->
                                Objects.requireNonNull(ofColumns.get(column)).isAgainst(most))
                        .toList()
                : List.of();
        unlike.forEach(column -> others.set(column.index()));
        if (!unlike.isEmpty()) {
            String proof = Objects.requireNonNull(ofColumns.get(unlike.get(0))).proof();
            notes.info(
                    "decimals-by-column",
                    table.where(shape.dataFrom(), unlike.get(0).index()),
                    "The decimal mark of “" + proof + "” is not that of the other columns.",
                    "Read with a decimal " + (most ? "point" : "comma") + ": "
                            + unlike.stream()
                                    .map(column -> "“" + column.header() + "”")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return most;
    }
}
