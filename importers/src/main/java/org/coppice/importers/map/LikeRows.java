package org.coppice.importers.map;

import java.util.Optional;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.recognise.Column;

/**
 * Takes the rows after one that was read at once, as long as they are like it: the same words, a time, a plain number, a known quality.
 * They are nearly all rows of a sheet of readings.
 */
final class LikeRows {
    /** Rows that are taken at once at most. */
    private static final int AT_ONCE = 1_024;

    private final CellReader cells;
    private final QualityReader qualities;
    private final RowSeries series;
    private final byte[] codes = new byte[AT_ONCE];

    LikeRows(CellReader cells, QualityReader qualities, RowSeries series) {
        this.cells = cells;
        this.qualities = qualities;
        this.series = series;
    }

    /**
     * Adds rows to the series that a row was added to.
     *
     * @param unit of the value of that row
     * @return the first row that is to be read by itself
     */
    int take(int row, Column column, RowTimes times, RawSeries target, Optional<SourceUnit> unit) {
        if (times.hasLengths() || column.unitColumn() >= 0 || cells.unitBehind().isPresent()) {
            return row + 1;
        }
        int to = series.endOfSameWords(row);
        int from = row + 1;
        char decimal = cells.decimalMark(column.index());
        target.reserve(to - from);
        while (from < to) {
            int wanted = Math.min(to, from + codes.length);
            int known = qualities.known(from, wanted, column.qualityColumn(), codes);
            from = target.addAll(from, known, times.at(), decimal, codes, unit);
            if (from < wanted) {
                return from;
            }
        }
        return from;
    }
}
