package org.coppice.importers.recognise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/**
 * Dates that stand in two columns, the year in one and the week (ISO 8601), the quarter or the day of the year in another, laid out anew
 * with the whole date in that of the year. Weeks and quarters may have their year in a title instead.
 */
final class DatesApart {
    private static final int MOST_TITLES = 80;
    private static final int MOST_COLUMNS = 60;
    /** Rows of units and the like between a header and its first row. */
    private static final int MOST_BETWEEN = 3;

    /** So many weeks in a row under a title with a year. */
    private static final int FEWEST_WEEKS = 3;

    private static final int LONGEST_PART = 16;
    private static final Pattern PART = Pattern.compile("[^\\d-]*(\\d{1,2})(?:\\.0)?[^\\d]*");

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
    private int quarter = -1;
    private boolean otherDate;
    private int header = -1;
    private Optional<Titled<NamedYear>> titled = Optional.empty();
    private String carried = "";

    private DatesApart(Table table) {
        this.table = table;
    }

    /** The table with whole dates, if it has such columns and no other date. */
    static Optional<Table> joined(Table table) {
        return find(table).flatMap(DatesApart::dated);
    }

    /** Where the year of the weeks or quarters of a sheet was found, if nowhere beside them. */
    static List<Finding> said(Table sheet) {
        return SideBySide.parts(sheet).stream()
                .flatMap(part -> find(part).stream())
                .filter(apart -> apart.year < 0 && apart.dated().isPresent())
                .map(apart -> Finding.of(
                        apart.week >= 0 ? "year-of-weeks" : "year-of-quarters",
                        Severity.INFO,
                        apart.table.where(apart.header, Math.max(apart.week, apart.quarter)),
                        apart.week >= 0 ? "The weeks name no year." : "The quarters name no year.",
                        "Taken as those of the year in "
                                + apart.titled.orElseThrow().where() + "."))
                .toList();
    }

    private static Optional<DatesApart> find(Table table) {
        for (int row = 0; row + 1 < Math.min(table.rows(), MOST_TITLES); row++) {
            DatesApart apart = new DatesApart(table);
            if (apart.isHeader(row)) {
                apart.header = row;
                return Optional.of(apart);
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
            quarter = HeaderWords.isQuarterOfYear(word) ? c : quarter;
            otherDate |= part == ColumnRole.MONTH || part == ColumnRole.DAY;
        }
        if (otherDate) {
            return false;
        }
        return year >= 0 ? Math.max(Math.max(week, day), quarter) >= 0 : isCounted(row);
    }

    /** Whether weeks or quarters without a year count on from row to row, and a title names their year. */
    private boolean isCounted(int row) {
        int column = week >= 0 ? week : quarter;
        int first = column < 0 ? 0 : part(row + 1, column);
        if (first < 1 || day >= 0) {
            return false;
        }
        int rows = 1;
        while (row + 1 + rows < table.rows() && part(row + 1 + rows, column) == first + rows) {
            rows++;
        }
        for (int below = row + 1 + rows; below < table.rows(); below++) {
            if (part(below, column) > 0) {
                return false;
            }
        }
        titled = Titled.find(table, row, row, 0, NamedYear::of)
                .filter(found -> !found.named().two());
        return titled.isPresent() && rows >= (week >= 0 ? FEWEST_WEEKS : 2);
    }

    private Optional<Table> dated() {
        int from = header + 1;
        carried = "";
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
        int finer = day >= 0 ? day : week >= 0 ? week : quarter;
        return Optional.of(TableParts.dated(table, year >= 0 ? year : finer, dates, year >= 0 ? finer : -1));
    }

    /** The date of a row as ISO 8601 writes it, or its quarter; empty where it has none. */
    private Optional<String> date(int row) {
        int of = year(row);
        int number = day >= 0 ? number(table.text(row, day)) : part(row, week >= 0 ? week : quarter);
        if (of < 1_900 || of > 2_200 || number < 1) {
            return Optional.empty();
        }
        if (day >= 0) {
            return number <= LocalDate.of(of, 1, 1).lengthOfYear()
                    ? Optional.of(LocalDate.ofYearDay(of, number).toString())
                    : Optional.empty();
        }
        return Optional.of(of + (week < 0 ? "-Q" : number < 10 ? "-W0" : "-W") + number);
    }

    /** The year of a row, which may stand once for the rows below it, or in a title. */
    private int year(int row) {
        if (year < 0) {
            return titled.map(found -> found.named().first()).orElse(-1);
        }
        String text = table.text(row, year);
        carried = text.isEmpty() ? carried : text;
        return number(carried);
    }

    /** The number of a week or quarter, {@code W05}, {@code Q1}, {@code 1. Quartal}; 0 where there is none. */
    private int part(int row, int column) {
        String text = table.text(row, column).strip();
        Matcher digits = PART.matcher(text);
        int number = text.length() <= LONGEST_PART && digits.matches() ? Integer.parseInt(digits.group(1)) : 0;
        return number <= (week >= 0 ? 53 : 4) ? number : 0;
    }

    private static int number(String given) {
        String text = given.strip();
        return text.matches("\\d{1,4}(\\.0)?") ? (int) Double.parseDouble(text) : -1;
    }
}
