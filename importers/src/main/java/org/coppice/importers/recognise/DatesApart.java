package org.coppice.importers.recognise;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;

/**
 * Dates that stand in two columns, the year in one and the week (ISO 8601) or the day of the year in another, laid out anew with the
 * whole date in that of the year.
 */
final class DatesApart {
    private static final int MOST_TITLES = 80;
    private static final int MOST_COLUMNS = 60;
    /** Rows of units and the like between a header and its first row. */
    private static final int MOST_BETWEEN = 3;

    private static final Set<String> DAY_OF_YEAR = Set.of(
            "doy",
            "day of year",
            "day_of_year",
            "dayofyear",
            "day of the year",
            "yday",
            "yearday",
            "julian day",
            "julian",
            "jday",
            "jour de l'annee",
            "tag des jahres",
            "dia del ano",
            "dia do ano",
            "giorno dell'anno",
            "dag van het jaar");

    private final Table table;
    private int year = -1;
    private int week = -1;
    private int day = -1;
    private boolean otherDate;

    private DatesApart(Table table) {
        this.table = table;
    }

    /** The table with whole dates, if it has such columns and no other date. */
    static Optional<Table> joined(Table table) {
        for (int row = 0; row + 1 < Math.min(table.rows(), MOST_TITLES); row++) {
            DatesApart apart = new DatesApart(table);
            if (apart.isHeader(row)) {
                return apart.dated(row);
            }
        }
        return Optional.empty();
    }

    private boolean isHeader(int row) {
        for (int c = 0; c < Math.min(table.columns(), MOST_COLUMNS); c++) {
            String text =
                    table.kind(row, c) == CellKind.TEXT ? table.text(row, c).strip() : "";
            if (text.isEmpty() || !Character.isLetter(text.charAt(0))) {
                continue;
            }
            String word = Words.fold(text).replace(".", "");
            ColumnRole part = HeaderWords.datePart(word);
            year = part == ColumnRole.YEAR || word.equals("iso year") || word.equals("isoyear") ? c : year;
            week = WeekWords.is(word) ? c : week;
            day = DAY_OF_YEAR.contains(word) ? c : day;
            otherDate |= part == ColumnRole.MONTH || part == ColumnRole.DAY;
        }
        return year >= 0 && !otherDate && (week >= 0 || day >= 0);
    }

    private Optional<Table> dated(int header) {
        int from = header + 1;
        while (from < table.rows()
                && from <= header + MOST_BETWEEN
                && date(from).isEmpty()) {
            from++;
        }
        if (from >= table.rows() || date(from).isEmpty() || Sense.anyDate(table, from)) {
            return Optional.empty();
        }
        Map<Integer, String> dates = new TreeMap<>();
        for (int row = from; row < table.rows(); row++) {
            int at = row;
            date(row).ifPresent(text -> dates.put(at, text));
        }
        return Optional.of(TableParts.dated(table, year, dates, day >= 0 ? day : week));
    }

    /** The date of a row as ISO 8601 writes it; empty where it has none. */
    private Optional<String> date(int row) {
        int of = number(row, year);
        int number = number(row, day >= 0 ? day : week);
        if (of < 1_900 || of > 2_200 || number < 1) {
            return Optional.empty();
        }
        if (day >= 0) {
            return number <= LocalDate.of(of, 1, 1).lengthOfYear()
                    ? Optional.of(LocalDate.ofYearDay(of, number).toString())
                    : Optional.empty();
        }
        return number <= 53 ? Optional.of(of + (number < 10 ? "-W0" : "-W") + number) : Optional.empty();
    }

    private int number(int row, int column) {
        String text = table.text(row, column).strip();
        return text.matches("\\d{1,4}(\\.0)?") ? (int) Double.parseDouble(text) : -1;
    }
}
