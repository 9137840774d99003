package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;
import org.coppice.importers.stamp.StampRun;
import org.coppice.importers.stamp.StampText;

/**
 * The tables that lie one under the other on a sheet. A block begins with a header of its own, a row whose time column names time
 * and under which dates follow; the titles above it are its own.
 */
final class Blocks {
    /** From so many rows on a sheet is one table. */
    private static final int MOST_BLOCKS = 400;

    private Blocks() {}

    /** The blocks of a sheet, in order; the sheet itself where it is one table. */
    static List<Table> of(Table table, Shape whole) {
        int column = Math.max(whole.time().stamp(), 0);
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        StampText stamp = new StampText();
        int lastData = table.endOfKind(whole.dataFrom() + 1, column, CellKind.DATE) - 1;
        for (int row = lastData + 1; row + 1 < table.rows(); row = Math.max(row, lastData) + 1) {
            // Dates are told first and alone: the rest of the loop then need not be compiled for a million of them.
            boolean date = table.kind(row, column) == CellKind.DATE;
            Sense sense = date ? Sense.DATE : Sense.of(table, row, column, stamp);
            if (sense == Sense.DATE) {
                lastData = StampRun.end(table, row + 1, column) - 1;
            } else if (sense == Sense.TEXT && isHeader(table, row, column, stamp)) {
                starts.add(titlesFrom(table, lastData + 1, row, whole));
            }
        }
        if (starts.size() == 1 || starts.size() > MOST_BLOCKS) {
            return List.of(table);
        }
        List<Table> blocks = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : table.rows();
            blocks.add(TableParts.rows(table, starts.get(i), to));
        }
        return blocks;
    }

    private static boolean isHeader(Table table, int row, int column, StampText stamp) {
        if (!HeaderWords.isStamp(table.text(row, column))) {
            return false;
        }
        int texts = 0;
        for (int c = 0; c < table.columns(); c++) {
            Sense sense = Sense.of(table, row, c, stamp);
            texts += sense == Sense.TEXT && c != column ? 1 : 0;
            if (sense == Sense.NUMBER || sense == Sense.DATE) {
                return false;
            }
        }
        boolean below = Sense.of(table, row + 1, column, stamp) == Sense.DATE
                || (row + 2 < table.rows() && Sense.of(table, row + 2, column, stamp) == Sense.DATE);
        return texts > 0 && below;
    }

    /** Where the titles of a block begin: after totals and other rows with values of the block before. */
    private static int titlesFrom(Table table, int from, int header, Shape whole) {
        int start = from;
        for (int row = from; row < header; row++) {
            for (Column value : whole.of(ColumnRole.VALUE)) {
                if (NumberText.looksLikeNumber(table.text(row, value.index()))) {
                    start = row + 1;
                }
            }
        }
        return start;
    }

    /** A table laid on its side, if its times run to the right. */
    static Optional<Table> turned(Table table) {
        if (!TableParts.canTurn(table)) {
            return Optional.empty();
        }
        StampText stamp = new StampText();
        for (int row = 0; row < Math.min(table.rows(), 30); row++) {
            int dates = 0;
            int filled = 0;
            for (int c = 0; c < table.columns(); c++) {
                Sense sense = Sense.of(table, row, c, stamp);
                dates += sense == Sense.DATE ? 1 : 0;
                filled += sense == Sense.BLANK ? 0 : 1;
            }
            if (dates >= 3 && dates * 10 >= filled * 6 && !hasDatesBelow(table, row, stamp)) {
                return Optional.of(TableParts.turned(table));
            }
        }
        return Optional.empty();
    }

    private static boolean hasDatesBelow(Table table, int row, StampText stamp) {
        int dates = 0;
        for (int below = row + 1; below < table.rows(); below++) {
            for (int c = 0; c < Math.min(table.columns(), 50); c++) {
                dates += Sense.of(table, below, c, stamp) == Sense.DATE ? 1 : 0;
            }
        }
        return dates > table.rows();
    }
}
