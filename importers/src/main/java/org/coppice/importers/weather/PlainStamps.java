package org.coppice.importers.weather;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/**
 * The times of the rows of a plain table of weather, from the first to the last, whichever stands above: a stamp in one column, or a
 * date with its hour in another; the date may stand in three, for year, month and day.
 */
final class PlainStamps {
    private static final String STAMP =
            "(local |utc )?(time ?stamp|date ?time|date/time|time|date|zeit|zeitstempel|datum|mess datum)( utc| local| lst)?"
                    + "|valid( time)?|aifstime utc|local date time full"
                    + "|fecha( y hora)?|fecha hora|data( e ora| hora)?|date et heure|datum och tid|日時|年月日時|时间|日期|일시";
    private static final String HOUR =
            "hour|hr|hh|stunde|heure|hora( utc)?|ora|uur|time|zeit|uhrzeit|tid( utc)?|aika|kello|시간|時刻|时刻";

    /** The columns of a date in parts. */
    private static final List<String> PARTS = List.of(
            "year|yyyy|yr|jahr|année|annee|año|ano|anno|jaar|vuosi|år|rok|年|년",
            "month|mo|mm|monat|mois|mes|mês|mese|maand|kuukausi|måned|månad|měsíc|月|월",
            "day|dd|dy|tag|jour|día|dia|giorno|dag|päivä|den|日|일");

    private final Table table;
    private final int header;
    private final int column;
    private final List<Integer> parts;
    private final int hourColumn;
    private final int size;
    private final StampText stamp = new StampText();
    private final DateOrder order;
    private final boolean newestFirst;
    private final int hourShift;

    /** Asks for the order of dates where it is open, in {@code findings}. */
    PlainStamps(Table table, int header, ImportOptions options, List<Finding> findings) {
        this.table = table;
        this.header = header;
        column = column(table, header);
        parts = parts(table, header);
        size = rows() - header - 1;
        parse(header + 1);
        hourColumn = stamp.hasTime() ? -1 : hourColumn(table, header, column);
        order = order(options, findings);
        hourShift = hourColumn >= 0 && countsFromOne() ? 1 : 0;
        newestFirst = isNewestFirst();
    }

    /** The column of stamps under the headers of a row, one with dates before others; -1 if there is none. */
    static int column(Table table, int row) {
        List<Integer> parts = parts(table, row);
        if (!parts.isEmpty()) {
            return parts.get(0);
        }
        int first = -1;
        StampText stamp = new StampText();
        for (int c = 0; c < table.columns(); c++) {
            if (WeatherLayout.header(table, row, c).matches(STAMP)) {
                if (row + 1 < table.rows() && stamp.parse(table.text(row + 1, c)) && stamp.hasDate()) {
                    return c;
                }
                first = first < 0 ? c : first;
            }
        }
        return first;
    }

    /** The columns of year, month and day under the headers of a row; none where not all of them are there. */
    private static List<Integer> parts(Table table, int row) {
        List<Integer> parts = new ArrayList<>();
        for (String part : PARTS) {
            for (int c = 0; c < table.columns(); c++) {
                if (WeatherLayout.header(table, row, c).matches(part)) {
                    parts.add(c);
                    break;
                }
            }
        }
        return parts.size() == PARTS.size() ? parts : List.of();
    }

    /** Whether each row is of a day. */
    boolean areDays() {
        return hourColumn < 0 && !stamp.hasTime();
    }

    /** The header of the hour beside a date, which may name the zone; empty where the stamp has it. */
    String hourHeader() {
        return hourColumn < 0 ? "" : table.text(header, hourColumn);
    }

    private String text(int row) {
        return parts.isEmpty()
                ? table.text(row, column)
                : parts.stream().map(part -> table.text(row, part).strip()).collect(Collectors.joining("-"));
    }

    private static int hourColumn(Table table, int row, int dates) {
        for (int c = 0; c < table.columns(); c++) {
            if (c != dates && WeatherLayout.header(table, row, c).matches(HOUR)) {
                return c;
            }
        }
        return -1;
    }

    int size() {
        return size;
    }

    /** The row of the table of the i-th time. */
    int row(int i) {
        return newestFirst ? header + size - i : header + 1 + i;
    }

    /** The i-th time by its own clock; {@link #offset} then speaks of it. */
    LocalDateTime local(int i) {
        return localOf(row(i));
    }

    /** How far ahead of UTC the time read last says that its clock is, in seconds. */
    Optional<Integer> offset() {
        return stamp.hasOffset() ? Optional.of(stamp.offset()) : Optional.empty();
    }

    private LocalDateTime localOf(int row) {
        parse(row);
        long seconds = stamp.localSeconds(order);
        if (hourColumn >= 0) {
            seconds += Math.round((hour(row) - hourShift) * 3_600);
        }
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }

    private boolean isNewestFirst() {
        for (int row = header + 2; row <= header + size; row++) {
            if (localOf(row).isAfter(localOf(row - 1))) {
                return false;
            }
        }
        return size > 1;
    }

    /** The hour beside a date, 0 to 24: a number, or a clock. */
    private double hour(int row) {
        String text = table.text(row, hourColumn).strip();
        if (text.matches("\\d{1,2}(\\.0+)?")) {
            return Double.parseDouble(text);
        }
        StampText clock = new StampText();
        if (!clock.parse(text) || !clock.hasTime()) {
            throw UserError.at(table.where(row, hourColumn), "“" + text + "” is no hour. Write it as 14 or 14:00.");
        }
        return clock.secondsOfDay() / 3_600.0;
    }

    /** Hours 1 to 24 name the end of each; 0 to 23 its start. */
    private boolean countsFromOne() {
        boolean to24 = false;
        for (int row = header + 1; row <= header + size; row++) {
            double hour = hour(row);
            if (hour < 1) {
                return false;
            }
            to24 |= hour == 24;
        }
        return to24;
    }

    /** Without the notes below the data, which fill a cell or two of their rows and name no time. */
    private int rows() {
        int rows = table.rows();
        while (rows > header + 2 && filled(rows - 1) <= 2 && !stamp.parse(text(rows - 1))) {
            rows--;
        }
        return rows;
    }

    private int filled(int row) {
        int filled = 0;
        for (int c = 0; c < table.columns(); c++) {
            filled += table.text(row, c).isEmpty() ? 0 : 1;
        }
        return filled;
    }

    private void parse(int row) {
        String text = text(row);
        if (!stamp.parse(text) || !stamp.hasDate()) {
            throw UserError.at(
                    table.where(row, column),
                    "“" + text + "” is no date and time. Write it as 2025-03-31 14:00, or mend the row.");
        }
    }

    /** The only order in which all dates are dates; else the one answered. */
    private DateOrder order(ImportOptions options, List<Finding> findings) {
        List<DateOrder> possible = new ArrayList<>(List.of(DateOrder.values()));
        for (int row = header + 1; row <= header + size; row++) {
            parse(row);
            possible.removeIf(each -> !stamp.fits(each));
        }
        if (possible.isEmpty()) {
            throw UserError.at(
                    table.where(header + 1, column), "the dates have no order of day and month that fits all rows.");
        }
        Optional<DateOrder> answered =
                Optional.ofNullable(options.answers().get("date-order")).flatMap(DateOrder::find);
        if (possible.size() > 1 && answered.filter(possible::contains).isEmpty()) {
            findings.add(Finding.question(
                    "date-order",
                    table.where(header + 1, column),
                    "Which number of a date is the day?",
                    "Answer date-order with one of its options.",
                    possible.stream().map(DateOrder::text).toList()));
        }
        return answered.filter(possible::contains).orElse(possible.get(0));
    }
}
