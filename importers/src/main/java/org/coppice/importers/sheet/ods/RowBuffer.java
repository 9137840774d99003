package org.coppice.importers.sheet.ods;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.coppice.importers.sheet.CellSink;

/** The cells of one row, kept so that they can be sent as often as the row repeats. */
final class RowBuffer {
    private final List<Consumer<CellSink>> cells = new ArrayList<>();

    void clear() {
        cells.clear();
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    void send(CellSink sink) {
        cells.forEach(cell -> cell.accept(sink));
    }

    void text(int column, String text) {
        cells.add(sink -> sink.text(column, text));
    }

    void number(int column, double value) {
        cells.add(sink -> sink.number(column, value));
    }

    void date(int column, long localSeconds) {
        cells.add(sink -> sink.date(column, localSeconds));
    }

    void time(int column, double seconds) {
        cells.add(sink -> sink.time(column, seconds));
    }

    void truth(int column, boolean value) {
        cells.add(sink -> sink.truth(column, value));
    }

    void error(int column, String text) {
        cells.add(sink -> sink.error(column, text));
    }
}
