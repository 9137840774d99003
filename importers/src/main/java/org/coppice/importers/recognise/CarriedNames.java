package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;
import org.coppice.importers.stamp.StampText;

/**
 * Names of meters that stand once, in the first row of their readings or alone in a row above it, as a pivot table shows them. Laid out
 * anew with the name in each row. Times that begin anew at each name tell that they are no remarks.
 */
final class CarriedNames {
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 6;

    private final Table table;
    private final int times;
    private final StampText stamp = new StampText();

    private CarriedNames(Table table, int times) {
        this.table = table;
        this.times = times;
    }

    /** The table with a name in each row, if it is such a one. */
    static Optional<Table> filled(Table table) {
        for (int c = 0; c < Math.min(table.columns(), MOST_COLUMNS) && table.rows() <= MOST_ROWS; c++) {
            CarriedNames carried = new CarriedNames(table, c);
            int first = carried.firstDate(0);
            if (first > 0 && carried.firstDate(first + 1) == first + 1) {
                Optional<Table> found = carried.below(first).or(() -> carried.beside(first));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isDate(int row) {
        return Sense.of(table, row, times, stamp) == Sense.DATE;
    }

    private int firstDate(int from) {
        for (int row = from; row < Math.min(table.rows(), from + 80); row++) {
            if (isDate(row)) {
                return row;
            }
        }
        return -1;
    }

    /** The names in rows of their own; the times are in the same column. */
    private Optional<Table> below(int first) {
        if (!isAlone(first - 1)) {
            return Optional.empty();
        }
        Map<Integer, String> names = new TreeMap<>();
        for (int row = first - 1; row + 1 < table.rows(); row++) {
            if (isAlone(row) && isDate(row + 1)) {
                names.put(row + 1, table.text(row, times));
            }
        }
        int header = first - 2;
        boolean named = header >= 0 && names.containsKey(first) && table.kind(header, times) == CellKind.TEXT;
        if (!named || !areMeters(names)) {
            return Optional.empty();
        }
        List<String> headers = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            headers.add(table.text(header, c));
            if (c != times) {
                kept.add(c);
            }
        }
        headers.add(TableParts.METER);
        List<TableParts.Line> lines = new ArrayList<>();
        String name = "";
        for (int row = first; row < table.rows(); row++) {
            name = names.getOrDefault(row, name);
            if (!names.containsKey(row + 1)) {
                lines.add(new TableParts.Line(row, table.text(row, times), -1, name));
            }
        }
        return Optional.of(TableParts.relaid(table, header, headers, times, kept, lines));
    }

    /** The names in the first rows of their readings, in a column to the left. */
    private Optional<Table> beside(int first) {
        for (int c = 0; c < times; c++) {
            if (table.kind(first, c) != CellKind.TEXT || table.kind(first + 1, c) != CellKind.BLANK) {
                continue; // no name that stands once
            }
            Map<Integer, String> names = new TreeMap<>();
            int blank = 0;
            for (int row = first; row < table.rows(); row++) {
                boolean date = isDate(row);
                if (date && table.kind(row, c) == CellKind.TEXT) {
                    names.put(row, table.text(row, c));
                }
                blank += date && table.kind(row, c) == CellKind.BLANK ? 1 : 0;
            }
            boolean one = names.size() == 1 && HeaderWords.isMeter(table.text(first - 1, c));
            if (names.containsKey(first) && blank >= 2 * names.size() && (one || areMeters(names))) {
                return Optional.of(TableParts.dated(table, c, carried(names, c), -1));
            }
        }
        return Optional.empty();
    }

    private Map<Integer, String> carried(Map<Integer, String> names, int column) {
        Map<Integer, String> carried = new TreeMap<>();
        String name = "";
        for (int row = 0; row < table.rows(); row++) {
            name = names.getOrDefault(row, name);
            if (!name.isEmpty() && table.kind(row, column) == CellKind.BLANK && isDate(row)) {
                carried.put(row, name);
            }
        }
        return carried;
    }

    /** Whether there are several, and all but the first stand where times begin anew with the first. */
    private boolean areMeters(Map<Integer, String> names) {
        int first = names.keySet().iterator().next();
        return names.size() > 1
                && names.keySet().stream()
                        .allMatch(row -> table.text(row, times).equals(table.text(first, times)));
    }

    private boolean isAlone(int row) {
        if (table.kind(row, times) != CellKind.TEXT || isDate(row)) {
            return false;
        }
        boolean alone = true;
        for (int c = 0; c < table.columns(); c++) {
            alone &= c == times || table.kind(row, c) == CellKind.BLANK;
        }
        return alone;
    }
}
