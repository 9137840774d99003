package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coppice.importers.sheet.Table;

/**
 * Numbers without a unit that stay the same in all rows of a series while other columns change are its codes: the number of a node,
 * the index of a device, the version of a driver.
 */
final class SeriesCodes {
    /** So many rows of a series prove that its number never changes. */
    private static final int FEWEST = 4;

    private final Table table;
    private final int from;
    private final List<Integer> names;

    private SeriesCodes(Table table, int from, List<Integer> names) {
        this.table = table;
        this.from = from;
        this.names = names;
    }

    /** The columns, those that hold codes of their series told apart. */
    static List<Column> toldApart(Table table, HeaderBlock header, List<Column> columns) {
        List<Integer> names = columns.stream()
                .filter(column -> column.role() == ColumnRole.METER
                        || column.role() == ColumnRole.KIND
                        || column.role() == ColumnRole.FLOW)
                .map(Column::index)
                .toList();
        List<Column> values = columns.stream()
                .filter(column -> column.role() == ColumnRole.VALUE)
                .toList();
        boolean open = values.stream().anyMatch(SeriesCodes::isPlain);
        if (names.isEmpty() || values.size() < 2 || !open) {
            return columns;
        }
        SeriesCodes codes = new SeriesCodes(table, header.dataFrom(), names);
        List<Column> fixed = values.stream().filter(codes::isFixed).toList();
        if (fixed.size() == values.size()) {
            return columns;
        }
        List<Column> told = new ArrayList<>(columns);
        fixed.stream()
                .filter(SeriesCodes::isPlain)
                .forEach(column -> told.set(column.index(), column.as(ColumnRole.CONSTANT)));
        return told;
    }

    private static boolean isPlain(Column column) {
        return column.unit().isEmpty()
                && column.unknownUnit().isEmpty()
                && column.unitColumn() < 0
                && !HeaderWords.isQuantity(column.header())
                && !HeaderVocabulary.LOAD.isIn(column.header());
    }

    /** Whether each series has one number in the column, and not all of them nothing. */
    private boolean isFixed(Column column) {
        Map<List<String>, String> numbers = new HashMap<>();
        int rows = 0;
        boolean any = false;
        for (int row = from; row < table.rows(); row++) {
            String text = table.text(row, column.index());
            if (text.isEmpty()) {
                continue;
            }
            int here = row;
            String known = numbers.putIfAbsent(
                    names.stream().map(name -> table.text(here, name)).toList(), text);
            if (known != null && !known.equals(text)) {
                return false;
            }
            any |= !text.matches("0*[.,]?0*");
            rows++;
        }
        return any && rows >= FEWEST * numbers.size();
    }
}
