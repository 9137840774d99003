package org.coppice.app.export.table;

/** How a number is set off from the others. */
public enum Mark {
    NONE,
    /** Estimated by whoever ran the meter. */
    ESTIMATED,
    /** Put in place of a reading. */
    SUBSTITUTED,
    /** No number where one is expected. */
    MISSING
}
