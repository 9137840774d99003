package org.coppice.model.time;

/** How a single reading came about. Stored as the ordinal: add at the end only. */
public enum ReadingQuality {
    /** Measured. */
    ACTUAL,
    /** Estimated by whoever ran the meter. */
    ESTIMATED,
    /** Put in place of a reading, by us and recorded in the repair log. */
    SUBSTITUTED,
    /** Named in the file, without a value. */
    MISSING
}
