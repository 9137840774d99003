package org.coppice.importers.normalise;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moves the months of a typical year, which come from different years, into one year without a leap day. */
final class TypicalYear {
    /** The year into which they are moved; any common year would do. */
    static final int YEAR = 2001;

    private TypicalYear() {}

    static long[] replaced(long[] local) {
        long[] moved = new long[local.length];
        for (int i = 0; i < local.length; i++) {
            LocalDateTime time = LocalDateTime.ofEpochSecond(local[i], 0, ZoneOffset.UTC);
            boolean leapDay = time.getMonthValue() == 2 && time.getDayOfMonth() == 29;
            LocalDate date = LocalDate.of(YEAR, time.getMonthValue(), leapDay ? 28 : time.getDayOfMonth());
            moved[i] = date.atTime(time.toLocalTime()).toEpochSecond(ZoneOffset.UTC);
        }
        return moved;
    }
}
