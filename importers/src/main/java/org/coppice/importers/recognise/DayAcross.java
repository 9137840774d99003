package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;
import org.coppice.importers.stamp.StampText;

/** One day whose times run to the right, a series a row, and whose date only a title names: laid out anew with the date in each row. */
final class DayAcross {
    private static final int FEWEST_SLOTS = 23;
    private static final int MOST_TITLES = 40;

    private DayAcross() {}

    /** The table with a column of the date behind the others. */
    static Optional<Table> dated(Table table) {
        if (table.columns() < FEWEST_SLOTS || table.rows() > 20_000) {
            return Optional.empty();
        }
        for (int row = 0; row + 1 < Math.min(table.rows(), MOST_TITLES); row++) {
            if (isHeader(table, row)) {
                int header = row;
                return TitleDate.find(table, header + 1)
                        .filter(date -> !hasDates(table, header + 1))
                        .map(date -> dated(table, header, date));
            }
        }
        return Optional.empty();
    }

    private static boolean isHeader(Table table, int row) {
        StampText stamp = new StampText();
        int slots = 0;
        int numbers = 0;
        for (int c = 0; c < table.columns(); c++) {
            if (DaySlots.isSlot(table.text(row, c), stamp)) {
                slots++;
                numbers += Sense.of(table, row + 1, c, stamp) == Sense.NUMBER ? 1 : 0;
            }
        }
        return slots >= FEWEST_SLOTS && numbers >= FEWEST_SLOTS - 3;
    }

    private static boolean hasDates(Table table, int row) {
        StampText stamp = new StampText();
        for (int c = 0; c < table.columns(); c++) {
            if (Sense.of(table, row, c, stamp) == Sense.DATE) {
                return true;
            }
        }
        return false;
    }

    private static Table dated(Table table, int header, TitleDate date) {
        List<String> headers = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        StampText stamp = new StampText();
        List<Integer> names = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            headers.add(table.text(header, c));
            (DaySlots.isSlot(table.text(header, c), stamp) ? kept : names).add(c);
        }
        headers.add("Date");
        headers.add(TableParts.METER);
        List<TableParts.Line> lines = new ArrayList<>();
        for (int row = header + 1; row < table.rows(); row++) {
            int at = row;
            String name = names.stream()
                    .map(c -> table.text(at, c))
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" "));
            lines.add(new TableParts.Line(row, date.date().toString(), -1, name));
        }
        return TableParts.relaid(table, header, headers, table.columns(), kept, lines);
    }
}
