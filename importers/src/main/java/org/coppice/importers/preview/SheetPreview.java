package org.coppice.importers.preview;

import java.util.List;
import java.util.function.IntFunction;

/** A table of the file, with what was recognised in it. Its rows are made when they are asked for. */
public final class SheetPreview {
    private final String name;
    private final int size;
    private final int rowsInFile;
    private final int columnsInFile;
    private final List<PreviewColumn> columns;
    private final IntFunction<PreviewRow> rows;

    SheetPreview(
            String name,
            int size,
            int rowsInFile,
            int columnsInFile,
            List<PreviewColumn> columns,
            IntFunction<PreviewRow> rows) {
        this.name = name;
        this.size = size;
        this.rowsInFile = rowsInFile;
        this.columnsInFile = columnsInFile;
        this.columns = List.copyOf(columns);
        this.rows = rows;
    }

    /** The sheet, or what names the table. */
    public String name() {
        return name;
    }

    /** How many rows can be looked at. */
    public int size() {
        return size;
    }

    /** How many rows the table has, blank ones not counted. */
    public int rowsInFile() {
        return rowsInFile;
    }

    /** How many columns the table has. */
    public int columnsInFile() {
        return columnsInFile;
    }

    /** The columns that can be looked at. */
    public List<PreviewColumn> columns() {
        return columns;
    }

    /** A row, counted from 0. */
    public PreviewRow row(int index) {
        return rows.apply(index);
    }

    /** The position of the row with that number, or of the one before it; 0 if there is none. */
    public int indexOf(int number) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (row(middle).number() <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Math.max(0, low);
    }

    /** Whether there is more in the file than can be looked at. */
    public boolean isTruncated() {
        return size < rowsInFile || columns.size() < columnsInFile;
    }
}
