package org.coppice.importers.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.Subject;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Layout;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.recognise.ShapeFinder;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.model.time.ReadingQuality;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a recognised table into raw series. */
public final class Mapper {
    /** So many rows are read before it is told again how far the reading is. */
    private static final int STEP = 5_000;

    private final Shape shape;
    private final Table table;
    private final CellReader cells;
    private final QualityReader qualities;
    private final RowSeries series;
    private final LikeRows likeRows;
    private final LongDays longDays;
    private final ReadingsBefore before;
    private final Map<Integer, Optional<SourceUnit>> unitFromHere = new HashMap<>();
    private final Map<Integer, RowTimes> timesByStamp = new HashMap<>();

    /** What the reading before was added to, and as what, if others can follow it without a look at their words; else null. */
    private @Nullable RawSeries lastTarget;

    private Optional<SourceUnit> lastUnit = Optional.empty();

    private Mapper(ShapeFinder.Found found, Answers answers, Notes notes) {
        this.shape = found.shape();
        this.table = shape.table();
        this.cells = new CellReader(shape, answers, notes);
        this.qualities = new QualityReader(table);
        this.series = new RowSeries(shape, found.fallbackName(), found.qualified());
        this.before = new ReadingsBefore(shape, cells);
        this.likeRows = new LikeRows(cells, qualities, series);
        this.longDays = new LongDays(shape);
        for (Column column : shape.of(ColumnRole.VALUE)) {
            unitFromHere.put(column.index(), column.unit().or(() -> titled(column)));
            timesByStamp.computeIfAbsent(
                    column.stampColumn(), stamp -> new RowTimeReader(shape, answers, notes).read(stamp));
        }
    }

    /** The raw series of a table, and the times of its rows. */
    public record Mapped(Shape shape, RowTimes times, List<RawSeries> series) {}

    /** Reads all series of a table. Series without a single value are left out, and said so. */
    public static Mapped map(ShapeFinder.Found found, Answers answers, Notes notes, Progress progress) {
        Shape shape = found.shape();
        Mapper mapper = new Mapper(found, answers, notes);
        mapper.read(progress);
        mapper.cells.report(notes);
        mapper.before.report(notes);
        mapper.qualities.report(notes);
        IgnoredColumns.report(shape, notes);
        SplitDecimals.report(shape, answers, notes);
        BilledNothing.report(shape, notes);
        return new Mapped(shape, mapper.timesByStamp.values().iterator().next(), mapper.series.filled(answers, notes));
    }

    private void read(Progress progress) {
        List<Column> values = shape.of(ColumnRole.VALUE);
        if (shape.layout() != Layout.DAY_A_ROW && series.fillInTurn(values)) {
            for (int i = 0; i < values.size(); i++) {
                readColumn(values.get(i), new Part(progress, i, values.size()));
            }
        } else {
            readRows(values, progress);
        }
    }

    /** Tells of a part of the work, which is done in equal parts one after the other. */
    private record Part(Progress progress, int index, int parts) {
        void step(double fraction) {
            progress.step("Reading values", (index + fraction) / parts);
        }
    }

    /** Column by column, rows that are like the one before can be taken at once. */
    private void readColumn(Column column, Part part) {
        RowTimes times = timesOf(column);
        int told = 0;
        int row = shape.dataFrom();
        part.step(0);
        while (row < table.rows()) {
            if (row - told >= STEP) {
                part.step((double) row / table.rows());
                told = row;
            }
            lastTarget = null;
            readCell(row, column, times, 0);
            RawSeries target = lastTarget;
            row = target == null ? row + 1 : likeRows.take(row, column, times, target, lastUnit);
        }
    }

    private void readRows(List<Column> values, Progress progress) {
        RowTimes[] times = values.stream().map(this::timesOf).toArray(RowTimes[]::new);
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            if (row % STEP == 0) {
                progress.step("Reading values", (double) row / table.rows());
            }
            for (int i = 0; i < times.length; i++) {
                readCell(row, values.get(i), times[i], i);
            }
        }
    }

    private RowTimes timesOf(Column column) {
        RowTimes times = timesByStamp.get(column.stampColumn());
        if (times == null) {
            throw new IllegalStateException("No times for column " + column.index());
        }
        return times;
    }

    private void readCell(int row, Column column, RowTimes times, int position) {
        if (!times.has(row)) {
            unitRowWithinData(row, column);
            return;
        }
        if (shape.layout() == Layout.DAY_A_ROW) {
            slot(row, column, position, times);
            return;
        }
        long at = times.at()[row];
        add(row, column, at, end(times, row, at), times.beyond().get(row));
    }

    /**
     * One interval of a row that is a day. Columns for the hour that autumn repeats are blank on other days: those that count on
     * beyond the day, that repeat the slot before them, or that close a short day where slots count elapsed time.
     */
    private void slot(int row, Column column, int position, RowTimes times) {
        List<Integer> slots = shape.slots();
        int slot = slots.get(position);
        boolean repeats = position > 0 && slot <= slots.get(position - 1);
        boolean mayBeShort = times.elapsed() && slot >= 23 * 3_600;
        if (!longDays.isEmpty(row, column.index(), slot) || !(slot >= 86_400 || repeats || mayBeShort)) {
            add(row, column, times.at()[row] + slot, RowTimes.NO_TIME, slot >= 86_400);
        }
    }

    private static long end(RowTimes times, int row, long at) {
        if (times.end().length > 0 && times.end()[row] != RowTimes.NO_TIME) {
            return times.end()[row];
        }
        boolean lasts = times.seconds().length > 0 && times.seconds()[row] > 0;
        return lasts ? at + Math.round(times.seconds()[row]) : RowTimes.NO_TIME;
    }

    /** A row without a time whose cell is a unit changes the unit of the column from there on. */
    private void unitRowWithinData(int row, Column column) {
        if (table.kind(row, column.index()) == CellKind.TEXT) {
            Optional<SourceUnit> unit = UnitWords.find(table.text(row, column.index()));
            if (unit.isPresent()) {
                unitFromHere.put(column.index(), unit);
            }
        }
    }

    private void add(int row, Column column, long at, long until, boolean beyondDay) {
        double shown = cells.value(row, column.index());
        Optional<SourceUnit> unit = unit(row, column);
        ReadingQuality behind = cells.qualityBehind().orElse(ReadingQuality.ACTUAL);
        double value = before.isEmpty() ? shown : before.takenOff(shown, row);
        ReadingQuality quality = column.qualityColumn() < 0
                ? behind
                : qualities.of(row, shape.columns().get(column.qualityColumn()));
        boolean missing = Double.isNaN(value) || quality == ReadingQuality.MISSING;
        ReadingQuality kept = missing ? ReadingQuality.MISSING : quality;
        RawSeries target = series.of(row, column, unit);
        if (!before.isEmpty()) {
            target.areDifferences();
        }
        target.add(row, at, until, missing ? Double.NaN : value, code(kept), unit);
        lastTarget = missing || !before.isEmpty() ? null : target;
        lastUnit = unit;
        if (beyondDay) {
            target.beyondDay();
        }
    }

    @SuppressWarnings("EnumOrdinal") // the model stores the ordinal
    private static byte code(ReadingQuality quality) {
        return (byte) quality.ordinal();
    }

    private Optional<SourceUnit> unit(int row, Column column) {
        Optional<SourceUnit> behind = cells.unitBehind();
        if (behind.isPresent()) {
            return behind;
        }
        Optional<SourceUnit> inRow = column.unitColumn() < 0 ? Optional.empty() : cells.unit(row, column.unitColumn());
        if (inRow.isPresent()) {
            return inRow;
        }
        return unitFromHere.getOrDefault(column.index(), Optional.empty());
    }

    /** The unit that a title gives all values; one of prices is none of what is used or generated. */
    private Optional<SourceUnit> titled(Column column) {
        return shape.preamble()
                .unit()
                .filter(unit -> unit.measure() != Measure.PRICE
                        || Subject.direction(column.words()).isEmpty());
    }
}
