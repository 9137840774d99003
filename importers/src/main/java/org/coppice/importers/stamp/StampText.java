package org.coppice.importers.stamp;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Table;

/**
 * One date, time or both as a text, taken apart. Reused from row to row: {@link #parse} overwrites what was there. Understood
 * are numbers with any of {@code . / -} between them, month names, {@code T}, 12 and 24 hours, {@code 24:00}, offsets, zone
 * abbreviations, {@code 20240131}, {@code 202401310015} and ranges ({@code 00:00 - 00:15}, of which the start is taken).
 */
public final class StampText {
    private static final int DAY = 86_400;
    private static final int NO_OFFSET = Integer.MIN_VALUE;
    private static final long NO_DAY = Long.MIN_VALUE;
    private final int[] part = new int[3];
    private final int[] digits = new int[3];
    private int parts;
    private int month;
    private char separator;
    private boolean time;
    private int seconds;
    private int offset;
    private Optional<ZonePair> pair = Optional.empty();
    private boolean range;
    private @org.jspecify.annotations.Nullable StampText rangeEnd;
    private int half;
    private boolean afterT;
    private boolean monthMayBeDay;

    private int knownKey;
    private long knownDay = NO_DAY;

    private String text = "";
    private int at;

    /** Takes a text apart; false if it is no date and no time. */
    public boolean parse(String given) {
        reset(given);
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean understood;
            if (c >= '0' && c <= '9') {
                understood = number();
            } else if (Character.isLetter(c)) {
                understood = word();
            } else {
                understood = mark(c);
            }
            if (!understood) {
                return false;
            }
        }
        return complete();
    }

    /** Takes the text of a cell apart, as {@link #parse(String)}. */
    public boolean parse(Table table, int row, int column) {
        String shape = table.digitShape(row, column);
        return (!shape.isEmpty() && parse(shape, table.digits(row, column))) || parse(table.text(row, column));
    }

    /**
     * Takes a text apart by its way of writing, the text with 0 for each digit, and its digits as one number: the same as of the text,
     * sooner. False where the way is no date and clock with all their zeros, or the text no valid one; {@link #parse(String)} decides
     * then.
     */
    public boolean parse(String shape, long given) {
        DigitStamp form = DigitStamp.of(shape);
        if (form == DigitStamp.NONE) {
            return false;
        }
        reset("");
        parts = 3;
        for (int i = 0; i < 3; i++) {
            part[i] = form.part(i, given);
            digits[i] = form.digits(i);
        }
        separator = form.separator();
        return setTime(form.hour(given), form.minute(given), form.second(given));
    }

    private void reset(String given) {
        pair = ZonePair.find(given);
        text = HourRange.plain(ForeignStamps.plain(
                Weeks.plain(Quarters.plain(pair.map(ZonePair::rest).orElse(given)))));
        half = 0;
        afterT = false;
        monthMayBeDay = false;
        at = 0;
        parts = 0;
        month = 0;
        separator = ' ';
        time = false;
        seconds = 0;
        offset = NO_OFFSET;
        range = false;
        rangeEnd = null;
    }

    private boolean complete() {
        if (half != 0 && !halved()) {
            return false;
        }
        if (parts == 3 && monthMayBeDay) {
            month = 0;
        }
        int fields = parts + (month > 0 ? 1 : 0);
        if (fields == 0) {
            return time;
        }
        if (fields == 2) {
            return month > 0 ? digits[0] == 4 || isShortYear() : digits[0] == 4 || digits[1] == 4;
        }
        return fields == 3;
    }

    /** {@code Jan-23}, as spreadsheets shorten a month; {@code 23-Jan} is a day. */
    private boolean isShortYear() {
        return digits[0] == 2 && !time && !text.isEmpty() && Character.isLetter(text.charAt(0));
    }

    private boolean mark(char c) {
        if ((c == '-' || c == '–') && isDateComplete() && rangeOfDates(at + 1)) {
            return true;
        }
        if ((c == '+' || c == '-' || c == '−') && time) {
            return signed(c);
        }
        if ((c == '.' || c == '/' || c == '-') && parts + (month > 0 ? 1 : 0) > 0 && separator == ' ') {
            separator = c;
        }
        if (c == '(' && hasOffset()) { // the name of the zone, after its offset
            at = text.length();
            return true;
        }
        at++;
        return " .,/-+()–\u00a0\u202f\u200e\u200f'".indexOf(c) >= 0;
    }

    /** After a time: a dash between spaces begins the end of a range, a sign before digits is an offset. */
    private boolean signed(char sign) {
        boolean dash = sign == '-' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
        if (dash || isTightRange(sign)) {
            return rangeEnd(at + 1);
        }
        int from = ++at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == ':')) {
            at++;
        }
        String digits = text.substring(from, at).replace(":", "");
        if (digits.isEmpty() || digits.length() > 4) {
            return false;
        }
        int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
        int minutes = digits.length() == 4 ? Integer.parseInt(digits.substring(2)) : 0;
        offset = (sign == '+' ? 1 : -1) * (hours * 3_600 + minutes * 60);
        return hours <= 18 && minutes < 60;
    }

    /** {@code 00:00-00:15}: a clock without seconds, and after the dash one at most an hour later, is no offset. */
    private boolean isTightRange(char sign) {
        String rest = text.substring(at + 1);
        boolean plain = sign == '-' && rest.matches("\\d{1,2}:\\d\\d") && text.indexOf('T') < 0 && seconds % 60 == 0;
        if (!plain || !text.substring(0, at).matches(".*(^|[^:\\d])\\d\\d?:\\d\\d")) {
            return false;
        }
        int colon = rest.indexOf(':');
        int end = Integer.parseInt(rest.substring(0, colon)) * 3_600 + Integer.parseInt(rest.substring(colon + 1)) * 60;
        int length = Math.floorMod(end - seconds, DAY);
        return length > 0 && length <= 3_600;
    }

    /** After a whole date without a time: {@code 01.01.2024 - 31.01.2024}. */
    private boolean isDateComplete() {
        return !time && !range && parts + (month > 0 ? 1 : 0) == 3 && at + 6 < text.length();
    }

    private boolean rangeOfDates(int from) {
        StampText end = new StampText();
        if (!end.parse(text.substring(from).strip()) || !end.hasDate() || end.time || end.range) {
            return false;
        }
        range = true;
        rangeEnd = end;
        at = text.length();
        return true;
    }

    private boolean rangeEnd(int from) {
        StampText end = new StampText();
        if (!end.parse(text.substring(from).strip()) || !end.time) {
            return false;
        }
        range = true;
        rangeEnd = end;
        at = text.length();
        return true;
    }

    private boolean word() {
        int from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (TimeWords.CONNECTING.contains(text.substring(from, at).toLowerCase(java.util.Locale.ROOT))) {
            return true;
        }
        String word = Words.fold(text.substring(from, at));
        if (word.equals("t") && parts > 0) {
            afterT = true;
            return true;
        }
        Boolean afternoon = TimeWords.AFTERNOON.get(word);
        if (afternoon != null && (time || (word.length() == 2 && word.endsWith("m")))) { // P is Friday in Hungary
            half = afternoon ? 2 : 1;
            return true;
        }
        if (time && TimeWords.SEASON.contains(word)) {
            return true;
        }
        if (time && (word.equals("uhr") || word.equals("m") || word.equals("h") || word.equals("hrs"))) {
            return true;
        }
        if (isDateComplete() && TimeWords.RANGE.contains(word) && rangeOfDates(at)) {
            return true;
        }
        if (time && !range && TimeWords.RANGE.contains(word)) {
            return rangeEnd(at);
        }
        Integer named = time ? TimeWords.OFFSETS.get(word) : null;
        if (named != null) {
            offset = named;
            return true;
        }
        if (!time && (month == 0 || monthMayBeDay) && MonthNames.month(word) > 0) {
            month = MonthNames.month(word);
            monthMayBeDay = MonthNames.isDay(word); // mar is March, and martedì
            return true;
        }
        return MonthNames.isDay(word) || TimeWords.FILLING.contains(word);
    }

    /** The half day stands before or after its time; 15:00 pm is no time, and 0:00 pm, as Japan writes it, is noon. */
    private boolean halved() {
        int hour = seconds / 3_600;
        boolean afternoon = half == 2;
        if (!time || hour > 12) {
            return false;
        }
        seconds += ((afternoon ? 12 : 0) - (hour == 12 ? 12 : 0)) * 3_600;
        return true;
    }

    private boolean number() {
        int from = at;
        int value = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            if (at - from >= 9
                    && text.length() - from != 14
                    && text.length() - from != 12
                    && text.length() - from != 10) {
                return false;
            }
            value = value * 10 + (text.charAt(at) - '0');
            at++;
        }
        int length = at - from;
        if (length == 8 && at + 4 < text.length() && text.charAt(at) == ':') { // 20240131:0015
            return parts == 0 && compact(text.substring(from, at) + skipColon());
        }
        if (!time && isHourAlone(length, from)) {
            return setTime(value, 0, 0);
        }
        if (!time && isPointClock(length)) {
            return clock(value);
        }
        if (isBeforeClock()) { // 01.06.2024:00:15
            at++;
            return part(value, length);
        }
        boolean clock = at < text.length()
                && (text.charAt(at) == ':' || (text.charAt(at) == 'h' && length <= 2))
                && at + 1 < text.length()
                && isDigit(text.charAt(at + 1));
        if (clock) {
            return !time && clock(value);
        }
        if (length >= 8) {
            return parts == 0 && month == 0 && compact(text.substring(from, at));
        }
        return part(value, length);
    }

    private boolean part(int value, int length) {
        if (time || parts == 3 || length > 4) {
            return false;
        }
        digits[parts] = length;
        part[parts++] = value;
        return true;
    }

    /** Whether this number completes a date that a colon parts from its clock. */
    private boolean isBeforeClock() {
        return !time
                && parts + (month > 0 ? 1 : 0) == 2
                && at < text.length()
                && text.charAt(at) == ':'
                && text.substring(at).matches(":\\d\\d?:\\d\\d(\\D.*)?");
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
        boolean dated = parts + (month > 0 ? 1 : 0) == 3;
        boolean spaced = from > 0 && text.charAt(from - 1) == ' ' && (digits[0] == 4 || digits[2] == 4);
        boolean ends = at == text.length() || "Z+-".indexOf(text.charAt(at)) >= 0;
        return dated && length == 2 && ends && (afterT || spaced);
    }

    /** {@code 31.1.2024 0.15}: after a date, points in a time. */
    private boolean isPointClock(int length) {
        boolean dated = parts + (month > 0 ? 1 : 0) == 3;
        return dated
                && length <= 2
                && at < text.length()
                && text.charAt(at) == '.'
                && text.substring(at).matches("\\.\\d\\d(\\.\\d\\d)?(\\D.*)?");
    }

    /** {@code 20240131}, with {@code 00}, {@code 0015} or {@code 001500} after it. */
    private boolean compact(String all) {
        if (all.length() != 8 && all.length() != 10 && all.length() != 12 && all.length() != 14) {
            return false;
        }
        parts = 3;
        part[0] = Integer.parseInt(all.substring(0, 4));
        part[1] = Integer.parseInt(all.substring(4, 6));
        part[2] = Integer.parseInt(all.substring(6, 8));
        digits[0] = 4;
        digits[1] = 2;
        digits[2] = 2;
        if (part[0] < 1900 || part[0] > 2200) {
            return false;
        }
        if (all.length() > 8) {
            int hour = Integer.parseInt(all.substring(8, 10));
            int minute = all.length() > 10 ? Integer.parseInt(all.substring(10, 12)) : 0;
            int second = all.length() == 14 ? Integer.parseInt(all.substring(12)) : 0;
            return setTime(hour, minute, second);
        }
        return true;
    }

    private boolean clock(int hour) {
        at++;
        int minute = digits(2);
        int second = 0;
        if (at + 1 < text.length() && ":.".indexOf(text.charAt(at)) >= 0 && isDigit(text.charAt(at + 1))) {
            at++;
            second = digits(2);
            if (at + 1 < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
                at++;
                digits(12);
            }
        }
        return setTime(hour, minute, second);
    }

    private boolean setTime(int hour, int minute, int second) {
        time = true;
        seconds = hour * 3_600 + minute * 60 + second;
        return minute < 60 && second < 60 && seconds <= DAY;
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

    /** Whether there is a date, with or without a time. */
    public boolean hasDate() {
        return parts + (month > 0 ? 1 : 0) >= 2;
    }

    /** Whether there is a time of day. */
    public boolean hasTime() {
        return time;
    }

    /** The time of day in seconds; 86,400 for 24:00. */
    public int secondsOfDay() {
        return seconds;
    }

    /** Whether the text names its offset from UTC. */
    public boolean hasOffset() {
        return offset != NO_OFFSET;
    }

    /** Seconds ahead of UTC. */
    public int offset() {
        return offset;
    }

    /** The zone that the text names by a pair of abbreviations, {@code CET/CEST}. */
    public Optional<ZoneId> zone() {
        return pair.map(ZonePair::zone);
    }

    /** Whether the text names a start and an end. */
    public boolean isRange() {
        return range;
    }

    /**
     * The length of the range in seconds; 0 if there is none. An end up to an hour before its start is the clock going back in
     * autumn: 02:45 - 02:00 lasts a quarter of an hour.
     */
    public long rangeSeconds(DateOrder order) {
        StampText end = rangeEnd;
        if (end == null) {
            return 0;
        }
        boolean dated = hasDate() && end.hasDate() && fits(order) && end.fits(order);
        int shift = dated && hasOffset() && end.hasOffset() ? offset - end.offset : 0;
        long length = dated
                ? end.localSeconds(order) - localSeconds(order) + shift
                : Math.floorMod(end.seconds - seconds, DAY);
        if (!dated) {
            return length >= DAY - 3_600 ? length - DAY + 3_600 : length;
        }
        return length <= 0 && length > -3_600 ? length + 3_600 : length;
    }

    /** Whether the text names a month and no day. */
    public boolean isMonth() {
        return hasDate() && parts + (month > 0 ? 1 : 0) == 2;
    }

    /** Whether the month has a year of two digits behind it, which may be a day of a year that nobody names. */
    public boolean isShortMonth() {
        return isMonth() && month > 0 && digits[0] == 2;
    }

    /** Whether the year, in an order that {@link #fits}, is one of another era, such as the Buddhist or the Persian one. */
    public boolean isOfAnotherEra(DateOrder order) {
        int written = writtenYear(order);
        return ForeignYears.gregorian(written) != written || PersianCalendar.isYear(written);
    }

    /** Whether points part the numbers, as only day.month.year and year.month.day are written. */
    public boolean hasPoints() {
        return separator == '.';
    }

    /** Whether the date has a valid reading in that order. */
    public boolean fits(DateOrder order) {
        if (!hasDate()) {
            return false;
        }
        int year = year(order);
        int monthNumber = monthNumber(order);
        int day = day(order);
        boolean known = (year >= 1900 && year <= 2200) || PersianCalendar.isYear(year);
        return known
                && monthNumber >= 1
                && monthNumber <= 12
                && day >= 1
                && day <= 31
                && epochDay(year, monthNumber, day) != NO_DAY;
    }

    /** Days since 1970-01-01; the day asked for last, which most rows share with the row before, is known. */
    private long epochDay(int year, int monthNumber, int day) {
        int key = (year << 4 | monthNumber) << 5 | day;
        if (key != knownKey) {
            knownKey = key;
            boolean persian = PersianCalendar.isYear(year);
            int length = persian
                    ? PersianCalendar.lengthOfMonth(year, monthNumber)
                    : YearMonth.of(year, monthNumber).lengthOfMonth();
            knownDay = day > length
                    ? NO_DAY
                    : persian
                            ? PersianCalendar.epochDay(year, monthNumber, day)
                            : LocalDate.of(year, monthNumber, day).toEpochDay();
        }
        return knownDay;
    }

    /** Whether the order makes no difference, because the month has a name or there is no day. */
    public boolean needsNoOrder() {
        return month > 0 || isMonth();
    }

    /** Days since 1970-01-01, in an order that {@link #fits}. */
    public long epochDay(DateOrder order) {
        return epochDay(year(order), monthNumber(order), day(order));
    }

    /** Local seconds since 1970-01-01T00:00, in an order that {@link #fits}. */
    public long localSeconds(DateOrder order) {
        return epochDay(order) * DAY + seconds;
    }

    private int year(DateOrder order) {
        return ForeignYears.gregorian(writtenYear(order));
    }

    private int writtenYear(DateOrder order) {
        if (isMonth()) {
            return digits[0] == 4 ? part[0] : month > 0 ? fullYear(0) : part[1];
        }
        if (month > 0) {
            return fullYear(digits[0] == 4 ? 0 : 1);
        }
        if (order == DateOrder.YMD) {
            return digits[0] == 4 || isMinguo(0) ? part[0] : -1;
        }
        return digits[0] == 4 || isMinguo(0) ? -1 : fullYear(2);
    }

    private boolean isMinguo(int index) {
        return digits[index] == 3 && ForeignYears.isMinguo(part[index]);
    }

    private int fullYear(int index) {
        if (digits[index] == 4) {
            return part[index];
        }
        return digits[index] == 2 ? part[index] + (part[index] < 70 ? 2000 : 1900) : -1;
    }

    private int monthNumber(DateOrder order) {
        if (month > 0) {
            return month;
        }
        if (isMonth()) {
            return digits[0] == 4 ? part[1] : part[0];
        }
        return order == DateOrder.MDY ? part[0] : part[1];
    }

    private int day(DateOrder order) {
        if (isMonth()) {
            return 1;
        }
        if (month > 0) {
            return digits[0] == 4 ? part[1] : part[0];
        }
        return switch (order) {
            case YMD -> part[2];
            case DMY -> part[0];
            case MDY -> part[1];
        };
    }
}
