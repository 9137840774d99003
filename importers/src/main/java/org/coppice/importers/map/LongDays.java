package org.coppice.importers.map;

import java.util.List;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Layout;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/**
 * Columns beyond the 24 hours of a day, for the hour that autumn repeats. On other days they hold nothing; some systems fill them with
 * 0, which then is no reading.
 */
final class LongDays {
    private static final int DAY = 86_400;
    /** Of so many rows one may be of a day of 25 hours. */
    private static final int ORDINARY = 20;

    private final Table table;
    private final boolean zeros;

    /** Of the rows of a table. */
    LongDays(Shape shape) {
        table = shape.table();
        zeros = shape.layout() == Layout.DAY_A_ROW && isFilledWithZeros(shape);
    }

    private boolean isFilledWithZeros(Shape shape) {
        List<Column> values = shape.of(ColumnRole.VALUE);
        int rows = 0;
        int used = 0;
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            boolean filled = false;
            boolean metered = false;
            for (int i = values.size() - 1; i >= 0 && shape.slots().get(i) >= DAY; i--) {
                double value = CellNumber.of(table, row, values.get(i).index());
                filled |= !Double.isNaN(value);
                metered |= !Double.isNaN(value) && value != 0;
            }
            rows += filled ? 1 : 0;
            used += metered ? 1 : 0;
        }
        return rows > 1 && used <= Math.max(1, rows / ORDINARY);
    }

    /** Whether a cell holds nothing, or beyond the day the 0 that stands for nothing. */
    boolean isEmpty(int row, int column, int slot) {
        return table.kind(row, column) == CellKind.BLANK
                || (zeros && slot >= DAY && CellNumber.of(table, row, column) == 0);
    }
}
