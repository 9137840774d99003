package org.coppice.importers.map;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.coppice.importers.measure.Words;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.Table;

/** The factors that stand in a column beside the readings, which differ from meter to meter. */
final class RowFactors {
    /** Of one of the transformers alone, which the product of both goes before. */
    private static final Set<String> RATIO = Set.of("ratio", "ct", "pt", "vt", "tc", "tp", "tt");

    private final Table table;
    private final int column;

    /** Of the rows of a table. */
    RowFactors(Shape shape) {
        table = shape.table();
        column = shape.of(ColumnRole.FACTOR).stream()
                .min(Comparator.comparing(one -> Words.has(one.header(), RATIO)))
                .map(Column::index)
                .orElse(-1);
    }

    /** The factor of a row in the words of a title; empty if it has none. */
    String words(int row) {
        String factor = column < 0 ? "" : table.text(row, column);
        return factor.isEmpty() ? "" : "multiplier: " + factor;
    }

    /** A meter that is exchanged may have another factor from then on; one answer cannot hold for both. */
    void check(List<RawSeries> series, Answers answers, Notes notes) {
        boolean answered = answers.given().keySet().stream().anyMatch(key -> key.matches("factor(:.*)?"));
        if (column >= 0 && !answered) {
            series.forEach(one -> check(one, notes));
        }
    }

    private void check(RawSeries series, Notes notes) {
        String first = table.text(series.row(0), column);
        for (int i = 1; i < series.size(); i++) {
            String factor = table.text(series.row(i), column);
            if (!factor.equals(first) && !factor.isEmpty()) {
                notes.error(
                        "factor-change",
                        table.where(series.row(i), column),
                        series.meter() + ": the factor changes from " + first + " to " + factor + ".",
                        "If the values are multiplied by it already, answer factor with 1; else import the rows of each"
                                + " factor as a file of their own.");
                return;
            }
        }
    }
}
