package org.coppice.importers.sheet;

import java.nio.charset.StandardCharsets;

/** Takes the cells of a sheet in reading order. Rows and cells that are not named are blank. */
public interface CellSink {

    /** Forgets everything: the sheet is read anew, from its first row. */
    void restart();

    /** A row begins; {@code number} counts from 1, as people do. */
    void row(int number);

    /** A text; {@code column} counts from 0 here and below. */
    void text(int column, String text);

    /** A text as UTF-8, of which nothing is kept. */
    default void utf8(int column, byte[] bytes, int from, int to) {
        text(column, new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    /** Whole rows of texts, of which at least one field each has a byte. */
    default void fields(FieldBatch batch) {
        batch.send(this);
    }

    /** A plain number. */
    void number(int column, double value);

    /** A date: local seconds since 1970-01-01T00:00. */
    void date(int column, long localSeconds);

    /** A time of day or a duration, in seconds. */
    void time(int column, double seconds);

    /** A truth value. */
    void truth(int column, boolean value);

    /** A failed formula or unreadable cell, with its text such as {@code #N/A}. */
    void error(int column, String text);

    /** Cells {@code fromColumn..toColumn} of rows {@code fromRow..toRow} (from 1) are shown as one. */
    default void merged(int fromRow, int toRow, int fromColumn, int toColumn) {}

    /** A row is not shown; {@code number} counts from 1. It may be told before the row, or within it. */
    default void hiddenRow(int number) {}

    /** Columns {@code from..to} are not shown. */
    default void hiddenColumns(int from, int to) {}
}
