package org.coppice.importers.recognise;

import java.util.Locale;

/** How meters and times lie in a table. */
public enum Layout {
    /** A row a reading; the meter is named in a column. */
    LONG,
    /** A row a time, a column a meter. */
    WIDE,
    /** A row a day, a column a time of day. */
    DAY_A_ROW,
    /** Values one under the other, without a time. */
    VALUES_ONLY;

    /** The name in files: {@code day-a-row}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    public String label() {
        return switch (this) {
            case LONG -> "A row a reading, meter in a column";
            case WIDE -> "A column a meter";
            case DAY_A_ROW -> "A row a day";
            case VALUES_ONLY -> "Values without times";
        };
    }
}
