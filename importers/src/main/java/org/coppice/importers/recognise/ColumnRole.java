package org.coppice.importers.recognise;

/** What a column is for. */
public enum ColumnRole {
    /** A date with a time, or a date alone. */
    STAMP,
    START,
    END,
    TIME,
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    /** How long the reading lasts. */
    DURATION,
    VALUE,
    /** What a counter showed when the time of the row began, beside what it showed at its end: the value is what it gained. */
    READING_BEFORE,
    UNIT,
    QUALITY,
    METER,
    /** What is metered, in a column of its own. */
    KIND,
    FLOW,
    MONEY,
    /** By which the readings of its row are to be multiplied. */
    FACTOR,
    /** The sum, or something else, of a day whose intervals have columns of their own. */
    BESIDE_DAY,
    /** The same in every row, and no unit: a code, not a quantity. */
    CONSTANT,
    /** A known quantity that no plan needs. */
    UNUSED,
    OTHER;

    /** Whether it tells when. */
    public boolean isTime() {
        return compareTo(MINUTE) <= 0;
    }
}
