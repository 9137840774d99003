package org.coppice.importers.map;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.recognise.TimeColumns;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampRun;
import org.coppice.importers.stamp.StampText;

/** Reads rows whose time is a date, as a cell of its kind or as text, with what stands beside it: a clock, an end, a zone. */
final class DatedRows {
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;
    /** Footers and notes are no more. */
    private static final int FEW = 5;

    private final Shape shape;
    private final Table table;
    private final TimeColumns columns;
    private final Notes notes;
    private final RowTimesBuilder times;
    private final int column;
    private final DateOrder order;
    private final boolean swapped;
    private final DateTexts others;
    private final StampText stamp = new StampText();
    private int stamps;
    private int offsets;
    private final BitSet months = new BitSet();

    /** Of the dates in that column. */
    DatedRows(Shape shape, int column, Answers answers, Notes notes, RowTimesBuilder times) {
        this.shape = shape;
        this.notes = notes;
        this.times = times;
        this.column = column;
        table = shape.table();
        columns = shape.time();
        order = DateOrderProof.of(table, shape.dataFrom(), column, columns.end(), columns.time() >= 0, answers, notes);
        others = new DateTexts(table, column, order, answers);
        swapped = SwappedDates.decide(shape, column, order, answers, notes);
    }

    void read() {
        int[] unread = stamps();
        if (columns.time() < 0) {
            tell(unread);
        }
        MonthsAmongDays.firstsAmongRanges(months, times);
        if (!months.isEmpty()) {
            PeriodSums.leaveOut(shape, column, times, months, notes);
        }
        if (months.stream().anyMatch(times::has)) {
            times.nameMonths();
            ShortMonths.check(shape, column, notes);
            WeekNumbers.check(shape, column, notes);
            MonthsAmongDays.lastAsLong(months, times);
        }
        Eras.note(shape, column, order, notes);
        if (columns.end() >= 0) {
            ends();
        }
        if (columns.time() >= 0) {
            CarriedDates.fill(shape, column, times.at);
            tell(IntStream.of(unread).filter(row -> !times.has(row)).toArray());
            new TimeBesideDate(shape, times).add();
        }
        if (columns.time() >= 0 && columns.minute() >= 0) {
            QuarterBesideHour.add(shape, times.at);
        }
        if (columns.endTime() >= 0) {
            endTimes();
        }
        boolean said = offsets > 0 && offsets * 2 >= stamps;
        boolean clocks = !said && columns.time() >= 0 && new ClockOffsets(shape, times).read();
        if (said || clocks || (columns.zone() >= 0 && new ZoneBeside(shape, times).read())) {
            times.areInstants();
        }
    }

    /** Reads what is a date; the rows with values whose cell is none. */
    private int[] stamps() {
        IntStream.Builder unread = IntStream.builder();
        int first = shape.dataFrom();
        if (!swapped) {
            first = table.copyDates(first, column, times.at);
            stamps += first - shape.dataFrom();
        }
        boolean alike = order == DateOrder.YMD && !swapped;
        while (first < table.rows()) {
            int row = first;
            int end = alike && !times.isMoved() ? StampRun.copy(table, row, column, times.at) : row;
            stamps += end - row;
            if (end == row && !date(row) && looksLikeReading(row)) {
                unread.add(row);
            }
            first = Math.max(end, row + 1);
        }
        return unread.build().toArray();
    }

    /** Reads numbers among the dates, and tells of the other rows. */
    private void tell(int[] unread) {
        SerialDates serials = new SerialDates(table, column, times);
        for (int row : unread) {
            if (!serials.read(row)) {
                others.hear(row, stamp);
            }
        }
        serials.report(notes);
        others.report(notes);
        if (unread.length <= FEW) {
            return;
        }
        int read = (int) IntStream.range(shape.dataFrom(), table.rows())
                .filter(times::has)
                .count();
        int lost = (int) IntStream.of(unread).filter(row -> !times.has(row)).count();
        if (lost > read && lost > FEW) {
            notes.error(
                    "most-rows-without-time",
                    table.where(shape.dataFrom(), column),
                    lost + " rows with values have no date that can be read, and only " + read + " have one.",
                    "Write the date and the time of each reading in its row.");
        }
    }

    private boolean date(int row) {
        CellKind kind = table.kind(row, column);
        if (kind == CellKind.DATE) {
            long shown = (long) table.number(row, column);
            times.at[row] = swapped ? SwappedDates.swap(shown) : shown;
            stamps++;
            return true;
        }
        if (kind != CellKind.TEXT || !stamp.parse(table, row, column)) {
            return false;
        }
        DateOrder fitting =
                stamp.fits(order) ? order : others.answered(row, stamp).orElse(isPeriod() ? DateOrder.YMD : order);
        if (!stamp.fits(fitting)) {
            return false;
        }
        stamped(row, fitting);
        return true;
    }

    /** A month or a quarter with its year can be read in one way only, in whatever order days are written. */
    private boolean isPeriod() {
        return stamp.fits(DateOrder.YMD) && (stamp.isMonth() || stamp.rangeSeconds(DateOrder.YMD) > 27L * DAY);
    }

    private void stamped(int row, DateOrder fitting) {
        stamps++;
        stamp.zone().ifPresent(zone -> times.setNamed(Optional.of(zone)));
        if (stamp.hasOffset()) {
            offsets++;
            times.setAhead(row, stamp.localSeconds(fitting), stamp.offset());
        } else {
            times.setLocal(row, stamp.localSeconds(fitting));
        }
        months.set(row, stamp.isMonth());
        if (stamp.hasTime() && stamp.secondsOfDay() == DAY) {
            times.canOnlyBeEnds();
        }
        long length = stamp.rangeSeconds(fitting);
        if (length > 0) {
            times.ends()[row] = times.at[row] + length;
            times.canOnlyBeStarts();
        }
    }

    /** A row of a footer has a word; a row of readings has its time cell empty or wrong. */
    private boolean looksLikeReading(int row) {
        boolean values = shape.of(ColumnRole.VALUE).stream()
                .filter(value -> column == (value.stampColumn() < 0 ? columns.stamp() : value.stampColumn()))
                .anyMatch(value -> !Double.isNaN(CellNumber.of(table, row, value.index())));
        return values && (table.kind(row, column) != CellKind.BLANK || row + 1 < table.rows());
    }

    private void ends() {
        long[] end = times.ends();
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            CellKind kind = table.kind(row, columns.end());
            if (kind == CellKind.DATE) {
                end[row] = (long) table.number(row, columns.end());
            } else if (kind == CellKind.TEXT && stamp.parse(table, row, columns.end()) && stamp.fits(order)) {
                end[row] = stamp.localSeconds(order) - (stamp.hasOffset() ? stamp.offset() : 0);
            }
        }
    }

    /** Ends whose time stands beside their date; midnight of the day of the start is that of the next. */
    private void endTimes() {
        long[] end = times.ends();
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            double seconds = TimeBesideDate.secondsOfDay(table, row, columns.endTime(), stamp);
            if (end[row] == RowTimes.NO_TIME || Double.isNaN(seconds)) {
                continue;
            }
            end[row] += Math.round(seconds);
            if (times.has(row) && end[row] < times.at[row] - HOUR && seconds == 0) {
                end[row] += DAY;
            }
        }
    }
}
