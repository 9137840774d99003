package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;
import org.coppice.importers.stamp.StampText;

/** Days that stand alone in a row above the times of their readings, laid out anew with the date before each time. */
final class DatesAbove {
    private static final int MOST_TITLES = 80;

    private final Table table;
    private final int column;
    private final StampText stamp = new StampText();

    private DatesAbove(Table table, int column) {
        this.table = table;
        this.column = column;
    }

    /** The table with whole stamps, if dates stand above their times in one of its first columns. */
    static Optional<Table> joined(Table table) {
        for (int c = 0; c < Math.min(table.columns(), 4); c++) {
            DatesAbove above = new DatesAbove(table, c);
            int first = above.firstDay();
            if (first >= 0) {
                return above.joined(first);
            }
        }
        return Optional.empty();
    }

    /** The first row with a date alone, below which the times of its day follow; -1 if there is none. */
    private int firstDay() {
        for (int row = 0; row + 1 < Math.min(table.rows(), MOST_TITLES); row++) {
            if (isDay(row) && Sense.of(table, row + 1, column, stamp) == Sense.TIME) {
                return row;
            }
        }
        return -1;
    }

    private boolean isDay(int row) {
        if (Sense.of(table, row, column, stamp) != Sense.DATE || stamp.hasTime()) {
            return false;
        }
        for (int c = 0; c < table.columns(); c++) {
            if (c != column && table.kind(row, c) != CellKind.BLANK) {
                return false;
            }
        }
        return true;
    }

    private Optional<Table> joined(int first) {
        List<TableParts.Line> lines = new ArrayList<>();
        String day = "";
        for (int row = first; row < table.rows(); row++) {
            Sense sense = Sense.of(table, row, column, stamp);
            if (sense == Sense.DATE && isDay(row)) {
                day = table.text(row, column);
            } else if (sense == Sense.TIME) {
                lines.add(new TableParts.Line(row, day + " " + table.text(row, column), -1));
            } else if (sense == Sense.DATE) {
                return Optional.empty(); // dates with readings of their own
            }
        }
        int header = first;
        while (header > 0 && isBlank(header)) {
            header--;
        }
        header = header == first && header > 0 ? header - 1 : header;
        while (header > 0 && isBlank(header)) {
            header--;
        }
        List<String> headers = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            headers.add(table.text(header, c));
            if (c != column) {
                kept.add(c);
            }
        }
        return Optional.of(TableParts.relaid(table, header, headers, column, kept, lines));
    }

    private boolean isBlank(int row) {
        for (int c = 0; c < table.columns(); c++) {
            if (table.kind(row, c) != CellKind.BLANK) {
                return false;
            }
        }
        return true;
    }
}
