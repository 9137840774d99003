package org.coppice.importers.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coppice.importers.measure.MeterDirection;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.Subject;
import org.coppice.importers.measure.TableSubject;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Layout;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/** The series of a table: to which of them a value belongs, by its column and by the words of its row, and how they are called. */
final class RowSeries {
    /** Headers that say that a column holds values, and not of what. */
    private static final Set<String> GENERIC = Set.of(
            "value",
            "_value",
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
    private final boolean qualified;
    /** Whether a row has more than one value. */
    private final boolean several;

    private final Map<String, RawSeries> series = new LinkedHashMap<>();
    private final Map<Integer, RawSeries> byColumn = new HashMap<>();
    private final Map<String, RawSeries> lastOfBase = new HashMap<>();
    private final int meters;
    private final int kinds;
    private final int flows;
    private final boolean named;
    /** What a column that has one name all over says of the direction of all values. */
    private final String plant;

    private final SeriesByWords byWords;
    private final TableSubject around;
    private final RowFactors factors;
    private final DirectionCodes kindCodes;
    private final DirectionCodes flowCodes;
    /** The rows from one that was asked for to here have the same words. */
    private int sameWordsTo;

    /** {@code fallbackName} is that of a series that nothing in the table names; {@code qualified} others begin with it. */
    RowSeries(Shape shape, String fallbackName, boolean qualified) {
        this.qualified = qualified;
        this.shape = shape;
        this.table = shape.table();
        this.fallbackName = fallbackName;
        this.meters = first(shape, ColumnRole.METER);
        this.kinds = first(shape, ColumnRole.KIND);
        this.flows = first(shape, ColumnRole.FLOW);
        this.byWords = new SeriesByWords(table, meters, kinds, flows);
        this.around = TableSubject.of(shape.columns().stream()
                .map(Column::words)
                .collect(Collectors.joining(" ", table.file().replace('_', ' ') + " ", "")));
        this.factors = new RowFactors(shape);
        this.kindCodes = new DirectionCodes(shape, kinds);
        this.flowCodes = new DirectionCodes(shape, flows);
        this.several = shape.of(ColumnRole.VALUE).size() > 1 && shape.layout() != Layout.DAY_A_ROW;
        this.named = meters >= 0 || kinds >= 0 || flows >= 0;
        this.plant = meters >= 0 ? "" : plant();
    }

    /** Those with a value; the others are left out, and said so. */
    List<RawSeries> filled(Answers answers, Notes notes) {
        List<RawSeries> filled = new ArrayList<>();
        for (RawSeries one : series.values()) {
            if (one.hasValues()) {
                one.trim();
                filled.add(one);
            } else {
                notes.info("empty-series", one.where(), "“" + one.channel() + "” holds no value.", "Not imported.");
            }
        }
        factors.check(filled, answers, notes);
        return filled;
    }

    /** Whether the series come in the same order when each of these columns is read as a whole before the next. */
    boolean fillInTurn(List<Column> columns) {
        boolean alone = !named && columns.stream().allMatch(column -> column.unitColumn() < 0);
        return alone || columns.size() == 1;
    }

    /** The first row after one whose values may belong to another series, by its words. */
    int endOfSameWords(int row) {
        if (row >= sameWordsTo) {
            sameWordsTo = Math.min(
                    table.endOfWord(row, meters), Math.min(table.endOfWord(row, kinds), table.endOfWord(row, flows)));
        }
        return sameWordsTo;
    }

    /** The one of a value. Columns that alone make a series need no look at other cells of the row. */
    RawSeries of(int row, Column column, Optional<SourceUnit> unit) {
        if (!named && column.unitColumn() < 0 && shape.layout() != Layout.DAY_A_ROW) {
            RawSeries alone = byColumn.get(column.index());
            if (alone == null) {
                alone = add(Integer.toString(column.index()), make(row, column, "", "", ""));
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
        String kind = kindCodes.said(text(row, kinds));
        String flow = flowCodes.said(text(row, flows));
        String position = shape.layout() == Layout.DAY_A_ROW ? "" : Integer.toString(column.index());
        String base = String.join("\u0000", meter, kind, flow, position);
        if (column.unitColumn() < 0) {
            RawSeries known = series.get(base);
            return known != null ? known : add(base, make(row, column, meter, kind, flow));
        }
        return byUnit(base, unit, () -> make(row, column, meter, kind, flow));
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

    /** What the column of the meters is called, {@code Generator}, or what its cells call one of them. */
    private String namedDirection(String meter) {
        String called = meter.isEmpty() || meters < 0
                ? plant
                : MeterDirection.of(shape.columns().get(meters).header());
        return called.isEmpty() ? MeterDirection.of(meter) : called;
    }

    private String plant() {
        for (Column column : shape.of(ColumnRole.OTHER)) {
            boolean everywhere = table.kind(shape.dataFrom(), column.index()) == CellKind.TEXT
                    && table.endOfWord(shape.dataFrom(), column.index()) == table.rows();
            String name = everywhere ? table.text(shape.dataFrom(), column.index()) : "";
            if (!MeterDirection.of(name).isEmpty()) {
                return name;
            }
        }
        return "";
    }

    /** An apostrophe before an identifier keeps a spreadsheet from taking it for a number; it is no part of it. */
    private String text(int row, int column) {
        String text = column < 0 ? "" : table.text(row, column);
        return text.length() > 1 && text.charAt(0) == '\'' ? text.substring(1) : text;
    }

    private static int first(Shape shape, ColumnRole role) {
        return shape.of(role).stream().mapToInt(Column::index).findFirst().orElse(-1);
    }

    private RawSeries make(int row, Column column, String meter, String kind, String flow) {
        String header = shape.layout() == Layout.DAY_A_ROW ? "" : column.header();
        String rest = UnitWords.inHeader(header)
                .map(UnitWords.InHeader::rest)
                .orElse(header)
                .strip();
        boolean letter = rest.isEmpty() && column.unit().isEmpty(); // of columns A, B and C none is in amperes
        String bare = letter ? header : rest;
        String name = meter.isEmpty() ? column.group() : meter;
        if (name.isEmpty() && !bare.isEmpty() && (several || !GENERIC.contains(Words.fold(bare)))) {
            name = bare;
        }
        if (name.isEmpty()) {
            name = shape.preamble().meter().orElse(fallbackName);
        }
        if (qualified && !name.isEmpty() && !name.equals(fallbackName)) {
            name = fallbackName + " " + name;
        }
        String channel = kind.isEmpty() ? (header.isEmpty() ? "value" : header) : kind;
        if (!kind.isEmpty() && several) {
            channel = kind + " " + header;
        }
        String words = String.join(
                " ",
                kind,
                flow,
                column.group(),
                header,
                meter,
                shape.preamble().words(),
                table.sheet(),
                factors.words(row));
        return new RawSeries(
                table,
                column,
                name,
                flow.isEmpty() || (!kind.isEmpty() && Subject.direction(flow).isPresent())
                        ? channel
                        : channel + " " + flow,
                words,
                flow.isEmpty() && Subject.direction(kind + " " + column.words()).isEmpty()
                        ? namedDirection(meter)
                        : flow,
                around);
    }
}
