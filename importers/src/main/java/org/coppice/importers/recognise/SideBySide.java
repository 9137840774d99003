package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;

/**
 * Tables beside one another on a sheet, of which each has its own times in several columns, or as numbers: start and end, date and clock,
 * year, month and day, seconds since 1970. One column of dates for each is told by its values instead.
 */
final class SideBySide {
    private static final int MOST_TITLES = 80;
    private static final int MOST_TABLES = 100;

    private final Table table;
    private final int header;

    private SideBySide(Table table, int header) {
        this.table = table;
        this.header = header;
    }

    /** The tables, each in the columns where it stands; the sheet itself where it is one. */
    static List<Table> parts(Table sheet) {
        for (int row = 0; row + 1 < Math.min(sheet.rows(), MOST_TITLES); row++) {
            SideBySide beside = new SideBySide(sheet, row);
            List<Integer> starts = beside.starts();
            if (!starts.isEmpty()) {
                return beside.cut(starts);
            }
        }
        return List.of(sheet);
    }

    private String word(int column) {
        return Words.fold(table.text(header, column).strip());
    }

    private boolean tellsTime(int column) {
        String word = word(column);
        return !word.isEmpty()
                && (HeaderWords.isStamp(word)
                        || HeaderWords.isStart(word)
                        || HeaderWords.isEnd(word)
                        || HeaderWords.isHour(word)
                        || HeaderWords.datePart(word) != ColumnRole.OTHER);
    }

    /** Where the tables begin, from left to right; none where there are not several that tell their times alike. */
    private List<Integer> starts() {
        List<Integer> starts = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            if (table.kind(header, c) == CellKind.BLANK) {
                continue;
            }
            boolean first = starts.isEmpty();
            if (first && !tellsTime(c)) {
                return List.of();
            }
            if (first || word(c).equals(word(starts.get(0)))) {
                starts.add(c);
            }
        }
        boolean several = starts.size() > 1 && starts.size() <= MOST_TABLES && areAlike(starts);
        return several ? starts : List.of();
    }

    /** Whether each table names the same times in its same columns, and has something beside them. */
    private boolean areAlike(List<Integer> starts) {
        Set<Integer> times = timesWithin(starts, 0);
        boolean oneOfDates = times.size() == 1 && !isNumberOrMonth(starts.get(0));
        for (int i = 0; i < starts.size(); i++) {
            if (!timesWithin(starts, i).equals(times) || filled(starts, i) <= times.size()) {
                return false;
            }
        }
        return !oneOfDates;
    }

    private boolean isNumberOrMonth(int column) {
        String first = header + 1 < table.rows() ? table.text(header + 1, column) : "";
        return NumberText.looksLikeNumber(first) || MonthsOfYear.isMonth(first);
    }

    private int end(List<Integer> starts, int part) {
        return part + 1 < starts.size() ? starts.get(part + 1) : table.columns();
    }

    private Set<Integer> timesWithin(List<Integer> starts, int part) {
        Set<Integer> times = new TreeSet<>();
        for (int c = starts.get(part); c < end(starts, part); c++) {
            if (tellsTime(c)) {
                times.add(c - starts.get(part));
            }
        }
        return times;
    }

    private int filled(List<Integer> starts, int part) {
        int filled = 0;
        for (int c = starts.get(part); c < end(starts, part); c++) {
            filled += table.kind(header, c) == CellKind.BLANK ? 0 : 1;
        }
        return filled;
    }

    private List<Table> cut(List<Integer> starts) {
        List<Table> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            parts.add(TableParts.columns(table, i == 0 ? 0 : starts.get(i), end(starts, i)));
        }
        return parts;
    }
}
