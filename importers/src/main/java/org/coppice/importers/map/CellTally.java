package org.coppice.importers.map;

import java.util.LinkedHashMap;
import java.util.Map;
import org.coppice.importers.sheet.Table;

/** Counts what was met in cells, by cause, and remembers the first and last place of each. */
final class CellTally {
    private final Table table;
    private final Map<String, int[]> byText = new LinkedHashMap<>();

    CellTally(Table table) {
        this.table = table;
    }

    void hear(String text, int row, int column) {
        if (byText.size() > 40 && !byText.containsKey(text)) {
            return;
        }
        int[] known = byText.computeIfAbsent(text, k -> new int[] {0, row, column, row});
        known[0]++;
        known[3] = row;
    }

    boolean isEmpty() {
        return byText.isEmpty();
    }

    /** Hears of each cause: text, count, and place. */
    void each(Hearer hearer) {
        byText.forEach((text, at) -> hearer.hear(text, at[0], place(at)));
    }

    private String place(int[] at) {
        return table.where(at[1], at[2]);
    }

    /** Hears of one cause. */
    interface Hearer {
        void hear(String text, int count, String firstPlace);
    }
}
