package org.coppice.importers.map;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.recognise.TimeColumns;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.MonthNames;

/**
 * Puts together dates whose year, month, day and hour stand in columns of their own. Hours may count 0–23 or 1–24. A year, month or day
 * may stand once for the rows below that tell a part of it.
 */
final class DateParts {
    private static final long DAY = 86_400;

    private final Shape shape;
    private final Notes notes;
    private final Table table;
    private final TimeColumns columns;
    private final int from;
    private final int year;
    private int lastYear = -1;
    private int lastMonth = -1;
    private int lastDay = -1;

    DateParts(Shape shape, Answers answers, Notes notes) {
        this.shape = shape;
        this.notes = notes;
        table = shape.table();
        columns = shape.time();
        from = shape.dataFrom();
        year = columns.year() >= 0 ? 0 : year(answers, notes);
    }

    private int year(Answers answers, Notes notes) {
        String answer = answers.find("year").orElse("");
        if (answer.matches("\\d{4}")) {
            notes.guess("year", answer, answers.evidence("year"), List.of());
            return Integer.parseInt(answer);
        }
        notes.ask(
                "year",
                "2001",
                "there is no column for the year",
                table.where(),
                "The dates have a month and a day and no year. Which year is it?",
                List.of());
        return 2001;
    }

    void read(RowTimesBuilder times) {
        boolean fromOne = true;
        boolean to24 = false;
        for (int row = from; row < table.rows() && columns.hour() >= 0; row++) {
            int hour = part(row, columns.hour(), -1); // a footer has none
            fromOne &= hour != 0;
            to24 |= hour == 24;
        }
        int shift = fromOne && to24 ? 1 : 0;
        for (int row = from; row < table.rows(); row++) {
            times.at[row] = at(row, shift);
        }
        tellOthers(times);
        if (columns.hour() >= 0) {
            times.canOnlyBeStarts();
        }
        if (areMonths()) {
            times.nameMonths();
        }
        if (areYears()) {
            lastAYear(times);
        }
    }

    private long at(int row, int shift) {
        int hours = columns.hour() >= 0 ? columns.hour() : columns.minute();
        lastDay = isCarried(row, columns.day(), hours) ? lastDay : part(row, columns.day(), -1);
        lastMonth = isCarried(row, columns.month(), columns.day()) ? lastMonth : month(row);
        lastYear = isCarried(row, columns.year(), columns.month()) ? lastYear : part(row, columns.year(), -1);
        int month = areYears() ? 1 : lastMonth;
        int day = areMonths() ? 1 : lastDay;
        int of = columns.year() >= 0 ? lastYear : year;
        int full = of >= 0 && of < 100 ? 2000 + of : of;
        boolean valid = full >= 1900
                && full <= 2200
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= LocalDate.of(full, month, 1).lengthOfMonth();
        if (!valid) {
            return RowTimes.NO_TIME;
        }
        int hour = part(row, columns.hour(), 0) - shift;
        int minute = part(row, columns.minute(), 0);
        return LocalDate.of(full, month, day).toEpochDay() * DAY + hour * 3_600L + minute * 60L;
    }

    /** Whether a part of the date is that of the row above: it is blank, and a finer part is not. */
    private boolean isCarried(int row, int column, int finer) {
        return column >= 0
                && finer >= 0
                && table.kind(row, column) == CellKind.BLANK
                && table.kind(row, finer) != CellKind.BLANK;
    }

    /** Says which rows with values are left out. */
    private void tellOthers(RowTimesBuilder times) {
        CellTally others = new CellTally(table);
        int shown = IntStream.of(columns.year(), columns.month(), columns.day())
                .filter(column -> column >= 0)
                .min()
                .orElse(0);
        for (int row = from; row < table.rows(); row++) {
            int at = row;
            boolean values = !times.has(row)
                    && shape.of(ColumnRole.VALUE).stream()
                            .anyMatch(column -> !Double.isNaN(CellNumber.of(table, at, column.index())));
            if (values && (row + 1 < table.rows() || table.kind(row, shown) != CellKind.BLANK)) {
                others.hear(table.text(row, shown), row, shown);
            }
        }
        others.each(cause -> notes.info(
                "row-without-time",
                cause.where(),
                (cause.pattern().isEmpty()
                                ? "Rows with values have no whole date"
                                : cause.text() + " is no date of a reading")
                        + cause.cells() + ".",
                "Left out."));
    }

    private void lastAYear(RowTimesBuilder times) {
        long[] end = times.ends();
        for (int row = from; row < end.length; row++) {
            if (times.has(row)) {
                LocalDate first = LocalDate.ofEpochDay(Math.floorDiv(times.at[row], DAY));
                end[row] = first.plusYears(1).toEpochDay() * DAY;
            }
        }
    }

    /** Whether rows are months, or years: there is neither a day nor an hour. */
    private boolean areMonths() {
        return columns.day() < 0 && columns.hour() < 0 && columns.year() >= 0;
    }

    /** Whether rows are whole years. */
    private boolean areYears() {
        return areMonths() && columns.month() < 0;
    }

    private int month(int row) {
        if (columns.month() < 0) {
            return -1;
        }
        String name = table.kind(row, columns.month()) == CellKind.TEXT ? table.text(row, columns.month()) : "";
        int named = MonthNames.named(name);
        return named > 0 ? named : part(row, columns.month(), -1);
    }

    private int part(int row, int column, int absent) {
        if (column < 0) {
            return absent;
        }
        double value = CellNumber.of(table, row, column);
        return Double.isNaN(value) ? absent : (int) value;
    }
}
