package org.coppice.importers.map;

import java.util.LinkedHashMap;
import java.util.Map;
import org.coppice.importers.sheet.Table;

/** Counts what was met in cells, by cause: texts that differ in their digits alone are one. Remembers the first places of each. */
public final class CellTally {
    private static final int MOST_CAUSES = 40;
    private static final int PLACES_TOLD = 5;

    private final Table table;
    private final Map<String, Cause> byPattern = new LinkedHashMap<>();

    /** Counts cells of a table. */
    public CellTally(Table table) {
        this.table = table;
    }

    /** Hears of a cell with that text. */
    public void hear(String text, int row, int column) {
        String pattern = CellPattern.of(text);
        Cause known = byPattern.get(pattern);
        if (known == null) {
            if (byPattern.size() > MOST_CAUSES) {
                return;
            }
            known = new Cause(pattern, text);
            byPattern.put(pattern, known);
        }
        known.hear(text, row, column);
    }

    /** Whether it has heard of none. */
    public boolean isEmpty() {
        return byPattern.isEmpty();
    }

    /** Hears of each cause. */
    public void each(Hearer hearer) {
        byPattern.values().forEach(hearer::hear);
    }

    /** Hears of one cause. */
    public interface Hearer {
        /** One cause, with its cells. */
        void hear(Cause cause);
    }

    /** Cells of one cause. */
    public final class Cause {
        private final String pattern;
        private final String first;
        private final int[] rows = new int[PLACES_TOLD];
        private final int[] columns = new int[PLACES_TOLD];
        private boolean alike = true;
        private int count;

        private Cause(String pattern, String first) {
            this.pattern = pattern;
            this.first = first;
        }

        private void hear(String text, int row, int column) {
            if (count < PLACES_TOLD) {
                rows[count] = row;
                columns[count] = column;
            }
            alike &= text.equals(first);
            count++;
        }

        /** What an answer for all of its cells names. */
        public String pattern() {
            return pattern;
        }

        /** The text of the first cell. */
        public String first() {
            return first;
        }

        /** {@code “Err 7”}, or {@code “Err 7” and others like it}. */
        public String text() {
            return "“" + first + "”" + (alike ? "" : " and others like it");
        }

        /** The first cell, with file and sheet. */
        public String where() {
            return table.where(rows[0], columns[0]);
        }

        /** {@code (37 cells: C14, C19, C20, C31, C44 …)}; empty for one cell. */
        public String cells() {
            if (count == 1) {
                return "";
            }
            StringBuilder text = new StringBuilder(" (").append(count).append(" cells: ");
            for (int i = 0; i < Math.min(count, PLACES_TOLD); i++) {
                String where = table.where(rows[i], columns[i]);
                text.append(i == 0 ? "" : ", ").append(where.substring(where.lastIndexOf('!') + 1));
            }
            return text.append(count > PLACES_TOLD ? " …)" : ")").toString();
        }
    }
}
