package org.coppice.importers.map;

import java.time.LocalDate;
import java.util.List;
import org.coppice.importers.measure.Words;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.recognise.TimeColumns;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.MonthNames;

/** Puts together dates whose year, month, day and hour stand in columns of their own. Hours may count 0–23 or 1–24. */
final class DateParts {
    private static final long DAY = 86_400;

    private final Table table;
    private final TimeColumns columns;
    private final int from;
    private final int year;

    DateParts(Shape shape, Answers answers, Notes notes) {
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
        int month = areYears() ? 1 : month(row);
        int day = areMonths() ? 1 : part(row, columns.day(), -1);
        int of = columns.year() >= 0 ? part(row, columns.year(), -1) : year;
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
        String name = table.kind(row, columns.month()) == CellKind.TEXT ? table.text(row, columns.month()) : "";
        int named = MonthNames.month(Words.fold(name).replace(".", ""));
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
