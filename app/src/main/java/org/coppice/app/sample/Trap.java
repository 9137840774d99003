package org.coppice.app.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What is wrong with the sample's workbook, on purpose. Stamps are local and end the quarter-hour, as in the file. */
final class Trap {
    /** The meter of Hall B was silent for fourteen hours: from this stamp … */
    static final LocalDateTime GAP_FROM = LocalDateTime.of(2025, 3, 11, 18, 15);
    /** … to this one, both included. */
    static final LocalDateTime GAP_TO = LocalDateTime.of(2025, 3, 12, 8, 0);
    /** Somebody pasted an hour twice: from this stamp … */
    static final LocalDateTime TWICE_FROM = LocalDateTime.of(2025, 6, 12, 10, 15);
    /** … to this one, both included. */
    static final LocalDateTime TWICE_TO = LocalDateTime.of(2025, 6, 12, 11, 0);
    /** On this day Hall A was exported in MWh. */
    static final LocalDate IN_MWH = LocalDate.of(2025, 9, 9);

    private Trap() {}

    static boolean inGap(LocalDateTime stamp) {
        return !stamp.isBefore(GAP_FROM) && !stamp.isAfter(GAP_TO);
    }

    /** The last stamp of the repeated hour, after which it comes again. */
    static boolean endsTheHourThatComesTwice(LocalDateTime stamp) {
        return stamp.equals(TWICE_TO);
    }

    /** A day's stamps run from a quarter past midnight to the next midnight. */
    static boolean inMwh(LocalDateTime stamp) {
        return stamp.isAfter(IN_MWH.atTime(LocalTime.MIDNIGHT))
                && !stamp.isAfter(IN_MWH.plusDays(1).atTime(LocalTime.MIDNIGHT));
    }
}
