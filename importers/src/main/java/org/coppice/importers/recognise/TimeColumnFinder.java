package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.Subject;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.ZoneWords;

/** Which columns together tell the time of a row, once headers are known. */
final class TimeColumnFinder {
    private final Table table;
    private final HeaderBlock header;
    private final DataRegion region;
    private final Map<Integer, ColumnContent> contents = new HashMap<>();

    private TimeColumnFinder(Table table, HeaderBlock header, DataRegion region) {
        this.table = table;
        this.header = header;
        this.region = region;
    }

    static TimeColumns find(Table table, HeaderBlock header, DataRegion region) {
        TimeColumnFinder finder = new TimeColumnFinder(table, header, region);
        return switch (region.kind()) {
            case DATE -> finder.dates();
            case PARTS -> finder.parts();
            case NONE -> TimeColumns.of(TimeColumns.Kind.NONE, -1);
            default -> finder.withDuration(TimeColumns.of(region.kind(), region.timeColumn()));
        };
    }

    private String words(int column) {
        String text = header.header(table, column);
        return text.isEmpty() ? header.group(table, column) : text;
    }

    private TimeColumns dates() {
        int start = -1;
        int end = -1;
        int stamp = -1;
        for (int column : region.dateColumns()) {
            String words = words(column);
            if (HeaderWords.isOtherDate(words)) {
                continue;
            }
            boolean starts = HeaderWords.isStart(words);
            boolean ends = HeaderWords.isEnd(words);
            start = starts && !ends ? better(start, column) : start;
            end = ends && !starts ? better(end, column) : end;
            stamp = starts == ends ? better(stamp, column) : stamp;
        }
        if (start >= 0 && stamp >= 0 && isSpanOfQuery(start, stamp)) {
            return withZone(withTime(withDuration(TimeColumns.of(TimeColumns.Kind.DATE, stamp))));
        }
        if (start >= 0 && end >= 0 && !isFixed(start)) {
            return withZone(
                    withTimes(TimeColumns.of(TimeColumns.Kind.DATE, start).withEnd(end)));
        }
        start = start >= 0 && stamp >= 0 && isFixed(start) ? -1 : start; // of a query, not of its readings
        int chosen = start >= 0 ? start : stamp >= 0 ? stamp : end >= 0 ? end : region.timeColumn();
        return withZone(withTime(withDuration(TimeColumns.of(TimeColumns.Kind.DATE, chosen))));
    }

    /** Whether dates of start are those of a request: few, beside many times of readings. */
    private boolean isSpanOfQuery(int start, int stamp) {
        boolean timed = content(start).isDateOnly() && !content(stamp).isDateOnly();
        return timed && content(stamp).distinct() > 4 * content(start).distinct() && !hasTimes();
    }

    private boolean hasTimes() {
        for (int c = 0; c < table.columns(); c++) {
            if (content(c).isMostly(Sense.TIME)) {
                return true;
            }
        }
        return false;
    }

    /** The first of its kind, unless a later one names its zone, tells the time of day, or changes from row to row. */
    private int better(int known, int column) {
        if (known < 0 || rank(column) > rank(known)) {
            return column;
        }
        return known;
    }

    private int rank(int column) {
        boolean named = ZoneWords.find(Words.apart(words(column))).isPresent();
        boolean timed = !content(column).isDateOnly();
        boolean used = HeaderWords.isOfUse(words(column));
        return (isFixed(column) ? 0 : 8) + (timed ? 4 : 0) + (named ? 2 : 0) + (used ? 1 : 0);
    }

    /** One and the same in all of many rows. */
    private boolean isFixed(int column) {
        ColumnContent content = content(column);
        return content.distinct() == 1 && content.filled() > 3 && !content.isDateOnly();
    }

    private ColumnContent content(int column) {
        return contents.computeIfAbsent(column, c -> ColumnContent.of(table, header.dataFrom(), c));
    }

    /** Dates of start and end may each have their time in a column beside. */
    private TimeColumns withTimes(TimeColumns time) {
        if (!content(time.stamp()).isDateOnly() || !content(time.end()).isDateOnly()) {
            return time;
        }
        List<Integer> times = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            if (!time.has(c) && !HeaderWords.isDuration(words(c)) && content(c).isMostly(Sense.TIME)) {
                times.add(c);
            }
        }
        return times.size() == 2 ? time.withTime(times.get(0)).withEndTime(times.get(1)) : time;
    }

    /** A column that names the offset of each row, or the zone of all. */
    private TimeColumns withZone(TimeColumns time) {
        for (int c = 0; c < table.columns(); c++) {
            if (!time.has(c) && HeaderWords.isZone(words(c)) && holdsZones(c)) {
                return time.withZone(c);
            }
        }
        return time;
    }

    private boolean holdsZones(int column) {
        int zones = 0;
        int filled = 0;
        for (int row = header.dataFrom(); row < Math.min(table.rows(), header.dataFrom() + 100); row++) {
            String text = table.text(row, column);
            filled += text.isEmpty() ? 0 : 1;
            zones += !text.isEmpty() && ZoneWords.ofCell(text).isPresent() ? 1 : 0;
        }
        return filled > 0 && zones == filled;
    }

    /** A date alone may have the time, the hour or the number of the interval beside it. */
    private TimeColumns withTime(TimeColumns time) {
        if (!content(time.stamp()).isDateOnly()) {
            return time;
        }
        for (int c = 0; c < table.columns(); c++) {
            if (time.has(c) || HeaderWords.isDuration(words(c))) {
                continue;
            }
            ColumnContent content = content(c);
            if (content.isMostly(Sense.TIME) && isOfPeak(time, c)) {
                continue;
            }
            if (content.isMostly(Sense.TIME) && !HeaderWords.isEnd(words(c))) {
                return time.withTime(c);
            }
            if (content.isMostly(Sense.NUMBER)
                    && content.isWhole()
                    && (content.isWithin(0, 300) || content.isClock())
                    && HeaderWords.isHour(words(c))
                    && !namesReadings(c)
                    && !(isADayARow(time) && content.distinct() > 1) // hours in operation
                    && !words(c).matches(".*\\d[AaBb]?\\s*")) { // HE1, the first of many
                int finer = finerThan(time, c);
                return finer >= 0 ? time.withTime(finer) : withQuarter(time.withTime(c));
            }
            if (content.isMostly(Sense.TEXT) && CountsOfDay.areNamed(table, header.dataFrom(), c)) {
                return time.withTime(c);
            }
            boolean countsMinutes = CountsOfDay.perDay(table, header.dataFrom(), c) > 0;
            if (countsMinutes || (words(c).isEmpty() && CountsOfDay.areHours(table, header.dataFrom(), c))) {
                return time.withTime(c);
            }
            boolean numbered = words(c).matches(".*\\d[AaBb]?\\s*");
            boolean clock = HeaderWords.isHour(words(c)) || HeaderWords.isStamp(words(c));
            if (content.isHundredths() && clock && !numbered) { // 0.15, where a point parts the time
                return time.withTime(c);
            }
        }
        return onlyEnds(time);
    }

    /** A column of times of day behind that of the hours which tells more times apart; -1 if there is none. */
    private int finerThan(TimeColumns time, int hours) {
        for (int c = hours + 1; c < table.columns(); c++) {
            ColumnContent content = content(c);
            boolean times = content.isMostly(Sense.TIME) && content.count(Sense.TIME) == content.filled();
            boolean ends = HeaderWords.isEnd(words(c)) || HeaderWords.isDuration(words(c));
            boolean finer = times && content.distinct() > content(hours).distinct();
            if (!time.has(c) && finer && !ends) {
                return c;
            }
        }
        return -1;
    }

    /** Whether a header names the unit of readings: {@code Cooling (ton-hr)}. */
    private boolean namesReadings(int column) {
        return UnitWords.inHeader(words(column))
                .filter(found -> found.unit().measure() != Measure.UNUSED)
                .isPresent();
    }

    /** Whether every row has a date of its own. */
    private boolean isADayARow(TimeColumns time) {
        ColumnContent dates = content(time.stamp());
        boolean everywhere = dates.count(Sense.BLANK) < dates.count(Sense.DATE); // and not once for its day
        return everywhere && dates.count(Sense.DATE) > 3 && dates.distinct() == dates.count(Sense.DATE);
    }

    /** When the day's peak was is not the time of its reading. */
    private boolean isOfPeak(TimeColumns time, int column) {
        return isADayARow(time) && Subject.isPeak(words(column));
    }

    /** Beside an hour may stand its quarters, 1 to 4, its twelfths, 1 to 12, or its minutes. */
    private TimeColumns withQuarter(TimeColumns time) {
        for (int c = 0; c < table.columns(); c++) {
            boolean named = !time.has(c) && (HeaderWords.isQuarter(words(c)) || isPartOfHour(c));
            if (named
                    && content(c).isWhole()
                    && content(c).isWithin(0, 59)
                    && content(c).distinct() > 1) {
                return time.withMinute(c);
            }
        }
        return time;
    }

    /** Whether an interval, a period or the like counts from 1 to 4 or to 12. */
    private boolean isPartOfHour(int column) {
        ColumnContent content = content(column);
        int parts = content.distinct();
        return HeaderWords.isHour(words(column)) && (parts == 4 || parts == 12) && content.isWithin(1, parts);
    }

    /** Where no other time stands beside the date, one that is headed as an end tells it. */
    private TimeColumns onlyEnds(TimeColumns time) {
        for (int c = 0; c < table.columns(); c++) {
            if (!time.has(c) && content(c).isMostly(Sense.TIME) && HeaderWords.isEnd(words(c))) {
                return time.withTime(c);
            }
        }
        return time;
    }

    private TimeColumns withDuration(TimeColumns time) {
        for (int c = 0; c < table.columns(); c++) {
            if (!time.has(c) && HeaderWords.isDuration(words(c))) {
                ColumnContent content = ColumnContent.of(table, header.dataFrom(), c);
                boolean seconds =
                        Words.fold(words(c)).matches(".*\\b(s|sec|secs|seconds|sek|sekunden|min|minutes|h|hours)\\b.*");
                if (content.isMostly(Sense.TIME) || (content.isMostly(Sense.NUMBER) && seconds)) {
                    return time.withDuration(c);
                }
            }
        }
        return time;
    }

    private TimeColumns parts() {
        int[] at = {-1, -1, -1, -1, -1};
        List<ColumnRole> roles =
                List.of(ColumnRole.YEAR, ColumnRole.MONTH, ColumnRole.DAY, ColumnRole.HOUR, ColumnRole.MINUTE);
        for (int c = 0; c < table.columns(); c++) {
            int role = roles.indexOf(HeaderWords.datePart(header.header(table, c)));
            if (role >= 0 && at[role] < 0) {
                at[role] = c;
            }
        }
        boolean unnamed = at[0] < 0 && at[1] < 0;
        if (unnamed) { // year, month, day and hour, or quarters of an hour, without a header
            at = new int[] {0, 1, 2, content(3).most() > 25 ? -1 : 3, -1};
        }
        int number = unnamed && at[3] < 0 ? 3 : at[2] >= 0 && at[3] < 0 ? timeOrNumber(at) : -1;
        return new TimeColumns(TimeColumns.Kind.PARTS, -1, -1, number, at[0], at[1], at[2], at[3], at[4], -1, -1, -1);
    }

    /** The times of day, or the numbers of its intervals, 1 to 48, beside year, month and day; -1 if there are none. */
    private int timeOrNumber(int... parts) {
        for (int c = 0; c < table.columns(); c++) {
            int column = c;
            boolean free = java.util.Arrays.stream(parts).noneMatch(part -> part == column);
            ColumnContent content = content(c);
            boolean ends = HeaderWords.isEnd(words(c)) || HeaderWords.isDuration(words(c));
            if (free && content.isMostly(Sense.TIME) && content.distinct() > 1 && !ends) {
                return c;
            }
            boolean counts =
                    content.isWhole() && content.isWithin(0, 300) && content.least() <= 1 && content.most() >= 23;
            if (free && counts && content.distinct() > 20 && HeaderWords.isHour(words(c))) {
                return c;
            }
        }
        return -1;
    }
}
