package org.coppice.importers.stamp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours written as {@code 00-01}, {@code 23-24}, {@code 0000-0030}, {@code 0h-1h}, {@code 12 AM - 1 AM}, where the second is the one
 * after the first, or alone, as {@code 12 AM} and {@code 14 Uhr}.
 */
final class HourRange {
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})\\s*h?\\s*[-–]\\s*(\\d{1,2})\\s*h?");
    /** Without a colon, alone or behind a date: {@code 0000-0030}. */
    private static final Pattern CLOCKS =
            Pattern.compile("(|.*\\D\\d{1,4} )([01]\\d|2[0-3])([0-5]\\d)\\s*[-–]\\s*([01]\\d|2[0-4])([0-5]\\d)");

    private static final int DAY = 1_440;

    private static final Pattern HALF_DAYS =
            Pattern.compile("(?i)(\\d{1,2})\\s*([ap])\\.?m\\.?\\s*[-–]\\s*(\\d{1,2})\\s*([ap])\\.?m\\.?");
    private static final Pattern HALF_DAY = Pattern.compile("(?i)(\\d{1,2})\\s*([ap])\\.?m\\.?");
    /** {@code 14 Uhr}, {@code 0100 UTC}. */
    private static final Pattern WORDED =
            Pattern.compile("(?iu)(?:(\\d{1,2})|([01]\\d|2[0-4])([0-5]\\d))\\s*(uhr|utc|gmt|ч)\\.?");

    private static final String WORDED_ENDS = "rRcCtTч.";
    /** {@code 0.00 - 1.00}, in quarters of an hour, which are no months. */
    private static final Pattern POINTS =
            Pattern.compile("(\\d{1,2})\\.(00|15|30|45)\\s*[-–]\\s*(\\d{1,2})\\.(00|15|30|45)");

    private static final int LONGEST = 21;

    private HourRange() {}

    /** The range, or the hour of a half day, with its minutes; the very text if it is none. */
    static String plain(String text) {
        if (isShort(text)) {
            Matcher half = HALF_DAY.matcher(text.strip());
            return half.matches() ? half.group(1) + ":00 " + half.group(2) + "m" : text;
        }
        if (isWorded(text)) {
            return ofWords(text);
        }
        boolean possible = text.length() >= 3
                && text.length() <= LONGEST
                && (text.indexOf('-') > 0 || text.indexOf('–') > 0)
                && Character.isDigit(text.charAt(0));
        if (!possible) {
            return text;
        }
        String stripped = text.strip();
        Matcher clocks = CLOCKS.matcher(stripped);
        if (clocks.matches()) {
            return ofClocks(clocks, text);
        }
        Matcher points = POINTS.matcher(stripped);
        if (points.matches()) {
            return points.group(1) + ":" + points.group(2) + " - " + points.group(3) + ":" + points.group(4);
        }
        Matcher hours = HOURS.matcher(stripped);
        if (!hours.matches()) {
            Matcher halfDays = HALF_DAYS.matcher(stripped);
            return halfDays.matches() ? ofHalfDays(halfDays, text) : text;
        }
        return range(Integer.parseInt(hours.group(1)), Integer.parseInt(hours.group(2)), text);
    }

    /** {@code 12 AM}, at most with points and blanks. */
    private static boolean isShort(String text) {
        return text.length() >= 3
                && text.length() <= 8
                && Character.isDigit(text.charAt(0))
                && (text.indexOf('m') > 0 || text.indexOf('M') > 0);
    }

    private static boolean isWorded(String text) {
        return text.length() >= 3
                && text.length() <= 9
                && Character.isDigit(text.charAt(0))
                && WORDED_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** The clock, with the offset that the word names; the very text if it is none. */
    private static String ofWords(String text) {
        Matcher worded = WORDED.matcher(text);
        if (!worded.matches()) {
            return text;
        }
        boolean whole = worded.group(1) != null;
        String clock = whole ? worded.group(1) + ":00" : worded.group(2) + ":" + worded.group(3);
        return worded.group(4).matches("(?i)utc|gmt") ? clock + " UTC" : clock;
    }

    private static String ofHalfDays(Matcher of, String text) {
        int from = hour(of.group(1), of.group(2));
        int to = hour(of.group(3), of.group(4));
        return range(from, to == 0 ? 24 : to, text);
    }

    private static int hour(String hour, String half) {
        return Integer.parseInt(hour) % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    /** The length of an interval of readings: as {@code 2023-2024} is none, two years are no time of day. */
    private static String ofClocks(Matcher of, String text) {
        int from = Integer.parseInt(of.group(2)) * 60 + Integer.parseInt(of.group(3));
        int to = Integer.parseInt(of.group(4)) * 60 + Integer.parseInt(of.group(5));
        int length = Math.floorMod(to - from, DAY);
        boolean interval = length >= 5 && length <= 60 && 60 % length == 0 && from % length == 0;
        return interval
                ? of.group(1) + of.group(2) + ":" + of.group(3) + " - " + of.group(4) + ":" + of.group(5)
                : text;
    }

    private static String range(int from, int to, String text) {
        boolean next = from < 24 && (to == from + 1 || (from == 23 && to == 0));
        return next ? from + ":00 - " + to + ":00" : text;
    }
}
