package org.coppice.importers.recognise;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;

/**
 * Dates of three times two digits that begin with the year, {@code 24/06/20}; laid out anew with the whole year. What is first hardly
 * changes, and what is last counts the days: read in another order they would leap from year to year.
 */
final class ShortYearFirst {
    private static final int MOST_TITLES = 80;
    private static final Pattern DATE = Pattern.compile("(\\d\\d)([/.-])(\\d\\d)\\2(\\d\\d)((?:[ T].*)?)");
    /** So many years at most, and so many days at least. */
    private static final int FEW = 2;

    private static final int SEVERAL = 4;
    private static final int MANY = 10;

    private final Table table;
    private final int column;
    private final Map<Integer, String> dates = new TreeMap<>();
    private final Set<String> firsts = new HashSet<>();
    private final Set<String> lasts = new HashSet<>();
    private final Set<String> days = new HashSet<>();

    private ShortYearFirst(Table table, int column) {
        this.table = table;
        this.column = column;
    }

    /** The table with whole years, if one of its first columns holds such dates and nothing else. */
    static Optional<Table> whole(Table table) {
        for (int c = 0; c < Math.min(table.columns(), 10); c++) {
            int from = first(table, c);
            ShortYearFirst found = new ShortYearFirst(table, c);
            if (from >= 0 && found.read(from)) {
                return Optional.of(TableParts.dated(table, c, found.dates, -1));
            }
        }
        return Optional.empty();
    }

    private static int first(Table table, int column) {
        for (int row = 0; row < Math.min(table.rows(), MOST_TITLES); row++) {
            if (DATE.matcher(table.text(row, column).strip()).matches()) {
                return row;
            }
        }
        return -1;
    }

    private boolean read(int from) {
        for (int row = from; row < table.rows(); row++) {
            String text = table.text(row, column).strip();
            Matcher date = DATE.matcher(text);
            if (text.isEmpty()) {
                continue;
            }
            if (!date.matches() || !isDate(date)) {
                return false;
            }
            firsts.add(date.group(1));
            lasts.add(date.group(4));
            days.add(text.substring(0, date.start(5)));
            dates.put(row, "20" + date.group(1) + "-" + date.group(3) + "-" + date.group(4) + date.group(5));
        }
        boolean often = dates.size() > 3 * days.size(); // a date a year is the other order
        return firsts.size() <= FEW && lasts.size() >= (often ? SEVERAL : MANY);
    }

    private static boolean isDate(Matcher date) {
        int month = Integer.parseInt(date.group(3));
        int day = Integer.parseInt(date.group(4));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
}
