package org.coppice.importers.sheet;

/** What a file says that a cell is. A text file says TEXT of every cell that is not empty. */
public enum CellKind {
    BLANK,
    TEXT,
    /** A number without a date format. */
    NUMBER,
    /** A date with or without a time; its number is local seconds since 1970-01-01T00:00. */
    DATE,
    /** A time of day or a duration; its number is seconds. */
    TIME,
    BOOLEAN,
    /** A formula that failed, or a cell that cannot be read. */
    ERROR
}
