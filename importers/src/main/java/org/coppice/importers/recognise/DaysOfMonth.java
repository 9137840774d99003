package org.coppice.importers.recognise;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** Days of a month that are but counted, 1 to 31, while a title names the month; laid out anew with whole dates. */
final class DaysOfMonth {
    private static final int MOST_TITLES = 40;
    private static final int MOST_COLUMNS = 12;
    /** So many days, one after the other from the first on, are no accident under the word for a day. */
    private static final int ENOUGH = 5;

    private final Table table;
    private final int header;
    private final int column;
    private final Titled<YearMonth> month;

    private DaysOfMonth(Table table, int header, int column, Titled<YearMonth> month) {
        this.table = table;
        this.header = header;
        this.column = column;
        this.month = month;
    }

    /** The table with a date for each day; empty where it has none such, or other dates. */
    static Optional<Table> dated(Table table) {
        return find(table).flatMap(DaysOfMonth::relaid);
    }

    /** Where the month of the days of a sheet was found. */
    static List<Finding> said(Table sheet) {
        return SideBySide.parts(sheet).stream()
                .flatMap(part -> find(part).stream())
                .filter(days -> days.relaid().isPresent())
                .map(days -> Finding.of(
                        "month-of-days",
                        Severity.INFO,
                        days.table.where(days.header, days.column),
                        "The days name no month.",
                        "Taken as those of the month in " + days.month.where() + "."))
                .toList();
    }

    private static Optional<DaysOfMonth> find(Table table) {
        for (int row = 0; row + ENOUGH < Math.min(table.rows(), MOST_TITLES); row++) {
            for (int c = 0; c < Math.min(table.columns(), MOST_COLUMNS); c++) {
                if (isHeader(table, row, c)) {
                    int header = row;
                    int column = c;
                    return Titled.find(table, row + 1, row + 1, 0, NamedMonth::of)
                            .map(month -> new DaysOfMonth(table, header, column, month));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isHeader(Table table, int row, int c) {
        boolean named =
                HeaderWords.datePart(table.text(row, c)) == ColumnRole.DAY || HeaderWords.isStamp(table.text(row, c));
        return named && day(table, row + 1, c) == 1 && day(table, row + 2, c) == 2;
    }

    private static int day(Table table, int row, int column) {
        String text = table.text(row, column).strip();
        return text.matches("0?[1-9]|[12]\\d|3[01]|\\d{1,2}[.]") ? (int) Double.parseDouble(text) : 0;
    }

    private Optional<Table> relaid() {
        Map<Integer, String> dates = new TreeMap<>();
        int row = header + 1;
        while (row < table.rows() && day(table, row, column) == dates.size() + 1) {
            if (dates.size() == month.named().lengthOfMonth()) {
                return Optional.empty();
            }
            dates.put(row, month.named().atDay(dates.size() + 1).toString());
            row++;
        }
        for (int below = row; below < table.rows(); below++) {
            if (day(table, below, column) > 0) {
                return Optional.empty(); // another month, or no days
            }
        }
        boolean named = HeaderWords.datePart(table.text(header, column)) == ColumnRole.DAY;
        boolean enough =
                named ? dates.size() >= ENOUGH : dates.size() == month.named().lengthOfMonth();
        return !enough || Sense.anyDate(table, header + 1)
                ? Optional.empty()
                : Optional.of(TableParts.dated(table, column, dates, -1));
    }
}
