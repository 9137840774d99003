package org.coppice.importers.recognise;

import java.util.Arrays;
import java.util.Set;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;

/** Numbers that tell a time beside that of the reading: the same in another form, or when a row was written. */
final class OtherTimes {
    private static final Set<String> DAYS = Set.of("excel", "excel time", "excel date", "datenum");
    private static final Set<String> SECONDS = Set.of("ts", "unix", "epoch", "created", "time");

    private static final double DAY = 86_400;

    private OtherTimes() {}

    /** Whether the numbers of a column are such times; {@code dated} if another column holds the dates of the rows. */
    static boolean isTime(String header, ColumnContent content, Table table, int fromRow, int stampColumn, int column) {
        boolean dated = stampColumn >= 0;
        boolean stamp = HeaderWords.isStamp(header);
        if (content.isWithin(20_000, 80_000)) { // days since 1900
            return Words.has(header, DAYS) || (dated && stamp && content.isOrdered());
        }
        boolean since1970 = content.isWithin(9e8, 2.3e9) || content.isWithin(9e11, 2.3e12);
        return since1970
                && (stamp
                        || Words.has(header, SECONDS)
                        || (dated && header.isEmpty() && agree(table, fromRow, stampColumn, column)));
    }

    /** Whether numbers without a header tell, in the first row with a date, the time of that row, whatever its zone: a counter of Wh may be as large. */
    private static boolean agree(Table table, int fromRow, int stampColumn, int column) {
        StampText stamp = new StampText();
        for (int row = fromRow; row < table.rows(); row++) {
            double number = NumberText.parse(NumberText.plain(table.text(row, column)), false);
            if (Double.isNaN(number) || Sense.of(table, row, stampColumn, stamp) != Sense.DATE) {
                continue;
            }
            double seconds = number > 1e11 ? number / 1e3 : number;
            return table.kind(row, stampColumn) == CellKind.DATE
                    ? isNear(seconds, table.number(row, stampColumn))
                    : Arrays.stream(DateOrder.values())
                            .filter(stamp::fits)
                            .anyMatch(order -> isNear(seconds, (double) stamp.localSeconds(order)));
        }
        return false;
    }

    /** A date may stand without its time of day, which is in a column of its own. */
    private static boolean isNear(double seconds, double local) {
        return Math.abs(seconds - local) <= 2 * DAY;
    }
}
