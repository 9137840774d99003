package org.coppice.importers.recognise;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coppice.importers.sheet.Table;

/**
 * Numbers of parts, such as the ports of a charging station: they are no readings, and where a meter has several they tell its series
 * apart.
 */
final class PartNumbers {
    /** So many rows show what there is. */
    private static final int MOST_ROWS = 20_000;

    private PartNumbers() {}

    /** The first column of such numbers names what is metered where one names the meters, and no other does. */
    static void tellApart(Table table, HeaderBlock header, List<Column> columns) {
        int meter = first(columns, ColumnRole.METER);
        for (Column column : columns) {
            boolean plain = column.role() == ColumnRole.OTHER
                    || column.role() == ColumnRole.CONSTANT
                    || (column.role() == ColumnRole.VALUE && column.unit().isEmpty());
            if (meter < 0 || !plain || !HeaderWords.isPartNumber(column.header())) {
                continue;
            }
            ColumnContent content = ColumnContent.of(table, header.dataFrom(), column.index());
            boolean state = content.isWithin(0, 1)
                    && !column.header().toLowerCase(Locale.ROOT).contains("index"); // on or off
            if (!state && content.isMostly(Sense.NUMBER) && content.isWhole() && content.isWithin(0, 9_999)) {
                int kind = first(columns, ColumnRole.KIND);
                boolean free = kind < 0
                        || ColumnContent.of(table, header.dataFrom(), kind).distinct() == 1;
                boolean names = free && hasSeveral(table, header.dataFrom(), meter, column.index());
                if (names && kind >= 0) {
                    columns.set(kind, columns.get(kind).as(ColumnRole.OTHER));
                }
                columns.set(column.index(), column.as(names ? ColumnRole.KIND : ColumnRole.OTHER));
            }
        }
    }

    private static int first(List<Column> columns, ColumnRole role) {
        return columns.stream()
                .filter(column -> column.role() == role)
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    /** Whether some meter has parts of more than one number. */
    private static boolean hasSeveral(Table table, int from, int meter, int part) {
        Set<String> meters = new HashSet<>();
        Set<List<String>> parts = new HashSet<>();
        for (int row = from; row < Math.min(table.rows(), from + MOST_ROWS); row++) {
            String number = table.text(row, part);
            if (!number.isEmpty()) {
                meters.add(table.text(row, meter));
                parts.add(List.of(table.text(row, meter), number));
            }
        }
        return parts.size() > meters.size();
    }
}
