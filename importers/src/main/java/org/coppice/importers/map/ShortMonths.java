package org.coppice.importers.map;

import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;

/** {@code Jan-23} is a month of 2023 where the next row is of another month; {@code Jan-23} before {@code Jan-24} is a day without a year. */
final class ShortMonths {
    private ShortMonths() {}

    /** Says so where rows that follow one another name the same month with another number behind it. */
    static void check(Shape shape, int column, Notes notes) {
        Table table = shape.table();
        StampText stamp = new StampText();
        long last = Long.MIN_VALUE;
        int same = 0;
        int other = 0;
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            boolean known = stamp.parse(table, row, column) && stamp.isShortMonth() && stamp.fits(DateOrder.YMD);
            long day = known ? stamp.epochDay(DateOrder.YMD) : Long.MIN_VALUE;
            if (known && last != Long.MIN_VALUE && day != last) {
                boolean years = Math.abs(day - last) % 365 <= 1; // from one year to the next
                same += years ? 1 : 0;
                other += years ? 0 : 1;
            }
            last = day;
        }
        if (same > other) {
            notes.error(
                    "dates-without-year",
                    table.where(shape.dataFrom(), column),
                    "The dates name a month and a number of two digits, as “" + table.text(shape.dataFrom(), column)
                            + "”, and the month stays the same from row to row: they seem to be days without a year.",
                    "Read as months. Write the dates with their year, best as 2024-01-31.");
        }
    }
}
