package org.coppice.importers.map;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.measure.TableSubject;
import org.coppice.importers.recognise.ExportedColumn;
import org.coppice.importers.recognise.ExportedShape;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.ReadingQuality;

/**
 * Turns the rows of a file that Coppice wrote into raw series, to the last bit: instants, values and qualities as they stand, no
 * number rounded, nothing guessed. What a person has spoilt since is an error with its cell; the row is then left out.
 */
public final class ExportedMapper {
    /** These together tell the series of a row. */
    private static final List<ExportedColumn> IDENTITY = List.of(
            ExportedColumn.SITE,
            ExportedColumn.METER,
            ExportedColumn.CHANNEL,
            ExportedColumn.COMMODITY,
            ExportedColumn.FLOW,
            ExportedColumn.MEASURES);

    /** As very large and very small numbers are written. */
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final ExportedShape shape;
    private final Table table;
    private final int unitColumn;
    private final StampText stamp = new StampText();
    private final Map<String, RawSeries> series = new LinkedHashMap<>();
    private final Map<ExportedColumn, CellTally> unreadable = new EnumMap<>(ExportedColumn.class);
    private final Map<String, Optional<Unit>> units = new LinkedHashMap<>();
    private final long[] at;
    private final int[] words = new int[IDENTITY.size()];
    private Optional<RawSeries> last = Optional.empty();

    private ExportedMapper(ExportedShape shape) {
        this.shape = shape;
        table = shape.shape().table();
        unitColumn = shape.index(ExportedColumn.UNIT);
        at = new long[table.rows()];
        Arrays.fill(at, RowTimes.NO_TIME);
        Arrays.fill(words, Table.NOT_A_WORD);
    }

    /** Reads all series, in the order of their first rows. */
    public static Mapper.Mapped map(ExportedShape shape, Notes notes, Progress progress) {
        ExportedMapper mapper = new ExportedMapper(shape);
        int rows = mapper.table.rows();
        for (int row = shape.shape().dataFrom(); row < rows; row++) {
            if (row % 5_000 == 0) {
                progress.step("Reading values", (double) row / rows);
            }
            mapper.read(row);
        }
        mapper.report(notes);
        List<RawSeries> all = List.copyOf(mapper.series.values());
        all.forEach(RawSeries::trim);
        return new Mapper.Mapped(shape.shape(), mapper.times(), all);
    }

    private RowTimes times() {
        return new RowTimes(
                at,
                new long[0],
                new double[0],
                at,
                true,
                true,
                false,
                false,
                false,
                true,
                new BitSet(),
                Optional.empty());
    }

    private void read(int row) {
        long start = time(row, ExportedColumn.START);
        long end = time(row, ExportedColumn.END);
        Optional<Unit> unit = unit(row);
        Optional<RawSeries> target = seriesOf(row, unit);
        if (start == RowTimes.NO_TIME || end == RowTimes.NO_TIME || unit.isEmpty() || target.isEmpty()) {
            return;
        }
        Unit kept = target.get().declared().map(Declared::unit).orElse(unit.get());
        if (!kept.equals(unit.get().canonical())) {
            hear(row, ExportedColumn.UNIT);
            return;
        }
        if (end <= start) {
            hear(row, ExportedColumn.END);
            return;
        }
        double value = value(row);
        Optional<ReadingQuality> quality = quality(row);
        if (quality.isEmpty()) {
            hear(row, ExportedColumn.QUALITY);
            return;
        }
        at[row] = start;
        boolean missing = Double.isNaN(value) || quality.get() == ReadingQuality.MISSING;
        double canonical = missing
                ? Double.NaN
                : unit.get().factor() == 1 ? value : unit.get().toCanonical(value);
        target.get()
                .add(
                        row,
                        start,
                        end,
                        canonical,
                        code(missing ? ReadingQuality.MISSING : quality.get()),
                        Optional.empty());
    }

    @SuppressWarnings("EnumOrdinal") // the model stores the ordinal
    private static byte code(ReadingQuality quality) {
        return (byte) quality.ordinal();
    }

    private long time(int row, ExportedColumn column) {
        int index = shape.index(column);
        CellKind kind = table.kind(row, index);
        if (kind == CellKind.DATE) {
            return (long) table.number(row, index);
        }
        if (kind == CellKind.TEXT && stamp.parse(table, row, index) && stamp.fits(DateOrder.YMD)) {
            return stamp.localSeconds(DateOrder.YMD) - (stamp.hasOffset() ? stamp.offset() : 0);
        }
        hear(row, column);
        return RowTimes.NO_TIME;
    }

    private double value(int row) {
        int index = shape.index(ExportedColumn.VALUE);
        return switch (table.kind(row, index)) {
            case NUMBER -> table.number(row, index);
            case BLANK -> Double.NaN;
            case TEXT -> text(row, index);
            case ERROR, DATE, TIME, BOOLEAN -> {
                hear(row, ExportedColumn.VALUE);
                yield Double.NaN;
            }
        };
    }

    private double text(int row, int index) {
        double plain = table.plainNumber(row, index, '.');
        if (!Double.isNaN(plain)) {
            return plain;
        }
        String text = table.text(row, index);
        double value = SCIENTIFIC.matcher(text).matches()
                ? Double.parseDouble(text)
                : NumberText.parse(NumberText.plain(text), false);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            hear(row, ExportedColumn.VALUE);
            return Double.NaN;
        }
        return value;
    }

    private Optional<ReadingQuality> quality(int row) {
        String word = table.text(row, shape.index(ExportedColumn.QUALITY));
        for (ReadingQuality quality : ReadingQuality.values()) {
            if (quality.name().equalsIgnoreCase(word)) {
                return Optional.of(quality);
            }
        }
        return Optional.empty();
    }

    private Optional<Unit> unit(int row) {
        Optional<Unit> unit = units.computeIfAbsent(table.text(row, unitColumn), Unit::find);
        if (unit.isEmpty()) {
            hear(row, ExportedColumn.UNIT);
        }
        return unit;
    }

    /** Rows that follow each other are mostly of one series, which the numbers of their words tell without their texts. */
    private Optional<RawSeries> seriesOf(int row, Optional<Unit> unit) {
        boolean same = true;
        for (int i = 0; i < words.length; i++) {
            int word = table.word(row, shape.index(IDENTITY.get(i)));
            same &= word == words[i] && word != Table.NOT_A_WORD;
            words[i] = word;
        }
        if (!same || last.isEmpty()) {
            last = unit.flatMap(known -> byTexts(row, known));
        }
        return last;
    }

    private Optional<RawSeries> byTexts(int row, Unit unit) {
        StringBuilder key = new StringBuilder();
        for (ExportedColumn column : IDENTITY) {
            key.append(shape.text(row, column)).append('\u0000');
        }
        RawSeries known = series.get(key.toString());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<RawSeries> made = make(row, unit);
        made.ifPresent(one -> series.put(key.toString(), one));
        return made;
    }

    private Optional<RawSeries> make(int row, Unit unit) {
        String meter = shape.text(row, ExportedColumn.METER);
        Optional<Commodity> commodity = named(row, ExportedColumn.COMMODITY, Commodity.values(), Commodity::text);
        Optional<Flow> flow = named(row, ExportedColumn.FLOW, Flow.values(), Flow::text);
        if (meter.isEmpty()) {
            hear(row, ExportedColumn.METER);
        }
        if (meter.isEmpty() || commodity.isEmpty() || flow.isEmpty()) {
            return Optional.empty();
        }
        Optional<Meter.Measures> measures = named(
                row,
                ExportedColumn.MEASURES,
                Meter.Measures.values(),
                each -> each.name().toLowerCase(Locale.ROOT));
        RawSeries made = new RawSeries(
                table,
                shape.shape().columns().get(shape.index(ExportedColumn.VALUE)),
                meter,
                shape.text(row, ExportedColumn.CHANNEL),
                "",
                "",
                TableSubject.of(""));
        made.declare(new Declared(
                meter, shape.text(row, ExportedColumn.SITE), commodity.get(), flow.get(), measures, unit.canonical()));
        return Optional.of(made);
    }

    private interface Name<T> {
        String of(T value);
    }

    private <T> Optional<T> named(int row, ExportedColumn column, T[] values, Name<T> name) {
        String text = shape.text(row, column);
        for (T value : values) {
            if (name.of(value).equalsIgnoreCase(text)) {
                return Optional.of(value);
            }
        }
        hear(row, column);
        return Optional.empty();
    }

    private void hear(int row, ExportedColumn column) {
        int index = shape.index(column);
        unreadable.computeIfAbsent(column, key -> new CellTally(table)).hear(table.text(row, index), row, index);
    }

    private void report(Notes notes) {
        unreadable.forEach((column, tally) -> tally.each(cause -> notes.error(
                "exported-" + column.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                cause.where(),
                "In the column “" + column.header() + "” of a file that Coppice wrote, " + cause.text()
                        + " cannot be read" + cause.cells() + ".",
                remedy(column))));
    }

    private static String remedy(ExportedColumn column) {
        return switch (column) {
            case START, END -> "Write the time as 2024-01-31 00:15 in UTC, the end after the start, or delete the row.";
            case VALUE -> "Write a number, or clear the cell where there is no reading.";
            case UNIT -> "Write the unit of the other rows of this meter.";
            case QUALITY -> "Write actual, estimated, substituted or missing.";
            case COMMODITY, FLOW, MEASURES -> "Write what the other rows of this meter have.";
            default -> "Correct the cell, or delete the row.";
        };
    }
}
