package org.coppice.importers.recognise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.MonthNames;
import org.coppice.importers.stamp.StampText;

/** Weeks down, each with its year or as the date of its Monday, and the days from Monday to Sunday across; laid out anew with a day a row. */
final class WeekGrid {
    private static final int MOST_TITLES = 30;
    private static final int DAYS = 7;
    /** Mondays; what follows need only be names of days. */
    private static final Set<String> MONDAYS = Set.of(
            "mon",
            "monday",
            "mo",
            "montag",
            "lun",
            "lundi",
            "lunes",
            "lunedi",
            "seg",
            "segunda-feira",
            "ma",
            "maandag",
            "man",
            "mandag",
            "pon",
            "pondeli",
            "poniedzialek",
            "ponedeljek",
            "maanantai",
            "pn",
            "月",
            "월",
            "周一",
            "星期一");

    private final Table table;
    private final int header;
    private final StampText stamp = new StampText();

    private WeekGrid(Table table, int header) {
        this.table = table;
        this.header = header;
    }

    /** The table with a day a row, if it is such a grid. */
    static Optional<Table> unfolded(Table table) {
        for (int row = 0; row + 1 < Math.min(table.rows(), MOST_TITLES); row++) {
            WeekGrid grid = new WeekGrid(table, row);
            int monday = grid.monday();
            if (monday > 0) {
                return grid.unfolded(monday);
            }
        }
        return Optional.empty();
    }

    /** The first of seven columns side by side that are headed by the days of the week; -1 if there are none. */
    private int monday() {
        for (int c = 1; c + DAYS <= table.columns(); c++) {
            Set<String> days = new HashSet<>();
            for (int day = 0; day < DAYS && MONDAYS.contains(word(c)); day++) {
                String word = word(c + day);
                if (MonthNames.isDay(word) || MONDAYS.contains(word)) {
                    days.add(word);
                }
            }
            if (days.size() == DAYS) {
                return c;
            }
        }
        return -1;
    }

    private String word(int column) {
        return Words.fold(table.text(header, column)).replace(".", "").strip();
    }

    private Optional<Table> unfolded(int monday) {
        int weeks = -1;
        for (int c = 0; c < monday && weeks < 0; c++) {
            weeks = week(header + 1, c).isPresent() ? c : -1;
        }
        if (weeks < 0) {
            return Optional.empty();
        }
        List<TableParts.Line> lines = new ArrayList<>();
        for (int row = header + 1; row < table.rows(); row++) {
            Optional<LocalDate> first = week(row, weeks);
            for (int day = 0; first.isPresent() && day < DAYS; day++) {
                if (table.kind(row, monday + day) != CellKind.BLANK) {
                    lines.add(new TableParts.Line(row, first.get().plusDays(day).toString(), monday + day));
                }
            }
        }
        List<String> headers = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            boolean keeps = c < monday && c != weeks;
            headers.add(c == weeks ? "Date" : keeps ? table.text(header, c) : "");
            if (keeps) {
                kept.add(c);
            }
        }
        headers.add(UnitWords.inHeader(table.text(header, weeks))
                .map(found -> "Value (" + found.unit().symbol() + ")")
                .orElse("Value"));
        return Optional.of(TableParts.relaid(table, header, headers, weeks, kept, lines));
    }

    /** The Monday of the week that a cell names, or whose date it is. */
    private Optional<LocalDate> week(int row, int column) {
        Optional<LocalDate> date = Optional.empty();
        if (table.kind(row, column) == CellKind.DATE) {
            date = Optional.of(LocalDate.ofEpochDay(Math.floorDiv((long) table.number(row, column), 86_400L)));
        } else if (table.kind(row, column) == CellKind.TEXT
                && stamp.parse(table.text(row, column))
                && stamp.fits(DateOrder.YMD)) {
            date = Optional.of(LocalDate.ofEpochDay(stamp.epochDay(DateOrder.YMD)));
        }
        return date.filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY);
    }
}
