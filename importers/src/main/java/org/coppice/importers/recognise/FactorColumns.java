package org.coppice.importers.recognise;

import java.util.List;
import java.util.regex.Pattern;
import org.coppice.importers.sheet.Table;

/** Tells the columns of factors from those of readings: by their header, as {@code 40} or as the ratio of a transformer, {@code 200/5}. */
final class FactorColumns {
    private static final Pattern RATIO = Pattern.compile("\\d+(\\.\\d+)?\\s*[/:]\\s*[1-9]\\d*");

    private FactorColumns() {}

    /** A factor stands beside readings; alone a column of numbers is what the file is about, whatever its header. */
    static void tellApart(Table table, HeaderBlock header, List<Column> columns) {
        long values = columns.stream()
                .filter(column -> column.role() == ColumnRole.VALUE)
                .count();
        for (Column column : List.copyOf(columns)) {
            boolean factor = HeaderWords.isFactor(column.header())
                    && (isNumber(table, header, column) ? values > 1 : isRatio(table, header, column));
            if (factor) {
                columns.set(column.index(), column.as(ColumnRole.FACTOR));
            }
        }
    }

    private static boolean isNumber(Table table, HeaderBlock header, Column column) {
        return column.role() == ColumnRole.VALUE
                && column.unit().isEmpty()
                && ColumnContent.of(table, header.dataFrom(), column.index()).least() > 0;
    }

    private static boolean isRatio(Table table, HeaderBlock header, Column column) {
        return column.role() == ColumnRole.OTHER
                && RATIO.matcher(table.text(header.dataFrom(), column.index()).strip())
                        .matches();
    }
}
