package org.coppice.importers.sheet;

/** What the mark in a plainly written number says of the decimal mark. */
public enum PlainMark {
    /** The cell is no text that writes a number plainly. */
    NOT_PLAIN,
    /** There is no mark. */
    NONE,
    POINT,
    COMMA,
    /** One to three digits before it, three after it: it may as well set thousands apart. */
    OPEN
}
