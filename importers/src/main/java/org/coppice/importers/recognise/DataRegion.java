package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.MonthNames;
import org.coppice.importers.stamp.StampText;
import org.coppice.importers.stamp.ZoneWords;

/**
 * Where the data begin, and which columns hold dates.
 *
 * @param kind in which form time is given
 * @param timeColumn the first column that tells the time; -1 if there is none
 */
record DataRegion(TimeColumns.Kind kind, int dataFrom, int timeColumn, List<Integer> dateColumns) {
    private static final int MOST_TITLES = 80;
    /** Numbers of readings of a whole year, at 60, 30, 15 and 5 minutes. */
    private static final List<Integer> YEARS = List.of(8_760, 8_784, 17_520, 17_568, 35_040, 35_136, 105_120, 105_408);

    static Optional<DataRegion> find(Table table) {
        if (table.rows() == 0) {
            return Optional.empty();
        }
        return byInstants(table)
                .or(() -> byDates(table))
                .or(() -> byParts(table))
                .or(() -> byUnnamedParts(table))
                .or(() -> byNumbers(table))
                .or(() -> byMonths(table))
                .or(() -> YearRows.find(table))
                .or(() -> byTimesOfDay(table))
                .or(() -> byCount(table));
    }

    private static Optional<DataRegion> byDates(Table table) {
        List<Integer> columns = new ArrayList<>();
        int best = -1;
        int most = 0;
        for (int c = 0; c < table.columns(); c++) {
            int dates = datesIn(table, c);
            if (dates > 0) {
                columns.add(c);
            }
            if (dates > most * 1.02) {
                most = dates;
                best = c;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        int from = firstDataRow(table, best);
        if (from < 0) {
            return Optional.empty();
        }
        columns.removeIf(
                c -> firstOf(table, c, Sense.DATE) < from && datesFrom(table, from, c) == 0); // in a title above
        return Optional.of(new DataRegion(TimeColumns.Kind.DATE, from, best, columns));
    }

    /** How many dates a column holds, 0 unless they are most of it below its first one. */
    private static int datesIn(Table table, int column) {
        int first = firstOf(table, column, Sense.DATE);
        if (first < 0) {
            return 0;
        }
        ColumnContent content = ColumnContent.of(table, first, column);
        return content.isMostly(Sense.DATE) ? content.count(Sense.DATE) : 0;
    }

    private static int datesFrom(Table table, int row, int column) {
        return ColumnContent.of(table, row, column).count(Sense.DATE);
    }

    private static int firstOf(Table table, int column, Sense sense) {
        StampText stamp = new StampText();
        int known = Table.NO_WORD;
        for (int row = 0; row < Math.min(table.rows(), 2_000); row++) {
            int word = table.word(row, column);
            if (word >= 0 && word == known) {
                continue; // the word of the row before, which was not of that sense
            }
            if (Sense.of(table, row, column, stamp) == sense) {
                return row;
            }
            known = word;
        }
        return -1;
    }

    /** The first row with a date that is followed by another, and that holds more than the date. */
    private static int firstDataRow(Table table, int column) {
        StampText stamp = new StampText();
        for (int row = 0; row < Math.min(table.rows(), 2_000); row++) {
            if (Sense.of(table, row, column, stamp) != Sense.DATE) {
                continue;
            }
            boolean last = row + 1 == table.rows();
            boolean followed = last
                    || Sense.of(table, row + 1, column, stamp) == Sense.DATE
                    || (row + 2 < table.rows() && Sense.of(table, row + 2, column, stamp) == Sense.DATE);
            if ((followed || isCarried(table, row, column)) && filled(table, row) > 1) {
                int first = row;
                while (first > 0 && isMeantAsDate(table, first - 1, column)) {
                    first--;
                }
                return first;
            }
        }
        return -1;
    }

    /** Whether a row is one of readings whose date cannot be read: {@code 31.02.2024}, or the number that a spreadsheet keeps. */
    private static boolean isMeantAsDate(Table table, int row, int column) {
        boolean values = filled(table, row) > 1;
        return values
                && table.text(row, column).matches("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}\\b.*|[2-7]\\d{4}([.,]\\d+)?");
    }

    /** Whether a date stands once for its day, and only times of day in the rows below. */
    private static boolean isCarried(Table table, int row, int column) {
        StampText stamp = new StampText();
        if (table.kind(row + 1, column) != CellKind.BLANK) {
            return false;
        }
        for (int c = 0; c < table.columns(); c++) {
            Sense first = Sense.of(table, row, c, stamp);
            boolean hours = row > 0 && HeaderWords.isHour(table.text(row - 1, c)) && first != Sense.BLANK;
            if ((first == Sense.TIME || hours) && Sense.of(table, row + 1, c, stamp) == first) {
                return true;
            }
        }
        return false;
    }

    private static int filled(Table table, int row) {
        int filled = 0;
        for (int c = 0; c < table.columns(); c++) {
            filled += table.text(row, c).isEmpty() ? 0 : 1;
        }
        return filled;
    }

    private static Optional<DataRegion> byParts(Table table) {
        StampText stamp = new StampText();
        for (int row = 0; row < Math.min(table.rows() - 1, MOST_TITLES); row++) {
            int month = -1;
            int day = -1;
            int first = -1;
            for (int c = 0; c < table.columns(); c++) {
                ColumnRole part = HeaderWords.datePart(table.text(row, c));
                boolean number = part != ColumnRole.OTHER && Sense.of(table, row + 1, c, stamp) == Sense.NUMBER;
                month = number && part == ColumnRole.MONTH ? c : month;
                day = number && part == ColumnRole.DAY ? c : day;
                first = number && first < 0 ? c : first;
            }
            if (month >= 0 && day >= 0) {
                return Optional.of(new DataRegion(TimeColumns.Kind.PARTS, row + 1, first, List.of()));
            }
        }
        return Optional.empty();
    }

    /** Year, month, day and hour in the first four columns without a header, from the first row on or below a line with a name alone. */
    private static Optional<DataRegion> byUnnamedParts(Table table) {
        if (table.columns() < 5 || table.rows() < 3) {
            return Optional.empty();
        }
        int from = filled(table, 0) == 1 ? 1 : 0;
        double[] least = {1_800, 1, 1, 0};
        double[] most = {2_200, 12, 31, from == 1 ? 100 : 24};
        for (int c = 0; c < 4; c++) {
            ColumnContent content = ColumnContent.of(table, from, c);
            boolean fits = content.isWhole()
                    && content.isWithin(least[c], most[c])
                    && content.count(Sense.NUMBER) >= content.filled() - from; // the last line may be a mark
            if (!fits) {
                return Optional.empty();
            }
        }
        ColumnContent hours = ColumnContent.of(table, from, 3);
        boolean day = hours.most() <= 24 || CountsOfDay.areHours(table, from, 3);
        return hours.distinct() > 1 && day
                ? Optional.of(new DataRegion(TimeColumns.Kind.PARTS, from, 0, List.of()))
                : Optional.empty();
    }

    /** A year and a month, by number or by name, each in a column, and nothing that tells a day. */
    private static Optional<DataRegion> byMonths(Table table) {
        for (int row = 0; row < Math.min(table.rows() - 1, MOST_TITLES); row++) {
            int month = -1;
            int year = -1;
            boolean finer = false;
            for (int c = 0; c < table.columns(); c++) {
                ColumnRole part = HeaderWords.datePart(table.text(row, c));
                finer |= part == ColumnRole.DAY || part == ColumnRole.HOUR;
                month = part == ColumnRole.MONTH && isMonth(table, row + 1, c) ? c : month;
                year = part == ColumnRole.YEAR && isYear(table, row + 1, c) ? c : year;
            }
            if (month >= 0 && year >= 0 && !finer) {
                return Optional.of(new DataRegion(TimeColumns.Kind.PARTS, row + 1, Math.min(month, year), List.of()));
            }
        }
        return Optional.empty();
    }

    private static boolean isMonth(Table table, int row, int column) {
        String text = table.text(row, column);
        return MonthNames.named(text) > 0 || text.matches("0?[1-9]|1[0-2]");
    }

    private static boolean isYear(Table table, int row, int column) {
        return table.text(row, column).matches("(19|20)\\d\\d");
    }

    /** Seconds since 1970 that are so headed tell the time before all else: they need no zone. */
    private static Optional<DataRegion> byInstants(Table table) {
        for (int c = 0; c < Math.min(table.columns(), 30); c++) {
            int first = firstOf(table, c, Sense.NUMBER);
            String header = first > 0 ? table.text(first - 1, c) : "";
            boolean named = HeaderWords.isStamp(header)
                    || ZoneWords.find(Words.apart(header)).isPresent();
            if (first < 0 || !named) {
                continue;
            }
            ColumnContent content = ColumnContent.of(table, first, c);
            boolean epoch = content.isWhole() && numberKind(content, true) == TimeColumns.Kind.EPOCH;
            if (epoch && content.isOrdered() && content.isMostly(Sense.NUMBER)) {
                return Optional.of(new DataRegion(TimeColumns.Kind.EPOCH, first, c, List.of()));
            }
        }
        return Optional.empty();
    }

    private static Optional<DataRegion> byNumbers(Table table) {
        for (int c = 0; c < Math.min(table.columns(), 30); c++) {
            int first = firstOf(table, c, Sense.NUMBER);
            if (first < 0) {
                continue;
            }
            ColumnContent content = ColumnContent.of(table, first, c);
            String header = first > 0 ? table.text(first - 1, c) : "";
            boolean named = HeaderWords.isStamp(header) || Words.fold(header).matches(".*(unix|epoch|ts).*");
            TimeColumns.Kind kind = numberKind(content, named);
            boolean ordered = content.isAscending() || (named && content.isOrdered());
            if (kind != TimeColumns.Kind.NONE && ordered && content.isMostly(Sense.NUMBER)) {
                return Optional.of(new DataRegion(kind, first, c, List.of()));
            }
        }
        return Optional.empty();
    }

    private static TimeColumns.Kind numberKind(ColumnContent content, boolean named) {
        if (named && content.isDateHours()) {
            return TimeColumns.Kind.COMPACT;
        }
        boolean seconds = content.isWithin(9e8, 2.3e9);
        boolean finer =
                content.isWithin(9e11, 2.3e12) || content.isWithin(9e14, 2.3e15) || content.isWithin(9e17, 2.3e18);
        if (seconds || finer) {
            return TimeColumns.Kind.EPOCH;
        }
        if (named && content.isWithin(20_000, 80_000)) {
            return TimeColumns.Kind.SERIAL;
        }
        boolean compact =
                content.isWithin(19_000_101, 22_001_231) || content.isWithin(190_001_010_000d, 220_012_312_400d);
        return named && content.isWhole() && compact ? TimeColumns.Kind.COMPACT : TimeColumns.Kind.NONE;
    }

    private static Optional<DataRegion> byTimesOfDay(Table table) {
        for (int c = 0; c < table.columns(); c++) {
            int first = firstOf(table, c, Sense.TIME);
            if (first < 0 || (first > 0 && HeaderWords.isDuration(table.text(first - 1, c)))) {
                continue;
            }
            ColumnContent content = ColumnContent.of(table, first, c);
            if (content.isMostly(Sense.TIME) && content.count(Sense.TIME) > 2) {
                return Optional.of(new DataRegion(TimeColumns.Kind.TIME_OF_DAY, first, c, List.of()));
            }
        }
        return Optional.empty();
    }

    private static Optional<DataRegion> byCount(Table table) {
        StampText stamp = new StampText();
        int row = 0;
        while (row < Math.min(table.rows(), MOST_TITLES) && Sense.of(table, row, 0, stamp) != Sense.NUMBER) {
            row++;
        }
        return YEARS.contains(table.rows() - row)
                ? Optional.of(new DataRegion(TimeColumns.Kind.NONE, row, -1, List.of()))
                : Optional.empty();
    }
}
