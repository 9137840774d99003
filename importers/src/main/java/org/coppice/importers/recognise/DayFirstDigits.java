package org.coppice.importers.recognise;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;

/**
 * Dates that are eight digits with the year last, {@code 20062024}, or twelve with hour and minute behind it; laid out anew with marks
 * between day, month and year, so that the order of the first two is proved or asked as that of others is. A number takes away the zero
 * that leads.
 */
final class DayFirstDigits {
    private static final int MOST_TITLES = 80;
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})(\\d\\d)((?:19|20)\\d\\d)(\\d\\d)?(\\d\\d)?");
    /** With hour and minute: a zero that is gone is told by the length. */
    private static final int LEAST_TIMED = 11;

    private DayFirstDigits() {}

    /** The table with dates in parts, if one of its columns holds nothing but such digits. */
    static Optional<Table> parted(Table table) {
        for (int c = 0; c < Math.min(table.columns(), 10); c++) {
            int header = header(table, c);
            if (header >= 0) {
                Map<Integer, String> dates = dates(table, header, c);
                if (dates.size() > 1) {
                    return Optional.of(TableParts.dated(table, c, dates, -1));
                }
            }
        }
        return Optional.empty();
    }

    /** The row that heads a column as a date, above the first such digits; -1 if there is none. */
    private static int header(Table table, int column) {
        for (int row = 0; row + 1 < Math.min(table.rows(), MOST_TITLES); row++) {
            if (date(table.text(row + 1, column)).isPresent() && HeaderWords.isStamp(table.text(row, column))) {
                return row;
            }
        }
        return -1;
    }

    /** The dates by row; none where a cell is of another kind. */
    private static Map<Integer, String> dates(Table table, int header, int column) {
        Map<Integer, String> dates = new TreeMap<>();
        for (int row = header + 1; row < table.rows(); row++) {
            String text = table.text(row, column);
            Optional<String> date = date(text);
            if (date.isEmpty() && text.matches("\\d{5,}")) {
                return Map.of();
            }
            int at = row;
            date.ifPresent(found -> dates.put(at, found));
        }
        return dates;
    }

    private static Optional<String> date(String text) {
        Matcher digits = DIGITS.matcher(text.strip());
        if (!digits.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(digits.group(1));
        int second = Integer.parseInt(digits.group(2));
        boolean dayAndMonth =
                first >= 1 && second >= 1 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31;
        boolean timed = digits.group(5) != null && text.strip().length() >= LEAST_TIMED;
        if (!dayAndMonth || (digits.group(4) != null && !timed)) {
            return Optional.empty();
        }
        String date = (first < 10 ? "0" : "") + first + "/" + digits.group(2) + "/" + digits.group(3);
        return Optional.of(timed ? date + " " + digits.group(4) + ":" + digits.group(5) : date);
    }
}
