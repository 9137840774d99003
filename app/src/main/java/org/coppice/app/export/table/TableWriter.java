package org.coppice.app.export.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes tables row by row, each row cell by cell from the left. A sheet that is full goes on on another of the same columns.
 * Closing completes the file.
 */
public interface TableWriter extends Closeable {

    /**
     * A column.
     *
     * @param width in characters
     */
    record Column(String header, int width) {}

    /** Begins a sheet and writes its header; formats without sheets take one only. */
    void sheet(String name, List<Column> columns) throws IOException;

    /** A cell of text. It is never taken for a formula, whatever it begins with. */
    void text(String text) throws IOException;

    /** A number, to the last bit; NaN is a blank cell, marked. */
    void number(double value, Mark mark) throws IOException;

    /** How many there are of something. */
    void count(long number) throws IOException;

    /** A date and time as a clock shows it, in seconds since 1970-01-01 00:00 of that clock. */
    void localTime(long seconds) throws IOException;

    /** A date and time in UTC, in seconds since 1970. */
    void instant(long seconds) throws IOException;

    /** Ends the row. */
    void endRow() throws IOException;
}
