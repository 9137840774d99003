package org.coppice.importers.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Layout;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.model.time.ReadingQuality;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a recognised table into raw series. */
public final class Mapper {
    /** Rows that are taken at once at most. */
    private static final int AT_ONCE = 1_024;

    /** Headers that say that a column holds values, and not of what. */
    private static final Set<String> GENERIC = Set.of(
            "value",
            "values",
            "wert",
            "werte",
            "valeur",
            "valor",
            "valore",
            "waarde",
            "usage",
            "consumption",
            "verbrauch",
            "energy",
            "energie",
            "power",
            "leistung",
            "load",
            "last",
            "reading",
            "usage/quantity",
            "quantity",
            "menge",
            "demand",
            "consumo",
            "consommation",
            "kwh",
            "energia",
            "amount",
            "messwert",
            "wirkarbeit",
            "wirkleistung",
            "electricity",
            "strom",
            "total");

    private final Shape shape;
    private final Table table;
    private final String fallbackName;
    private final CellReader cells;
    private final QualityReader qualities;
    private final Notes notes;
    private final Map<String, RawSeries> series = new LinkedHashMap<>();
    private final Map<Integer, Optional<SourceUnit>> unitFromHere = new HashMap<>();
    private final Map<Integer, RowTimes> timesByStamp = new HashMap<>();

    /** What the reading before was added to, and as what, if others can follow it without a look at their words; else null. */
    private @Nullable RawSeries lastTarget;

    private final byte[] codes = new byte[AT_ONCE];
    /** The rows from one that was read to here have the same words. */
    private int sameWordsTo;

    private Optional<SourceUnit> lastUnit = Optional.empty();

    private final Map<Integer, RawSeries> byColumn = new HashMap<>();
    private final Map<String, RawSeries> lastOfBase = new HashMap<>();
    private final int meters;
    private final int kinds;
    private final int flows;
    private final boolean named;
    private final SeriesByWords byWords;
    private final String around;
    private final String factors;

    private Mapper(Shape shape, String fallbackName, Answers answers, Notes notes) {
        this.shape = shape;
        this.table = shape.table();
        this.fallbackName = fallbackName;
        this.notes = notes;
        this.cells = new CellReader(shape, answers, notes);
        this.qualities = new QualityReader(table);
        this.meters = first(shape, ColumnRole.METER);
        this.kinds = first(shape, ColumnRole.KIND);
        this.flows = first(shape, ColumnRole.FLOW);
        this.byWords = new SeriesByWords(table, meters, kinds, flows);
        this.around = shape.columns().stream()
                .map(Column::words)
                .collect(Collectors.joining(" ", table.file().replace('_', ' ') + " ", ""));
        this.factors = factors(shape);
        this.named = meters >= 0 || kinds >= 0 || flows >= 0;
        for (Column column : shape.of(ColumnRole.VALUE)) {
            unitFromHere.put(column.index(), column.unit());
            timesByStamp.computeIfAbsent(
                    column.stampColumn(), stamp -> new RowTimeReader(shape, answers, notes).read(stamp));
        }
    }

    /** The raw series of a table, and the times of its rows. */
    public record Mapped(Shape shape, RowTimes times, List<RawSeries> series) {}

    /** Reads all series of a table. Series without a single value are left out, and said so. */
    public static Mapped map(Shape shape, String fallbackName, Answers answers, Notes notes, Progress progress) {
        Mapper mapper = new Mapper(shape, fallbackName, answers, notes);
        mapper.readRows(progress);
        mapper.cells.report(notes);
        mapper.qualities.report(notes);
        mapper.reportIgnored();
        return new Mapped(shape, mapper.timesByStamp.values().iterator().next(), mapper.filled());
    }

    private List<RawSeries> filled() {
        List<RawSeries> filled = new ArrayList<>();
        for (RawSeries one : series.values()) {
            if (one.hasValues()) {
                one.trim();
                filled.add(one);
            } else {
                notes.info("empty-series", one.where(), "“" + one.channel() + "” holds no value.", "Not imported.");
            }
        }
        return filled;
    }

    private void readRows(Progress progress) {
        Column[] values = shape.of(ColumnRole.VALUE).toArray(Column[]::new);
        RowTimes[] times = new RowTimes[values.length];
        for (int i = 0; i < values.length; i++) {
            times[i] = timesOf(values[i]);
        }
        boolean alone = values.length == 1 && shape.layout() != Layout.DAY_A_ROW;
        int told = 0;
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            if (row - told >= 5_000) {
                progress.step("Reading values", (double) row / table.rows());
                told = row;
            }
            for (int i = 0; i < values.length; i++) {
                readCell(row, values[i], times[i], i);
            }
            if (alone) {
                row = readLikeIt(row, values[0], times[0]) - 1;
            }
        }
    }

    /**
     * Reads the rows after one that was read, as long as they are like it: the same words, a time, a plain number, a known quality. They
     * are nearly all rows of a sheet of readings.
     *
     * @return the first row that is to be read by itself
     */
    private int readLikeIt(int row, Column column, RowTimes times) {
        RawSeries target = lastTarget;
        lastTarget = null;
        boolean lasts = times.end().length > 0
                || times.seconds().length > 0
                || !times.beyond().isEmpty();
        if (target == null
                || lasts
                || column.unitColumn() >= 0
                || cells.unitBehind().isPresent()) {
            return row + 1;
        }
        if (row >= sameWordsTo) {
            sameWordsTo = Math.min(
                    table.endOfWord(row, meters), Math.min(table.endOfWord(row, kinds), table.endOfWord(row, flows)));
        }
        int from = row + 1;
        while (from < sameWordsTo) {
            int wanted = Math.min(sameWordsTo, from + codes.length);
            int known = qualities.known(from, wanted, column.qualityColumn(), codes);
            from = target.addAll(from, known, times.at(), cells.decimalMark(), codes, lastUnit);
            if (from < wanted) {
                return from;
            }
        }
        return from;
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
        boolean blank = table.kind(row, column.index()) == CellKind.BLANK;
        if (!blank || !(slot >= 86_400 || repeats || mayBeShort)) {
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
        double value = cells.value(row, column.index());
        Optional<SourceUnit> unit = unit(row, column);
        ReadingQuality quality = column.qualityColumn() < 0
                ? ReadingQuality.ACTUAL
                : qualities.of(row, shape.columns().get(column.qualityColumn()));
        boolean missing = Double.isNaN(value) || quality == ReadingQuality.MISSING;
        ReadingQuality kept = missing ? ReadingQuality.MISSING : quality;
        RawSeries target = seriesOf(row, column, unit);
        target.add(row, at, until, missing ? Double.NaN : value, code(kept), unit);
        lastTarget = missing ? null : target;
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
        Optional<SourceUnit> header = unitFromHere.getOrDefault(column.index(), Optional.empty());
        return header.isPresent() ? header : shape.preamble().unit();
    }

    /** Columns that alone make a series need no look at other cells of the row. */
    private RawSeries seriesOf(int row, Column column, Optional<SourceUnit> unit) {
        if (!named && column.unitColumn() < 0 && shape.layout() != Layout.DAY_A_ROW) {
            RawSeries alone = byColumn.get(column.index());
            if (alone == null) {
                alone = add(Integer.toString(column.index()), make(column, "", "", ""));
                byColumn.put(column.index(), alone);
            }
            return alone;
        }
        if (column.unitColumn() >= 0) {
            return seriesByTexts(row, column, unit);
        }
        Optional<RawSeries> known = byWords.find(row, column.index());
        if (known.isPresent()) {
            return known.get();
        }
        RawSeries made = seriesByTexts(row, column, unit);
        byWords.learn(made);
        return made;
    }

    private RawSeries seriesByTexts(int row, Column column, Optional<SourceUnit> unit) {
        String meter = text(row, meters);
        String kind = text(row, kinds);
        String flow = text(row, flows);
        String position = shape.layout() == Layout.DAY_A_ROW ? "" : Integer.toString(column.index());
        String base = String.join("\u0000", meter, kind, flow, position);
        if (column.unitColumn() < 0) {
            RawSeries known = series.get(base);
            return known != null ? known : add(base, make(column, meter, kind, flow));
        }
        return byUnit(base, unit, () -> make(column, meter, kind, flow));
    }

    /** Where each row names its unit, unlike measures are unlike series; a row without a unit goes with the last. */
    private RawSeries byUnit(String base, Optional<SourceUnit> unit, java.util.function.Supplier<RawSeries> maker) {
        String measure = unit.map(known ->
                        known.measure().isRate() ? "rate" : known.measure().name())
                .orElse("");
        RawSeries known = series.get(base + "\u0000" + measure);
        if (known == null && measure.isEmpty()) {
            known = lastOfBase.get(base);
        }
        if (known == null) {
            known = series.get(base + "\u0000");
        }
        if (known == null) {
            known = add(base + "\u0000" + measure, maker.get());
        }
        lastOfBase.put(base, known);
        return known;
    }

    private RawSeries add(String key, RawSeries made) {
        series.put(key, made);
        return made;
    }

    /** An apostrophe before an identifier keeps a spreadsheet from taking it for a number; it is no part of it. */
    private String text(int row, int column) {
        String text = column < 0 ? "" : table.text(row, column);
        return text.length() > 1 && text.charAt(0) == '\'' ? text.substring(1) : text;
    }

    private static int first(Shape shape, ColumnRole role) {
        return shape.of(role).stream().mapToInt(Column::index).findFirst().orElse(-1);
    }

    private RawSeries make(Column column, String meter, String kind, String flow) {
        boolean several = shape.of(ColumnRole.VALUE).size() > 1 && shape.layout() != Layout.DAY_A_ROW;
        String header = shape.layout() == Layout.DAY_A_ROW ? "" : column.header();
        String bare = UnitWords.inHeader(header)
                .map(UnitWords.InHeader::rest)
                .orElse(header)
                .strip();
        String name = meter;
        if (name.isEmpty()) {
            name = column.group();
        }
        if (name.isEmpty() && !bare.isEmpty() && (several || !GENERIC.contains(Words.fold(bare)))) {
            name = bare;
        }
        if (name.isEmpty()) {
            name = shape.preamble().meter().orElse(fallbackName);
        }
        String channel = kind.isEmpty() ? (header.isEmpty() ? "value" : header) : kind;
        if (!kind.isEmpty() && several) {
            channel = kind + " " + header;
        }
        String words = String.join(
                " ", kind, flow, column.group(), header, meter, shape.preamble().words(), table.sheet(), factors);
        return new RawSeries(
                table,
                column,
                name,
                flow.isEmpty() || !kind.isEmpty() ? channel : channel + " " + flow,
                words,
                flow,
                around);
    }

    /** What columns of one number all over say of factors, as a title would. */
    private static String factors(Shape shape) {
        return shape.of(ColumnRole.CONSTANT).stream()
                .filter(Column::isFactor)
                .map(column -> "multiplier: " + shape.table().text(shape.dataFrom(), column.index()))
                .collect(Collectors.joining(" "));
    }

    /** Excel keeps 15 digits of a number; a longer identifier is no longer what it was. */
    private void reportLostDigits() {
        int row = meters < 0 ? table.rows() : table.endOfKind(shape.dataFrom(), meters, CellKind.TEXT);
        while (row < table.rows()) {
            if (table.kind(row, meters) == CellKind.NUMBER && Math.abs(table.number(row, meters)) >= 1e15) {
                notes.info(
                        "id-precision",
                        table.where(row, meters),
                        "The meter's number " + table.text(row, meters)
                                + " is kept as a number, of which Excel keeps 15 digits: the last may be wrong.",
                        "Read as it stands. Export it as text to keep all digits.");
                return;
            }
            row = table.endOfKind(row + 1, meters, CellKind.TEXT);
        }
    }

    private void reportIgnored() {
        reportLostDigits();
        ignored(ColumnRole.MONEY, "money-column", "holds money, not energy");
        ignored(ColumnRole.UNUSED, "unused-column", "holds a quantity that no plan needs");
        ignored(ColumnRole.CONSTANT, "constant-column", "holds the same number in every row and names no unit");
        ignored(
                ColumnRole.BESIDE_DAY,
                "beside-day",
                "stands beside the intervals of the day, which are read one by one");
        if (shape.of(ColumnRole.VALUE).stream()
                        .anyMatch(column -> NumberText.isMissing(column.header())
                                && column.group().isEmpty())
                && shape.header().headerRow() >= 0) {
            notes.info("no-header", table.where(), "A column of values has no header.", "Named after the file.");
        }
    }

    private void ignored(ColumnRole role, String code, String what) {
        for (Column column : shape.of(role)) {
            notes.info(
                    code,
                    table.where(Math.max(0, shape.header().headerRow()), column.index()),
                    "Column “" + column.header() + "” " + what + ".",
                    "Not imported.");
        }
    }
}
