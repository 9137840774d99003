package org.coppice.importers.recognise;

import java.util.Set;
import org.coppice.importers.measure.Words;

/** Numbers that tell a time beside that of the reading: the same in another form, or when a row was written. */
final class OtherTimes {
    private static final Set<String> DAYS = Set.of("excel", "excel time", "excel date", "datenum");
    private static final Set<String> SECONDS = Set.of("ts", "unix", "epoch", "created", "time");

    private OtherTimes() {}

    /** Whether the numbers of a column are such times; {@code dated} if another column holds the dates of the rows. */
    static boolean isTime(String header, ColumnContent content, boolean dated) {
        boolean stamp = HeaderWords.isStamp(header);
        if (content.isWithin(20_000, 80_000)) { // days since 1900
            return Words.has(header, DAYS) || (dated && stamp && content.isOrdered());
        }
        boolean since1970 = content.isWithin(9e8, 2.3e9) || content.isWithin(9e11, 2.3e12);
        return since1970 && (stamp || Words.has(header, SECONDS) || (dated && header.isEmpty()));
    }
}
