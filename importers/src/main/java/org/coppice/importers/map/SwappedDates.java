package org.coppice.importers.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;
import org.coppice.model.source.Finding;

/**
 * Dates that a spreadsheet took for another order. A list of day/month that is opened where month/day is usual (or the other way
 * round) becomes dates up to the twelfth, with day and month swapped, and stays text from the thirteenth on. So a column in which
 * every date cell has a day up to 12, and every text one above, was damaged that way; what was meant is asked.
 */
final class SwappedDates {
    private static final long DAY = 86_400;
    private static final int MONTHS = 12;

    private SwappedDates() {}

    /** Whether date cells are to be read with day and month swapped. */
    static boolean decide(Shape shape, int column, DateOrder order, Answers answers, Notes notes) {
        int first = firstCell(shape, column, order);
        if (first < 0) {
            return false;
        }
        Optional<String> answer = answers.find("date-cells");
        if (answer.isPresent()) {
            notes.guess("date-cells", answer.get(), answers.evidence("date-cells"), List.of("swapped", "as-shown"));
            return answer.get().equals("swapped");
        }
        Table table = shape.table();
        notes.ask(
                "date-cells",
                "swapped",
                "every date cell has a day up to 12, every date in text one above",
                table.where(first, column),
                "The column mixes dates and texts: every date has a day up to 12, every text a later one. So a spreadsheet took"
                        + " days for months. Are the dates swapped, or right as shown?",
                List.of(
                        new Finding.Option("swapped", OptionalDouble.empty()),
                        new Finding.Option("as-shown", OptionalDouble.empty())));
        return true;
    }

    /** The first date cell of a column damaged in that way; -1 if it is not. */
    private static int firstCell(Shape shape, int column, DateOrder order) {
        Table table = shape.table();
        StampText stamp = new StampText();
        int first = -1;
        int texts = 0;
        for (int row = shape.dataFrom(); row < table.rows() && order != DateOrder.YMD; row++) {
            if (table.kind(row, column) == CellKind.DATE) {
                if (date((long) table.number(row, column)).getDayOfMonth() > MONTHS) {
                    return -1;
                }
                first = first < 0 ? row : first;
            } else if (table.kind(row, column) == CellKind.TEXT
                    && stamp.parse(table.text(row, column))
                    && !stamp.needsNoOrder()
                    && stamp.fits(order)) {
                if (LocalDate.ofEpochDay(stamp.epochDay(order)).getDayOfMonth() <= MONTHS) {
                    return -1;
                }
                texts++;
            }
        }
        return texts > 0 ? first : -1;
    }

    private static LocalDate date(long localSeconds) {
        return LocalDate.ofEpochDay(Math.floorDiv(localSeconds, DAY));
    }

    /** The same time of day on the day whose day and month are swapped. */
    static long swap(long localSeconds) {
        LocalDate shown = date(localSeconds);
        LocalDate meant = LocalDate.of(shown.getYear(), shown.getDayOfMonth(), shown.getMonthValue());
        return meant.toEpochDay() * DAY + Math.floorMod(localSeconds, DAY);
    }
}
