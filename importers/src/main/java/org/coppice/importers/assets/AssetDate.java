package org.coppice.importers.assets;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;

/** A day, month or year of purchase. Of two readings of a date that differ, neither is taken. */
final class AssetDate {

    private AssetDate() {}

    static Optional<LocalDate> parse(Table table, int row, int column) {
        return parse(table, row, column, Optional.empty());
    }

    /** The date of a cell, in the order that the whole column proves, if it does. */
    static Optional<LocalDate> parse(Table table, int row, int column, Optional<DateOrder> proved) {
        CellKind kind = table.kind(row, column);
        if (kind == CellKind.DATE) {
            return Optional.of(LocalDate.ofEpochDay(Math.floorDiv((long) table.number(row, column), 86_400L)));
        }
        String text = table.text(row, column);
        if (text.matches("(19|20)\\d\\d")) {
            return Optional.of(LocalDate.of(Integer.parseInt(text), 1, 1));
        }
        StampText stamp = new StampText();
        if (kind != CellKind.TEXT || !stamp.parse(text) || !stamp.hasDate()) {
            return Optional.empty();
        }
        DateOrder order = proved.orElse(stamp.hasPoints() ? DateOrder.DMY : DateOrder.YMD);
        for (DateOrder candidate : new DateOrder[] {DateOrder.YMD, order}) {
            if (stamp.fits(candidate)) {
                return Optional.of(LocalDate.ofEpochDay(stamp.epochDay(candidate)));
            }
        }
        boolean dmy = stamp.fits(DateOrder.DMY);
        boolean mdy = stamp.fits(DateOrder.MDY);
        boolean same = dmy && mdy && stamp.epochDay(DateOrder.DMY) == stamp.epochDay(DateOrder.MDY);
        if (dmy == mdy && !same) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.ofEpochDay(stamp.epochDay(dmy ? DateOrder.DMY : DateOrder.MDY)));
    }

    /** The order that some date of the column proves; empty if none or both. */
    static Optional<DateOrder> proved(Table table, int fromRow, int column) {
        StampText stamp = new StampText();
        boolean dmy = false;
        boolean mdy = false;
        for (int row = fromRow; row < table.rows(); row++) {
            if (table.kind(row, column) == CellKind.TEXT
                    && stamp.parse(table.text(row, column))
                    && !stamp.needsNoOrder()) {
                dmy |= stamp.fits(DateOrder.DMY) && !stamp.fits(DateOrder.MDY);
                mdy |= stamp.fits(DateOrder.MDY) && !stamp.fits(DateOrder.DMY);
            }
        }
        return dmy == mdy ? Optional.empty() : Optional.of(dmy ? DateOrder.DMY : DateOrder.MDY);
    }
}
