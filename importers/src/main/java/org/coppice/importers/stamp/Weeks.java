package org.coppice.importers.stamp;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weeks of a year by ISO 8601, {@code 2024-W05}, {@code KW 5/2024}, {@code Week 5 2024}, in the form of a range of dates. */
final class Weeks {
    private static final String NAME =
            "(?:w|wk|week|kw|kalenderwoche|woche|cw|uke|uge|vecka|v|viikko|vko|semaine|sem|semana|settimana)";
    private static final Pattern YEAR_FIRST = Pattern.compile("(?i)(\\d{4})[\\s/.,-]*" + NAME + "\\.?\\s*(\\d{1,2})");
    private static final Pattern NAME_FIRST = Pattern.compile("(?i)" + NAME + "\\.?\\s*(\\d{1,2})[\\s/.,-]+(\\d{4})");
    private static final int LONGEST = 24;
    private static final int SHORTEST = 6;

    private Weeks() {}

    /** From the Monday of the week to the next; the very text if it is no week. */
    static String plain(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || text.indexOf(':') >= 0 || !isNamed(text)) {
            return text;
        }
        Matcher dated = YEAR_FIRST.matcher(text.strip());
        if (dated.matches()) {
            return range(dated.group(1), dated.group(2), text);
        }
        Matcher named = NAME_FIRST.matcher(text.strip());
        return named.matches() ? range(named.group(2), named.group(1), text) : text;
    }

    /** A letter that every name of the week has one of. */
    private static boolean isNamed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("WwVvSsUu".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String range(String year, String week, String text) {
        int of = Integer.parseInt(year);
        int number = Integer.parseInt(week);
        LocalDate middle = LocalDate.of(of, 7, 1);
        if (number < 1
                || number > middle.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum()) {
            return text;
        }
        LocalDate monday =
                LocalDate.of(of, 1, 4).with(WeekFields.ISO.dayOfWeek(), 1).plusWeeks(number - 1L);
        return monday + " - " + monday.plusWeeks(1);
    }
}
