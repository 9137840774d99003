package org.coppice.importers.recognise;

import java.util.List;
import java.util.Optional;
import org.coppice.importers.sheet.Table;

/** A row a year: a column headed as the year, in which one year follows the other, and no column that tells a part of it. */
final class YearRows {
    private static final int MOST_TITLES = 80;
    private static final int FEWEST = 2;
    /** So many columns of months are no meters that are called so. */
    private static final int MOST_MONTHS = 6;

    private YearRows() {}

    static Optional<DataRegion> find(Table table) {
        for (int row = 0; row + FEWEST < Math.min(table.rows(), MOST_TITLES); row++) {
            int year = -1;
            boolean finer = false;
            int months = 0;
            for (int c = 0; c < table.columns(); c++) {
                String header = table.text(row, c);
                ColumnRole part = HeaderWords.datePart(header);
                year = year < 0 && part == ColumnRole.YEAR ? c : year;
                finer |= part == ColumnRole.MONTH || part == ColumnRole.DAY || part == ColumnRole.HOUR;
                months += MonthsOfYear.isMonth(header) ? 1 : 0;
                finer |= months >= MOST_MONTHS
                        || (year != c && (HeaderWords.isQuarter(header) || HeaderWords.isStamp(header)));
            }
            if (year >= 0 && !finer && follow(table, row + 1, year)) {
                return Optional.of(new DataRegion(TimeColumns.Kind.PARTS, row + 1, year, List.of()));
            }
        }
        return Optional.empty();
    }

    /** Whether the years go up or down by one from row to row; what stands below them is no year. */
    private static boolean follow(Table table, int from, int column) {
        int years = 0;
        int step = 0;
        for (int row = from; row < table.rows() && isYear(table.text(row, column)); row++) {
            int apart = years == 0 ? 0 : year(table, row, column) - year(table, row - 1, column);
            step = years == 1 ? apart : step;
            if (years > 0 && (Math.abs(apart) != 1 || apart != step)) {
                return false;
            }
            years++;
        }
        return years >= FEWEST;
    }

    private static int year(Table table, int row, int column) {
        return Integer.parseInt(table.text(row, column));
    }

    private static boolean isYear(String text) {
        return text.matches("(19|20)\\d\\d");
    }
}
