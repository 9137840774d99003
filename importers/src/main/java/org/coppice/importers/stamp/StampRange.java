package org.coppice.importers.stamp;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where one text names the begin and the end of a time: what may stand behind the dash between them. */
final class StampRange {
    private static final Pattern END_CLOCK = Pattern.compile("\\d{1,2}:\\d\\d");
    private static final Pattern ENDS_WITH_CLOCK = Pattern.compile(".*(^|[^:\\d])\\d\\d?:\\d\\d");
    /** The least text that can be a second date, and what parts it from the first. */
    private static final int LEAST_SECOND_DATE = 6;

    private StampRange() {}

    /** The end that a text names, if it is such a one. */
    static Optional<StampText> end(String rest, Predicate<StampText> wanted) {
        StampText end = new StampText();
        return end.parse(rest.strip()) && wanted.test(end) ? Optional.of(end) : Optional.empty();
    }

    /** Whether so much may hold a second date. */
    static boolean hasRoomForDate(int characters) {
        return characters > LEAST_SECOND_DATE;
    }

    /** The end of {@code 01.01.2024 - 31.01.2024}. */
    static boolean isDateAlone(StampText end) {
        return end.hasDate() && !end.hasTime() && !end.isRange();
    }

    /** {@code 00:00-00:15}: a clock without seconds, and after the minus one at most an hour later, is no offset. */
    static boolean isTight(String before, String after, StampClock clock) {
        boolean plain = END_CLOCK.matcher(after).matches() && before.indexOf('T') < 0 && clock.seconds() % 60 == 0;
        if (!plain || !ENDS_WITH_CLOCK.matcher(before).matches()) {
            return false;
        }
        int colon = after.indexOf(':');
        int end = Integer.parseInt(after.substring(0, colon)) * StampClock.HOUR
                + Integer.parseInt(after.substring(colon + 1)) * 60;
        int length = Math.floorMod(end - clock.seconds(), StampClock.DAY);
        return length > 0 && length <= StampClock.HOUR;
    }
}
