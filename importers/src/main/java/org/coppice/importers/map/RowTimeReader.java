package org.coppice.importers.map;

import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleToLongFunction;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.recognise.TimeColumns;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;

/** Reads when each row of a table is. */
final class RowTimeReader {
    private static final int DAY = 86_400;
    /** The day from which spreadsheets count, in days before 1970. */
    private static final int SERIAL_EPOCH = 25_569;

    /** The first second of 1900 and the last of 2200. */
    private static final long EARLIEST = LocalDate.of(1900, 1, 1).toEpochDay() * DAY;

    private static final long LATEST = LocalDate.of(2201, 1, 1).toEpochDay() * DAY;

    private final Shape shape;
    private final Table table;
    private final TimeColumns columns;
    private final Answers answers;
    private final Notes notes;
    private final StampText stamp = new StampText();
    private final RowTimesBuilder times;

    RowTimeReader(Shape shape, Answers answers, Notes notes) {
        this.shape = shape;
        this.table = shape.table();
        this.columns = shape.time();
        this.answers = answers;
        this.notes = notes;
        times = new RowTimesBuilder(shape);
    }

    /** Reads the times; {@code stampColumn} where blocks stand side by side, -1 for the table's own. */
    RowTimes read(int stampColumn) {
        switch (columns.kind()) {
            case DATE ->
                new DatedRows(shape, stampColumn < 0 ? columns.stamp() : stampColumn, answers, notes, times).read();
            case SERIAL -> eachNumber(value -> Math.round((value - SERIAL_EPOCH) * DAY));
            case EPOCH -> {
                eachNumber(RowTimeReader::epochSeconds);
                times.areInstants();
            }
            case COMPACT -> eachNumber(this::compact);
            case PARTS -> parts();
            case TIME_OF_DAY -> new TimesOfDay(shape, answers, notes).read(times);
            case NONE -> CountedYear.read(shape, answers, notes, times);
        }
        dropImpossible();
        times.setSeconds(RowDurations.of(shape));
        if (shape.slots().stream().anyMatch(slot -> slot >= DAY) || new ShortDays(shape).anyEndsEarly()) {
            times.countElapsed();
            times.canOnlyBeStarts();
        }
        return times.build();
    }

    private void eachNumber(DoubleToLongFunction reading) {
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            double value = CellNumber.of(table, row, columns.stamp());
            if (!Double.isNaN(value)) {
                times.at[row] = reading.applyAsLong(value);
            }
        }
    }

    /** Seconds, thousandths, millionths or billionths of them since 1970, told apart by their size. */
    private static long epochSeconds(double value) {
        double perSecond = value > 1e17 ? 1e9 : value > 1e14 ? 1e6 : value > 1e11 ? 1e3 : 1;
        return Math.round(value / perSecond);
    }

    private long compact(double value) {
        boolean fits = stamp.parse(Long.toString((long) value)) && stamp.fits(DateOrder.YMD);
        return fits ? stamp.localSeconds(DateOrder.YMD) : RowTimes.NO_TIME;
    }

    private void parts() {
        new DateParts(shape, answers, notes).read(times);
        if (columns.time() >= 0) {
            new TimeBesideDate(shape, times).add();
        }
    }

    /** Times before 1900 and after 2200 are no readings; one of them would stretch the file over centuries. */
    private void dropImpossible() {
        RowTimesBuilder.Outside outside = times.dropOutside(EARLIEST, LATEST);
        if (outside.count() == 0) {
            return;
        }
        int column = Math.max(0, columns.stamp());
        String where = table.where(outside.first(), column);
        String message = outside.count() + " time(s) lie before 1900 or after 2200; the first is “"
                + table.text(outside.first(), column) + "”.";
        if (answers.find("impossible-time").isPresent()) {
            notes.repaired("impossible-time", where, message, "Left out, as answered.");
        } else {
            notes.error(
                    "impossible-time",
                    where,
                    message,
                    "Left out. Correct them, or delete the rows. Or answer impossible-time with drop.");
            notes.fix("impossible-time", List.of("drop"), "Leave these rows out");
        }
    }
}
