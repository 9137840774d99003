package org.coppice.importers.map;

import java.util.List;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Layout;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/** Whether numbered intervals of a row a day count elapsed time: then the day on which clocks go forward ends an hour early. */
final class ShortDays {
    private final Shape shape;
    private final Table table;
    private final List<Column> slots;

    ShortDays(Shape shape) {
        this.shape = shape;
        this.table = shape.table();
        this.slots = shape.of(ColumnRole.VALUE);
    }

    boolean anyEndsEarly() {
        boolean numbered = shape.layout() == Layout.DAY_A_ROW
                && slots.stream().noneMatch(slot -> slot.header().contains(":"));
        if (!numbered) {
            return false;
        }
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            if (endsEarly(row)) {
                return true;
            }
        }
        return false;
    }

    /** All but the last hour is filled. */
    private boolean endsEarly(int row) {
        int perHour = Math.max(1, slots.size() / 24);
        int last = slots.size() - perHour;
        for (int i = 0; i < slots.size(); i++) {
            boolean blank = table.kind(row, slots.get(i).index()) == CellKind.BLANK;
            if (blank != i >= last) {
                return false;
            }
        }
        return true;
    }
}
