package org.coppice.importers.recognise;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.StampText;

/** What the cells of one column hold, by a sample of rows: all of a small table, some hundreds of a large one. */
final class ColumnContent {
    private static final int SAMPLE = 600;

    private final Map<Sense, Integer> counts = new EnumMap<>(Sense.class);
    private final Set<String> distinct = new HashSet<>();
    private int units;
    private int qualities;
    private int whole;
    private int ascending;
    private double last = Double.NaN;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private int midnights;

    static ColumnContent of(Table table, int fromRow, int column) {
        ColumnContent content = new ColumnContent();
        StampText stamp = new StampText();
        int rows = table.rows() - fromRow;
        for (int i = 0; i < Math.min(rows, SAMPLE); i++) {
            boolean all = rows <= SAMPLE;
            int row = all || i < SAMPLE / 2
                    ? fromRow + i
                    : fromRow + SAMPLE / 2 + (int) ((long) (i - SAMPLE / 2) * (rows - SAMPLE / 2) / (SAMPLE / 2));
            content.hear(table, row, column, stamp);
        }
        return content;
    }

    private void hear(Table table, int row, int column, StampText stamp) {
        Sense sense = Sense.of(table, row, column, stamp);
        counts.merge(sense, 1, Integer::sum);
        if (sense == Sense.BLANK) {
            return;
        }
        String text = table.text(row, column);
        distinct.add(text);
        if (sense == Sense.TEXT || sense == Sense.MISSING) {
            units += UnitWords.find(text).isPresent() ? 1 : 0;
            qualities += QualityWords.find(text).isPresent() ? 1 : 0;
        } else if (sense == Sense.DATE) {
            boolean midnight = table.kind(row, column) == CellKind.DATE
                    ? table.number(row, column) % 86_400 == 0
                    : !stamp.hasTime();
            midnights += midnight ? 1 : 0;
        } else if (sense == Sense.NUMBER) {
            hearNumber(
                    table.kind(row, column) == CellKind.NUMBER
                            ? table.number(row, column)
                            : org.coppice.importers.measure.NumberText.parse(text, false));
        }
    }

    private void hearNumber(double value) {
        whole += value == Math.rint(value) ? 1 : 0;
        ascending += !Double.isNaN(last) && value > last ? 1 : 0;
        last = value;
        least = Math.min(least, value);
        most = Math.max(most, value);
    }

    int count(Sense sense) {
        return counts.getOrDefault(sense, 0);
    }

    int filled() {
        return count(Sense.NUMBER) + count(Sense.DATE) + count(Sense.TIME) + count(Sense.TEXT);
    }

    boolean isMostly(Sense sense) {
        return count(sense) > 0 && count(sense) * 2 >= filled();
    }

    boolean isDateOnly() {
        return midnights == count(Sense.DATE);
    }

    boolean isUnits() {
        return units > 0 && units * 10 >= filled() * 6 && count(Sense.TEXT) * 2 >= filled();
    }

    boolean isQualities() {
        return qualities > 0 && qualities * 10 >= (filled() + count(Sense.MISSING)) * 6;
    }

    boolean isWhole() {
        return count(Sense.NUMBER) > 0 && whole == count(Sense.NUMBER);
    }

    boolean isAscending() {
        return ascending >= (count(Sense.NUMBER) - 1) * 0.95 && count(Sense.NUMBER) > 1;
    }

    /** Whole numbers counting the rows. */
    boolean isCounting() {
        return isWhole() && isAscending() && (least == 0 || least == 1) && most - least >= count(Sense.NUMBER) - 1;
    }

    boolean isWithin(double from, double to) {
        return count(Sense.NUMBER) > 0 && least >= from && most <= to;
    }

    double most() {
        return most;
    }

    double least() {
        return least;
    }

    int distinct() {
        return distinct.size();
    }

    boolean repeats() {
        return distinct.size() * 3 <= filled() || distinct.size() == 1;
    }
}
