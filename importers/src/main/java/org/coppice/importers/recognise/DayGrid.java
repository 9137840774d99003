package org.coppice.importers.recognise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;

/**
 * A calendar: months down, each with its year, or meters below a title that names the month, and the days of the
 * month across, from 1 to 31; laid out anew with a day a row.
 */
final class DayGrid {
    private static final int MOST_TITLES = 30;
    private static final int DAYS = 31;
    /** {@code Day 7}, {@code D07}. */
    private static final String DAY = "(?:(?i:day|d|tag|jour|j|dia|día|giorno|dag|den|dzie[nń])[ _.-]?)?";

    private static final int FEWEST_DAYS = 28;

    private final Table table;
    private final int header;
    private final List<Integer> days = new ArrayList<>();
    private final StampText stamp = new StampText();

    private DayGrid(Table table, int header) {
        this.table = table;
        this.header = header;
    }

    /** The table with a day a row, if it is such a calendar. */
    static Optional<Table> unfolded(Table table) {
        if (table.columns() <= FEWEST_DAYS) {
            return Optional.empty();
        }
        for (int row = 0; row < Math.min(table.rows() - 1, MOST_TITLES); row++) {
            DayGrid grid = new DayGrid(table, row);
            if (grid.areDays()) {
                return grid.unfolded();
            }
        }
        return Optional.empty();
    }

    /** Whether the header counts the days of a month side by side. */
    private boolean areDays() {
        for (int c = 0; c < table.columns(); c++) {
            String text = table.text(header, c).strip();
            if (days.size() < DAYS && text.matches(DAY + "0?" + (days.size() + 1))) {
                days.add(c);
            } else if (!days.isEmpty() && days.size() < FEWEST_DAYS) {
                return false;
            }
        }
        return days.size() >= FEWEST_DAYS;
    }

    private Optional<Table> unfolded() {
        int months = -1;
        for (int c = 0; c < days.get(0) && months < 0; c++) {
            months = month(header + 1, c).isPresent() ? c : -1;
        }
        Optional<LocalDate> titled = months < 0 ? titled() : Optional.empty();
        if (months < 0 ? titled.isEmpty() : days.size() < DAYS) {
            return Optional.empty();
        }
        List<TableParts.Line> lines = new ArrayList<>();
        for (int row = header + 1; row < table.rows(); row++) {
            Optional<LocalDate> month = months < 0 ? titled : month(row, months);
            for (int day = 1; month.isPresent() && day <= month.get().lengthOfMonth(); day++) {
                int column = days.get(day - 1);
                if (table.kind(row, column) != CellKind.BLANK) {
                    lines.add(new TableParts.Line(
                            row, month.get().withDayOfMonth(day).toString(), column));
                }
            }
        }
        List<String> headers = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            boolean keeps = c < days.get(0) && c != months;
            headers.add(c == months ? "Date" : keeps ? table.text(header, c) : "");
            if (keeps) {
                kept.add(c);
            }
        }
        String named = months < 0 ? "" : table.text(header, months);
        headers.add(UnitWords.inHeader(named).isPresent() ? named : "Value");
        int stamps = months < 0 ? headers.size() : months;
        if (months < 0) {
            headers.add("Date");
        }
        return Optional.of(TableParts.relaid(table, header, headers, stamps, kept, lines));
    }

    /** The first of the month that a title names, if it has as many days, or all cells are there that the longest has. */
    private Optional<LocalDate> titled() {
        return Titled.find(table, header, header, 0, NamedMonth::of)
                .map(Titled::named)
                .filter(month -> days.size() == DAYS || days.size() == month.lengthOfMonth())
                .map(month -> month.atDay(1));
    }

    /** The first of the month that a cell names with its year; a date of its first day is one too. */
    private Optional<LocalDate> month(int row, int column) {
        if (table.kind(row, column) == CellKind.DATE) {
            LocalDate date = LocalDate.ofEpochDay(Math.floorDiv((long) table.number(row, column), 86_400L));
            return date.getDayOfMonth() == 1 ? Optional.of(date) : Optional.empty();
        }
        boolean month = table.kind(row, column) == CellKind.TEXT
                && stamp.parse(table.text(row, column))
                && stamp.isMonth()
                && stamp.fits(DateOrder.YMD);
        return month ? Optional.of(LocalDate.ofEpochDay(stamp.epochDay(DateOrder.YMD))) : Optional.empty();
    }
}
