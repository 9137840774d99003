package org.coppice.app.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** What the clock of a zone shows, asked for times that mostly follow each other. */
final class LocalClock {
    private final ZoneId zone;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;
    private int offset;
    private String text = "";

    LocalClock(ZoneId zone) {
        this.zone = zone;
    }

    private void ask(long instant) {
        if (instant >= from && instant < until) {
            return;
        }
        Instant time = Instant.ofEpochSecond(instant);
        offset = zone.getRules().getOffset(time).getTotalSeconds();
        String id = zone.getRules().getOffset(time).getId();
        text = "UTC" + (id.equals("Z") ? "+00:00" : id);
        from = instant;
        ZoneOffsetTransition next = zone.getRules().nextTransition(time);
        until = next == null ? Long.MAX_VALUE : next.getInstant().getEpochSecond();
    }

    /** Seconds since 1970-01-01 00:00 of this clock. */
    long local(long instant) {
        ask(instant);
        return instant + offset;
    }

    /** How far it is ahead of UTC at that time: {@code UTC+01:00}. */
    String offset(long instant) {
        ask(instant);
        return text;
    }
}
