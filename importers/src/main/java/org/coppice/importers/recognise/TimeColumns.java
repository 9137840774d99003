package org.coppice.importers.recognise;

/**
 * Where the time of a row stands; -1 for a column that is not there.
 *
 * @param stamp the date, the date and time, or the start
 * @param end the end of the reading, if it has a column
 * @param time the time of day, or the hour or number of the interval, if apart from the date
 * @param minute the minute or quarter of the hour, apart from it
 * @param endTime the time of day of the end, if apart from its date
 * @param zone the column that names the offset or the zone of each row
 */
public record TimeColumns(
        Kind kind,
        int stamp,
        int end,
        int time,
        int year,
        int month,
        int day,
        int hour,
        int minute,
        int duration,
        int endTime,
        int zone) {

    /** In which form. */
    public enum Kind {
        /** Dates, texts or date cells. */
        DATE,
        /** Excel serial numbers without a date format. */
        SERIAL,
        /** Seconds or milliseconds since 1970. */
        EPOCH,
        /** Numbers such as 20240131. */
        COMPACT,
        /** Year, month, day and hour each in a column. */
        PARTS,
        /** A time of day without a date. */
        TIME_OF_DAY,
        NONE
    }

    static TimeColumns of(Kind kind, int stamp) {
        return new TimeColumns(kind, stamp, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);
    }

    TimeColumns withEnd(int column) {
        return new TimeColumns(kind, stamp, column, time, year, month, day, hour, minute, duration, endTime, zone);
    }

    TimeColumns withTime(int column) {
        return new TimeColumns(kind, stamp, end, column, year, month, day, hour, minute, duration, endTime, zone);
    }

    TimeColumns withEndTime(int column) {
        return new TimeColumns(kind, stamp, end, time, year, month, day, hour, minute, duration, column, zone);
    }

    TimeColumns withDuration(int column) {
        return new TimeColumns(kind, stamp, end, time, year, month, day, hour, minute, column, endTime, zone);
    }

    TimeColumns withMinute(int column) {
        return new TimeColumns(kind, stamp, end, time, year, month, day, hour, column, duration, endTime, zone);
    }

    TimeColumns withZone(int column) {
        return new TimeColumns(kind, stamp, end, time, year, month, day, hour, minute, duration, endTime, column);
    }

    /** Whether a column tells the time of a row. */
    public boolean has(int column) {
        return column >= 0
                && (column == stamp
                        || column == end
                        || column == time
                        || column == year
                        || column == month
                        || column == day
                        || column == hour
                        || column == minute
                        || column == duration
                        || column == endTime
                        || column == zone);
    }
}
