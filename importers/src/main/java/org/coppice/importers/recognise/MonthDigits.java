package org.coppice.importers.recognise;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;

/**
 * Months that are six digits, {@code 202401}, or look like a number, {@code 01.2024}, with the day of the month in a column beside or
 * without; laid out anew as ISO 8601 writes them.
 */
final class MonthDigits {
    private static final int MOST_TITLES = 80;
    /** From this year on, the third and fourth digit are no month: 201301 is no day of 2020. */
    private static final int NO_DAY_FROM = 2_013;

    private static final Pattern MONTH =
            Pattern.compile("(?<year>(?:19|20)\\d\\d)\\.?(?<month>0[1-9]|1[0-2])|(0?[1-9]|1[0-2])\\.((?:19|20)\\d\\d)");
    private static final Set<String> HEADS = Set.of(
            "yearmonth",
            "year month",
            "year_month",
            "yyyymm",
            "month_id",
            "ano_mes",
            "anomes",
            "mes_referencia",
            "annee_mois");

    private final Table table;
    private final int column;

    private MonthDigits(Table table, int column) {
        this.table = table;
        this.column = column;
    }

    /** The table with dates in parts, if one of its columns holds nothing but such digits and none holds other dates. */
    static Optional<Table> parted(Table table) {
        for (int c = 0; c < Math.min(table.columns(), 10); c++) {
            MonthDigits months = new MonthDigits(table, c);
            int header = months.header();
            if (header >= 0 && !Sense.anyDate(table, header + 1)) {
                return months.dated(header);
            }
        }
        return Optional.empty();
    }

    private int header() {
        for (int row = 0; row + 1 < Math.min(table.rows(), MOST_TITLES); row++) {
            String text = table.text(row, column);
            boolean named = HeaderWords.isStamp(text)
                    || HeaderWords.datePart(text) == ColumnRole.MONTH
                    || HEADS.contains(Words.fold(text.strip()));
            if (named && month(row + 1).matches()) {
                return row;
            }
        }
        return -1;
    }

    private Matcher month(int row) {
        return MONTH.matcher(table.text(row, column).strip());
    }

    private Optional<Table> dated(int header) {
        int day = -1;
        for (int c = 0; c < table.columns(); c++) {
            day = HeaderWords.datePart(table.text(header, c)) == ColumnRole.DAY ? c : day;
        }
        Map<Integer, String> dates = new TreeMap<>();
        int latest = 0;
        for (int row = header + 1; row < table.rows(); row++) {
            Matcher month = month(row);
            if (month.matches()) {
                boolean first = month.group("year") != null;
                String year = first ? month.group("year") : month.group(4);
                String of = first ? month.group("month") : month.group(3);
                latest = Math.max(latest, Integer.parseInt(year));
                dates.put(
                        row, year + (of.length() == 1 ? "-0" : "-") + of + (day < 0 ? "" : "-" + twoDigits(row, day)));
            } else if (table.text(row, column).matches("\\d+([.,]\\d+)?")) {
                return Optional.empty();
            }
        }
        return latest >= NO_DAY_FROM && dates.size() > 1
                ? Optional.of(TableParts.dated(table, column, dates, day))
                : Optional.empty();
    }

    private String twoDigits(int row, int day) {
        String text = table.text(row, day).strip();
        return text.length() == 1 ? "0" + text : text;
    }
}
