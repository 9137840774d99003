package org.coppice.importers.sheet;

/** What the mark in a plainly written number says of the decimal mark. */
public enum PlainMark {
    /** The cell is no text that writes a number plainly. */
    NOT_PLAIN,
    /** There is no mark. */
    NONE,
    POINT,
    COMMA,
    /** A point with one to three digits before it and three after it: it may as well set thousands apart. */
    OPEN_POINT,
    /** Likewise a comma. */
    OPEN_COMMA
}
