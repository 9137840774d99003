package org.coppice.importers.recognise;

import java.util.List;
import java.util.Set;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Table;

/** Which columns together tell the time of a row, once headers are known. */
final class TimeColumnFinder {
    private final Table table;
    private final HeaderBlock header;
    private final DataRegion region;

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
        List<Integer> dates = region.dateColumns();
        int start = -1;
        int end = -1;
        int stamp = -1;
        for (int column : dates) {
            String words = words(column);
            if (HeaderWords.isOtherDate(words)) {
                continue;
            }
            boolean starts = HeaderWords.isStart(words);
            boolean ends = HeaderWords.isEnd(words);
            start = starts && !ends && start < 0 ? column : start;
            end = ends && !starts && end < 0 ? column : end;
            stamp = !starts && !ends && stamp < 0 ? column : stamp;
        }
        if (start >= 0 && end >= 0) {
            return TimeColumns.of(TimeColumns.Kind.DATE, start).withEnd(end);
        }
        int chosen = start >= 0 ? start : stamp >= 0 ? stamp : end >= 0 ? end : region.timeColumn();
        return withTime(withDuration(TimeColumns.of(TimeColumns.Kind.DATE, chosen)));
    }

    /** A date alone may have the time, the hour or the number of the interval beside it. */
    private TimeColumns withTime(TimeColumns time) {
        if (!ColumnContent.of(table, header.dataFrom(), time.stamp()).isDateOnly()) {
            return time;
        }
        for (int c = 0; c < table.columns(); c++) {
            if (time.has(c) || HeaderWords.isDuration(words(c))) {
                continue;
            }
            ColumnContent content = ColumnContent.of(table, header.dataFrom(), c);
            if (content.isMostly(Sense.TIME) && !HeaderWords.isEnd(words(c))) {
                return time.withTime(c);
            }
            if (content.isMostly(Sense.NUMBER)
                    && content.isWhole()
                    && content.isWithin(0, 100)
                    && isHour(words(c))
                    && !words(c).matches(".*\\d\\s*")) { // HE1, the first of many
                return time.withTime(c);
            }
        }
        return time;
    }

    private static boolean isHour(String words) {
        return HeaderWords.datePart(words) == ColumnRole.HOUR
                || Words.has(
                        words,
                        Set.of(
                                "hour",
                                "stunde",
                                "period",
                                "settlement",
                                "interval",
                                "viertelstunde",
                                "slot",
                                "heure",
                                "hora",
                                "time",
                                "zeit",
                                "he"));
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
        return new TimeColumns(TimeColumns.Kind.PARTS, -1, -1, -1, at[0], at[1], at[2], at[3], at[4], -1);
    }
}
