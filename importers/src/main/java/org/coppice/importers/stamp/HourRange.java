package org.coppice.importers.stamp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours written as {@code 00-01}, {@code 23-24} or {@code 0h-1h}: the second is the one after the first. */
final class HourRange {
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})\\s*h?\\s*[-–]\\s*(\\d{1,2})\\s*h?");
    private static final int LONGEST = 9;

    private HourRange() {}

    /** The range with its minutes; the very text if it is none. */
    static String plain(String text) {
        boolean possible = text.length() >= 3
                && text.length() <= LONGEST
                && (text.indexOf('-') > 0 || text.indexOf('–') > 0)
                && Character.isDigit(text.charAt(0));
        Matcher hours = HOURS.matcher(possible ? text.strip() : "");
        if (!hours.matches()) {
            return text;
        }
        int from = Integer.parseInt(hours.group(1));
        int to = Integer.parseInt(hours.group(2));
        boolean next = from < 24 && (to == from + 1 || (from == 23 && to == 0));
        return next ? from + ":00 - " + to + ":00" : text;
    }
}
