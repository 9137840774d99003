package org.coppice.importers.stamp;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.coppice.importers.measure.Words;

/**
 * Takes a text apart, from its first letter to its last, into the numbers and names of a date and of a time. What follows on a range's
 * dash is taken apart in its turn.
 */
final class StampScan {
    private static final Pattern CLOCK_AND_MORE = Pattern.compile(":\\d\\d?:\\d\\d(\\D.*)?");
    private static final Pattern POINT_CLOCK = Pattern.compile("\\.\\d\\d(\\.\\d\\d)?(\\D.*)?");
    private static final String MARKS = " .,/-+()–\u00a0\u202f\u200e\u200f'";

    private final StampDate date;
    private final StampClock clock;
    private String text = "";
    private int at;
    private boolean afterT;
    private Optional<StampText> rangeEnd = Optional.empty();

    /** Fills a date and a clock with what it finds. */
    StampScan(StampDate date, StampClock clock) {
        this.date = date;
        this.clock = clock;
    }

    /** Takes a text apart; false if it holds what is no part of a date and no part of a time. */
    boolean scan(String given) {
        begin(given);
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean understood = isDigit(c) ? number() : Character.isLetter(c) ? word() : mark(c);
            if (!understood) {
                return false;
            }
        }
        return isComplete();
    }

    private void begin(String given) {
        text = given;
        at = 0;
        afterT = false;
        rangeEnd = Optional.empty();
    }

    private boolean isComplete() {
        if (!clock.settle()) {
            return false;
        }
        date.settle();
        return date.isEmpty() ? clock.isGiven() : date.isComplete(isShortYear());
    }

    /** {@code Jan-23}, as spreadsheets shorten a month; {@code 23-Jan} is a day. */
    private boolean isShortYear() {
        return !clock.isGiven() && Character.isLetter(text.charAt(0));
    }

    /** The end of the range that the text names. */
    Optional<StampText> rangeEnd() {
        return rangeEnd;
    }

    private boolean mark(char c) {
        if ((c == '-' || c == '–') && mayBeginSecondDate() && isRangeTo(at + 1, StampRange::isDateAlone)) {
            return true;
        }
        if ((c == '+' || c == '-' || c == '−') && clock.isGiven()) {
            return signed(c);
        }
        if (c == '.' || c == '/' || c == '-') {
            date.partBy(c);
        }
        if (c == '(' && clock.hasOffset()) { // the name of the zone, after its offset
            at = text.length();
            return true;
        }
        at++;
        return MARKS.indexOf(c) >= 0;
    }

    /** After a time: a dash between spaces begins the end of a range, a sign before digits is an offset. */
    private boolean signed(char sign) {
        boolean dash = sign == '-' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
        boolean tight = sign == '-' && StampRange.isTight(text.substring(0, at), text.substring(at + 1), clock);
        if (dash || tight) {
            return isRangeTo(at + 1, StampText::hasTime);
        }
        int from = ++at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == ':')) {
            at++;
        }
        return clock.setOffset(sign, text.substring(from, at).replace(":", ""));
    }

    /** After a whole date without a time: {@code 01.01.2024 - 31.01.2024}. */
    private boolean mayBeginSecondDate() {
        return !clock.isGiven() && date.isWhole() && StampRange.hasRoomForDate(text.length() - at);
    }

    /** Takes all that follows as the end of a range, if it is such a one. */
    private boolean isRangeTo(int from, Predicate<StampText> wanted) {
        rangeEnd = StampRange.end(text.substring(from), wanted);
        at = rangeEnd.isPresent() ? text.length() : at;
        return rangeEnd.isPresent();
    }

    private boolean word() {
        int from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (TimeWords.CONNECTING.contains(text.substring(from, at).toLowerCase(Locale.ROOT))) {
            return true;
        }
        String word = Words.fold(text.substring(from, at));
        if (word.equals("t") && date.hasNumbers()) {
            afterT = true;
            return true;
        }
        if (TimeWords.RANGE.contains(word)) {
            if (clock.isGiven()) {
                return isRangeTo(at, StampText::hasTime);
            }
            if (mayBeginSecondDate() && isRangeTo(at, StampRange::isDateAlone)) {
                return true;
            }
        }
        return isOfTime(word) || isOfDate(word);
    }

    private boolean isOfTime(String word) {
        Boolean afternoon = TimeWords.AFTERNOON.get(word);
        if (afternoon != null
                && (clock.isGiven() || (word.length() == 2 && word.endsWith("m")))) { // P is Friday in Hungary
            clock.setHalf(afternoon);
            return true;
        }
        if (!clock.isGiven()) {
            return false;
        }
        Integer offset = TimeWords.OFFSETS.get(word);
        if (offset != null) {
            clock.setOffset(offset);
        }
        return offset != null || TimeWords.SEASON.contains(word) || TimeWords.CLOCK.contains(word);
    }

    private boolean isOfDate(String word) {
        int month = clock.isGiven() ? 0 : MonthNames.month(word);
        return (month > 0 && date.name(month, MonthNames.isDay(word)))
                || MonthNames.isDay(word)
                || TimeWords.FILLING.contains(word);
    }

    private boolean number() {
        int from = at;
        int value = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            if (at - from >= 9 && !isCompactLength(text.length() - from)) {
                return false;
            }
            value = value * 10 + (text.charAt(at) - '0');
            at++;
        }
        int length = at - from;
        if (length == 8 && at + 4 < text.length() && isNext(':')) { // 20240131:0015
            return compact(text.substring(from, at) + skipColon());
        }
        if (!clock.isGiven() && isHourAlone(length, from)) {
            return clock.set(value, 0, 0);
        }
        if (!clock.isGiven() && isPointClock(length)) {
            return clock(value);
        }
        if (isBeforeClock()) { // 01.06.2024:00:15
            at++;
            return date.add(value, length);
        }
        if (isClock(length)) {
            return !clock.isGiven() && clock(value);
        }
        if (length >= 8) {
            return compact(text.substring(from, at));
        }
        return !clock.isGiven() && date.add(value, length);
    }

    private static boolean isCompactLength(int length) {
        return length == 10 || length == 12 || length == 14;
    }

    private boolean isNext(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** Whether the number that was read is the hour of a clock: {@code 0:15}, {@code 0h15}. */
    private boolean isClock(int length) {
        return (isNext(':') || (isNext('h') && length <= 2)) && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    /** Whether this number completes a date that a colon parts from its clock. */
    private boolean isBeforeClock() {
        return !clock.isGiven()
                && date.fields() == 2
                && isNext(':')
                && CLOCK_AND_MORE.matcher(text.substring(at)).matches();
    }

    private String skipColon() {
        int from = ++at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** {@code 2024-01-31T05}: after a date, the hour without minutes, as ISO 8601 allows. */
    private boolean isHourAlone(int length, int from) {
        boolean spaced = from > 0 && text.charAt(from - 1) == ' ' && date.hasFullYear();
        boolean ends = at == text.length() || "Z+-".indexOf(text.charAt(at)) >= 0;
        return date.isWhole() && length == 2 && ends && (afterT || spaced);
    }

    /** {@code 31.1.2024 0.15}: after a date, points in a time. */
    private boolean isPointClock(int length) {
        return date.isWhole()
                && length <= 2
                && isNext('.')
                && POINT_CLOCK.matcher(text.substring(at)).matches();
    }

    /** {@code 20240131}, with {@code 00}, {@code 0015} or {@code 001500} after it. */
    private boolean compact(String all) {
        if (date.hasNumbers() || (all.length() != 8 && !isCompactLength(all.length()))) {
            return false;
        }
        int year = Integer.parseInt(all.substring(0, 4));
        if (!date.addCompact(year, Integer.parseInt(all.substring(4, 6)), Integer.parseInt(all.substring(6, 8)))) {
            return false;
        }
        if (all.length() == 8) {
            return true;
        }
        int hour = Integer.parseInt(all.substring(8, 10));
        int minute = all.length() > 10 ? Integer.parseInt(all.substring(10, 12)) : 0;
        int second = all.length() == 14 ? Integer.parseInt(all.substring(12)) : 0;
        return clock.set(hour, minute, second);
    }

    private boolean clock(int hour) {
        at++;
        int minute = digits(2);
        int second = 0;
        if (at + 1 < text.length() && ":.".indexOf(text.charAt(at)) >= 0 && isDigit(text.charAt(at + 1))) {
            at++;
            second = digits(2);
            if (at + 1 < text.length() && (isNext('.') || isNext(','))) {
                at++;
                digits(12);
            }
        }
        return clock.set(hour, minute, second);
    }

    private int digits(int most) {
        int value = 0;
        for (int i = 0; i < most && at < text.length() && isDigit(text.charAt(at)); i++) {
            value = i < 9 ? value * 10 + (text.charAt(at) - '0') : value;
            at++;
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
