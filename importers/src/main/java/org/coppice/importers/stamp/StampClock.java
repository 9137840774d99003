package org.coppice.importers.stamp;

/** A time of day as it is written, with its half day and its offset from UTC. Reused from text to text. */
final class StampClock {
    static final int DAY = 86_400;
    static final int HOUR = 3_600;
    private static final int NO_OFFSET = Integer.MIN_VALUE;
    private static final int MOST_OFFSET_HOURS = 18;

    /** Which half of the day a text names: am and pm, in any language. */
    private enum Half {
        NONE,
        MORNING,
        AFTERNOON
    }

    private boolean given;
    private int seconds;
    private int offset;
    private Half half = Half.NONE;

    void clear() {
        given = false;
        seconds = 0;
        offset = NO_OFFSET;
        half = Half.NONE;
    }

    /** Takes a time of day; false if it is none. */
    boolean set(int hour, int minute, int second) {
        given = true;
        seconds = hour * HOUR + minute * 60 + second;
        return minute < 60 && second < 60 && seconds <= DAY;
    }

    void setHalf(boolean afternoon) {
        half = afternoon ? Half.AFTERNOON : Half.MORNING;
    }

    /** Takes an offset of 1 to 4 digits, hours or hours and minutes; false if it is none. */
    boolean setOffset(char sign, String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return false;
        }
        int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
        int minutes = digits.length() == 4 ? Integer.parseInt(digits.substring(2)) : 0;
        offset = (sign == '+' ? 1 : -1) * (hours * HOUR + minutes * 60);
        return hours <= MOST_OFFSET_HOURS && minutes < 60;
    }

    /** Takes the offset of a zone that is named. */
    void setOffset(int named) {
        offset = named;
    }

    /**
     * Brings the time into the half of the day that is named, before or after it; false where it does not fit: 15:00 pm is no time,
     * and 0:00 pm, as Japan writes it, is noon.
     */
    boolean settle() {
        if (half == Half.NONE) {
            return true;
        }
        int hour = seconds / HOUR;
        if (!given || hour > 12) {
            return false;
        }
        seconds += ((half == Half.AFTERNOON ? 12 : 0) - (hour == 12 ? 12 : 0)) * HOUR;
        return true;
    }

    boolean isGiven() {
        return given;
    }

    /** Seconds of the day; 86,400 for 24:00. */
    int seconds() {
        return seconds;
    }

    boolean hasOffset() {
        return offset != NO_OFFSET;
    }

    /** Seconds ahead of UTC. */
    int offset() {
        return offset;
    }
}
