package org.coppice.importers.stamp;

import java.time.ZoneId;
import java.util.Optional;
import org.coppice.importers.sheet.Table;

/**
 * One date, time or both as a text, taken apart. Reused from row to row: {@link #parse} overwrites what was there. Understood
 * are numbers with any of {@code . / -} between them, month names, {@code T}, 12 and 24 hours, {@code 24:00}, offsets, zone
 * abbreviations, {@code 20240131}, {@code 202401310015} and ranges ({@code 00:00 - 00:15}, of which the start is taken).
 */
public final class StampText {
    private final StampDate date = new StampDate();
    private final StampClock clock = new StampClock();
    private final StampScan scan = new StampScan(date, clock);
    private Optional<StampText> rangeEnd = Optional.empty();
    private Optional<ZonePair> pair = Optional.empty();

    /** Takes a text apart; false if it is no date and no time. */
    public boolean parse(String given) {
        clear();
        String spaced = given.indexOf('\u00a0') < 0 && given.indexOf('\u202f') < 0
                ? given
                : given.replace('\u00a0', ' ').replace('\u202f', ' ');
        pair = ZonePair.find(spaced);
        String stamp = pair.map(ZonePair::rest).orElse(spaced);
        boolean understood =
                scan.scan(HourRange.plain(ForeignStamps.plain(Weeks.plain(Quarters.plain(MonthSpan.plain(stamp))))));
        rangeEnd = scan.rangeEnd();
        return understood;
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
        clear();
        date.set(form, given);
        return clock.set(form.hour(given), form.minute(given), form.second(given));
    }

    private void clear() {
        date.clear();
        clock.clear();
        rangeEnd = Optional.empty();
        pair = Optional.empty();
    }

    /** Whether there is a date, with or without a time. */
    public boolean hasDate() {
        return date.hasDate();
    }

    /** Whether there is a time of day. */
    public boolean hasTime() {
        return clock.isGiven();
    }

    /** The time of day in seconds; 86,400 for 24:00. */
    public int secondsOfDay() {
        return clock.seconds();
    }

    /** Whether the text names its offset from UTC. */
    public boolean hasOffset() {
        return clock.hasOffset();
    }

    /** Seconds ahead of UTC. */
    public int offset() {
        return clock.offset();
    }

    /** The zone that the text names by a pair of abbreviations, {@code CET/CEST}. */
    public Optional<ZoneId> zone() {
        return pair.map(ZonePair::zone);
    }

    /** Whether the text names a start and an end. */
    public boolean isRange() {
        return rangeEnd.isPresent();
    }

    /**
     * The length of the range in seconds; 0 if there is none. An end up to an hour before its start is the clock going back in
     * autumn: 02:45 - 02:00 lasts a quarter of an hour.
     */
    public long rangeSeconds(DateOrder order) {
        return rangeEnd.map(end -> secondsTo(end, order)).orElse(0L);
    }

    private long secondsTo(StampText end, DateOrder order) {
        if (!hasDate() || !end.hasDate() || !fits(order) || !end.fits(order)) {
            long length = Math.floorMod(end.secondsOfDay() - secondsOfDay(), StampClock.DAY);
            return length >= StampClock.DAY - StampClock.HOUR ? length - StampClock.DAY + StampClock.HOUR : length;
        }
        int shift = hasOffset() && end.hasOffset() ? offset() - end.offset() : 0;
        long length = end.localSeconds(order) - localSeconds(order) + shift;
        return length <= 0 && length > -StampClock.HOUR ? length + StampClock.HOUR : length;
    }

    /** Whether the text names a month and no day. */
    public boolean isMonth() {
        return date.isMonth();
    }

    /** Whether the month has a year of two digits behind it, which may be a day of a year that nobody names. */
    public boolean isShortMonth() {
        return date.isShortMonth();
    }

    /** Whether the year, in an order that {@link #fits}, is one of another era, such as the Buddhist or the Persian one. */
    public boolean isOfAnotherEra(DateOrder order) {
        return date.isOfAnotherEra(order);
    }

    /** Whether points part the numbers, as only day.month.year and year.month.day are written. */
    public boolean hasPoints() {
        return date.hasPoints();
    }

    /** Whether the date has a valid reading in that order. */
    public boolean fits(DateOrder order) {
        return date.fits(order);
    }

    /** Whether the order makes no difference, because the month has a name or there is no day. */
    public boolean needsNoOrder() {
        return date.needsNoOrder();
    }

    /** Days since 1970-01-01, in an order that {@link #fits}. */
    public long epochDay(DateOrder order) {
        return date.epochDay(order);
    }

    /** Local seconds since 1970-01-01T00:00, in an order that {@link #fits}. */
    public long localSeconds(DateOrder order) {
        return epochDay(order) * StampClock.DAY + secondsOfDay();
    }
}
