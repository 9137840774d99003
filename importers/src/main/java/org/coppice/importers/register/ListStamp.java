package org.coppice.importers.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date or time in a list.
 *
 * @param local seconds since 1970 by its own clock
 * @param offset of that clock from UTC, in seconds, where the text says it
 */
record ListStamp(long local, Optional<Integer> offset) {
    LocalDate date() {
        return LocalDate.ofEpochDay(Math.floorDiv(local, 86_400L));
    }

    boolean hasTime() {
        return local % 86_400 != 0;
    }

    /** The instant, in the zone where the text names no offset. */
    Instant at(ZoneId zone) {
        return offset.map(seconds -> Instant.ofEpochSecond(local - seconds))
                .orElseGet(() -> LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC)
                        .atZone(zone)
                        .toInstant());
    }
}
