package org.coppice.importers.sheet.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.CellSink;

/**
 * Keeps the cells of a sheet whose rows come in any order, perhaps in pieces, until all are there. No program writes one so that
 * asks Excel to open it; every reader that goes by the references takes it. A cell that comes more than once, with another content,
 * is an error: nobody can say which of them counts.
 */
final class RowsInOrder implements CellSink {
    /** What is said of a cell that the sheet holds more than once, each time with something else. */
    private static final String TWICE = "two contents of one cell";

    private final NavigableMap<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
    private final List<Consumer<CellSink>> beside = new ArrayList<>();
    private Map<Integer, Cell> row = new TreeMap<>();

    private record Cell(CellKind kind, Object value) {
        void send(int column, CellSink sink) {
            switch (kind) {
                case NUMBER -> sink.number(column, (Double) value);
                case DATE -> sink.date(column, (Long) value);
                case TIME -> sink.time(column, (Double) value);
                case BOOLEAN -> sink.truth(column, (Boolean) value);
                case ERROR -> sink.error(column, (String) value);
                default -> sink.text(column, (String) value);
            }
        }
    }

    /** Sends all, from the first row to the last. */
    void send(CellSink sink) {
        rows.forEach((number, cells) -> {
            sink.row(number);
            cells.forEach((column, cell) -> cell.send(column, sink));
        });
        beside.forEach(told -> told.accept(sink));
    }

    @Override
    public void restart() {
        rows.clear();
        beside.clear();
    }

    @Override
    public void row(int number) {
        row = rows.computeIfAbsent(number, fresh -> new TreeMap<>());
    }

    private void take(int column, CellKind kind, Object value) {
        row.merge(
                column,
                new Cell(kind, value),
                (before, now) -> before.equals(now) ? now : new Cell(CellKind.ERROR, TWICE));
    }

    @Override
    public void text(int column, String text) {
        take(column, CellKind.TEXT, text);
    }

    @Override
    public void number(int column, double value) {
        take(column, CellKind.NUMBER, value);
    }

    @Override
    public void date(int column, long localSeconds) {
        take(column, CellKind.DATE, localSeconds);
    }

    @Override
    public void time(int column, double seconds) {
        take(column, CellKind.TIME, seconds);
    }

    @Override
    public void truth(int column, boolean value) {
        take(column, CellKind.BOOLEAN, value);
    }

    @Override
    public void error(int column, String text) {
        take(column, CellKind.ERROR, text);
    }

    @Override
    public void merged(int fromRow, int toRow, int fromColumn, int toColumn) {
        beside.add(sink -> sink.merged(fromRow, toRow, fromColumn, toColumn));
    }

    @Override
    public void hiddenRow(int number) {
        beside.add(sink -> sink.hiddenRow(number));
    }

    @Override
    public void hiddenColumns(int from, int to) {
        beside.add(sink -> sink.hiddenColumns(from, to));
    }
}
