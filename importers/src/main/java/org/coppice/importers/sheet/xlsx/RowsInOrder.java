package org.coppice.importers.sheet.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.coppice.importers.sheet.CellSink;

/**
 * Keeps the cells of a sheet whose rows come in any order, perhaps in pieces, until all are there. No program writes one so that
 * asks Excel to open it; every reader that goes by the references takes it.
 */
final class RowsInOrder implements CellSink {
    private final NavigableMap<Integer, List<Consumer<CellSink>>> rows = new TreeMap<>();
    private final List<Consumer<CellSink>> merged = new ArrayList<>();
    private List<Consumer<CellSink>> row = new ArrayList<>();

    /** Sends all, from the first row to the last. */
    void send(CellSink sink) {
        rows.forEach((number, cells) -> {
            sink.row(number);
            cells.forEach(cell -> cell.accept(sink));
        });
        merged.forEach(cells -> cells.accept(sink));
    }

    @Override
    public void restart() {
        rows.clear();
        merged.clear();
    }

    @Override
    public void row(int number) {
        row = rows.computeIfAbsent(number, fresh -> new ArrayList<>());
    }

    @Override
    public void text(int column, String text) {
        row.add(sink -> sink.text(column, text));
    }

    @Override
    public void number(int column, double value) {
        row.add(sink -> sink.number(column, value));
    }

    @Override
    public void date(int column, long localSeconds) {
        row.add(sink -> sink.date(column, localSeconds));
    }

    @Override
    public void time(int column, double seconds) {
        row.add(sink -> sink.time(column, seconds));
    }

    @Override
    public void truth(int column, boolean value) {
        row.add(sink -> sink.truth(column, value));
    }

    @Override
    public void error(int column, String text) {
        row.add(sink -> sink.error(column, text));
    }

    @Override
    public void merged(int fromRow, int toRow, int fromColumn, int toColumn) {
        merged.add(sink -> sink.merged(fromRow, toRow, fromColumn, toColumn));
    }
}
