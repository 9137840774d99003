package org.coppice.importers.sheet.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.coppice.importers.sheet.CellSink;

/** What a sheet was read as, in words, to compare two readers. */
final class LoggedCells implements CellSink {
    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return lines;
    }

    @Override
    public void restart() {
        lines.clear();
    }

    @Override
    public void row(int number) {
        lines.add("row " + number);
    }

    @Override
    public void text(int column, String text) {
        lines.add(column + " text " + text);
    }

    @Override
    public void number(int column, double value) {
        lines.add(column + " number " + value);
    }

    @Override
    public void date(int column, long localSeconds) {
        lines.add(column + " date " + localSeconds);
    }

    @Override
    public void time(int column, double seconds) {
        lines.add(column + " time " + seconds);
    }

    @Override
    public void truth(int column, boolean value) {
        lines.add(column + " truth " + value);
    }

    @Override
    public void error(int column, String text) {
        lines.add(column + " error " + text);
    }

    @Override
    public void merged(int fromRow, int toRow, int fromColumn, int toColumn) {
        lines.add("merged " + fromRow + " " + toRow + " " + fromColumn + " " + toColumn);
    }

    @Override
    public void hiddenRow(int number) {
        lines.add("hidden row " + number);
    }

    @Override
    public void hiddenColumns(int from, int to) {
        lines.add("hidden columns " + from + " " + to);
    }
}
