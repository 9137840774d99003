package org.coppice.app.control.table;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.UserError;

/** One block pasted into a table: which cell goes where, and what cannot. */
final class Paste<M> {
    private final Plan plan;
    private final RowSource<M> source;
    private final List<Column<M>> columns;
    private final List<M> result;
    private final IdentityHashMap<M, Integer> placeOf = new IdentityHashMap<>();
    private final List<PasteReport.Rejected> rejected = new ArrayList<>();
    private Plan grown;
    private int cells;
    private int added;

    Paste(Plan plan, RowSource<M> source, List<Column<M>> columns, List<M> all) {
        this.plan = plan;
        this.grown = plan;
        this.source = source;
        this.columns = columns;
        this.result = new ArrayList<>(all);
        for (int i = 0; i < all.size(); i++) {
            placeOf.put(all.get(i), i);
        }
    }

    /** All rows of the table after the paste. */
    List<M> result() {
        return result;
    }

    PasteReport apply(List<List<String>> block, List<M> shown, int at, int columnIndex) {
        List<Integer> targets = targets(block, columnIndex);
        boolean header = isHeader(block);
        for (int i = header ? 1 : 0; i < block.size(); i++) {
            int row = at + i - (header ? 1 : 0);
            List<String> texts = block.get(i);
            if (texts.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (row < shown.size()) {
                int place = placeOf.getOrDefault(shown.get(row), -1);
                result.set(place, withCells(result.get(place), texts, targets, i + 1));
            } else {
                append(texts, targets, i + 1);
            }
        }
        return new PasteReport(cells, added, rejected);
    }

    /** For each cell of a row of the block, the column it belongs to; −1 for none. */
    private List<Integer> targets(List<List<String>> block, int columnIndex) {
        int width = block.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> targets = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int column = isHeader(block) ? columnOf(cell(block.get(0), i)) : columnIndex + i;
            targets.add(column < columns.size() ? column : -1);
        }
        return targets;
    }

    private boolean isHeader(List<List<String>> block) {
        return block.size() > 1
                && block.get(0).stream().filter(text -> columnOf(text) >= 0).count()
                        >= Math.max(1, block.get(0).size() / 2);
    }

    private int columnOf(String title) {
        String wanted = title.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).title().toLowerCase(Locale.ROOT).equals(wanted)
                    || columns.get(i).titleWithUnit().toLowerCase(Locale.ROOT).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }

    private void append(List<String> texts, List<Integer> targets, int number) {
        M blank;
        try {
            blank = source.blank(grown);
        } catch (UserError problem) {
            rejected.add(new PasteReport.Rejected(number, "", String.join(" · ", texts), problem.text()));
            return;
        }
        int before = cells;
        M row = withCells(blank, texts, targets, number);
        if (cells > before) {
            result.add(row);
            added++;
            // The next blank row must not take the id of this one.
            grown = source.change("", list -> {
                        List<M> more = new ArrayList<>(list);
                        more.add(row);
                        return more;
                    })
                    .apply(grown);
        }
    }

    private M withCells(M row, List<String> texts, List<Integer> targets, int number) {
        M changed = row;
        for (int i = 0; i < texts.size(); i++) {
            int target = targets.get(i);
            if (target >= 0) {
                changed = withCell(changed, columns.get(target), texts.get(i), number);
            }
        }
        return changed;
    }

    private M withCell(M row, Column<M> column, String text, int number) {
        if (column.text().apply(plan, row).equals(text)) {
            return row;
        }
        if (column.field().isEmpty()) {
            rejected.add(new PasteReport.Rejected(number, column.title(), text, "This column is computed."));
            return row;
        }
        try {
            M changed = CellText.read(plan, column.field().get(), row, text);
            cells++;
            return changed;
        } catch (UserError problem) {
            rejected.add(new PasteReport.Rejected(number, column.title(), text, problem.text()));
            return row;
        }
    }
}
