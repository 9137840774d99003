package org.coppice.importers.recognise;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;

/**
 * The one day that the titles of a table name, for tables that have times of a day and no date: {@code Date: 20-06-2024}.
 *
 * @param where its cell
 */
public record TitleDate(LocalDate date, String where) {
    private static final int MOST_ROWS = 60;
    private static final int LONGEST = 120;
    private static final Pattern DATE = Pattern.compile("(?<!\\d)\\d{1,4}([./-])\\d{1,2}\\1\\d{2,4}(?!\\d)"
            + "|(?<!\\d)\\d{4}年\\d{1,2}月\\d{1,2}日"
            + "|(?<!\\d)\\d{1,2}[ -]\\p{L}{3,9}[ ,-]+\\d{4}(?!\\d)|(?<!\\p{L})\\p{L}{3,9} \\d{1,2},? \\d{4}(?!\\d)");

    /** In the rows above {@code toRow}; empty if there is none, there are several, or it could be two. */
    static Optional<TitleDate> find(Table table, int toRow) {
        Set<LocalDate> dates = new HashSet<>();
        String where = "";
        for (int row = 0; row < Math.min(toRow, MOST_ROWS); row++) {
            for (int c = 0; c < Math.min(table.columns(), 100); c++) {
                Optional<LocalDate> date = of(table, row, c);
                if (date.isPresent() && dates.add(date.get())) {
                    where = table.where(row, c);
                }
            }
        }
        return dates.size() == 1 ? Optional.of(new TitleDate(dates.iterator().next(), where)) : Optional.empty();
    }

    private static Optional<LocalDate> of(Table table, int row, int column) {
        String label = column == 0 ? "" : table.text(row, column - 1);
        if (table.kind(row, column) == CellKind.DATE && !HeaderWords.isOtherDate(label)) {
            long seconds = (long) table.number(row, column);
            return seconds % 86_400 == 0 ? Optional.of(LocalDate.ofEpochDay(seconds / 86_400)) : Optional.empty();
        }
        String text = table.text(row, column);
        if (table.kind(row, column) != CellKind.TEXT
                || text.length() > LONGEST
                || HeaderWords.isOtherDate(text)
                || HeaderWords.isOtherDate(label)) {
            return Optional.empty();
        }
        Matcher found = DATE.matcher(text);
        StampText stamp = new StampText();
        while (found.find()) {
            boolean timed = text.substring(found.end()).matches("[ T]+\\d{1,2}:\\d\\d.*");
            if (!timed && stamp.parse(found.group()) && stamp.hasDate()) {
                return only(stamp);
            }
        }
        return Optional.empty();
    }

    /** The day, if it is the same in every order in which it is one. */
    private static Optional<LocalDate> only(StampText stamp) {
        Set<Long> days = new HashSet<>();
        for (DateOrder order : DateOrder.values()) {
            if (stamp.fits(order)) {
                days.add(stamp.epochDay(order));
            }
        }
        return days.size() == 1
                ? Optional.of(LocalDate.ofEpochDay(days.iterator().next()))
                : Optional.empty();
    }
}
