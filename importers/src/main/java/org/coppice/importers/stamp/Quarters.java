package org.coppice.importers.stamp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quarters and halves of a year, {@code Q1 2024}, {@code 2024-Q1}, {@code 1. Quartal 2024}, in the form of a range of dates. */
final class Quarters {
    private static final String NAME = "(?:q|t|kv|qtr|quarter|quartal|kvartal|kwartaal|kwartal|trimestre|trim)";
    private static final Pattern NAME_FIRST =
            Pattern.compile("(?i)" + NAME + "\\.?\\s*([1-4])[\\s/.,'’-]*(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?i)(\\d{4})[\\s/.-]*" + NAME + "\\.?\\s*([1-4])");
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(?i)([1-4])(?:\\.|st|nd|rd|th|er|e|º|°)?\\s*" + NAME + "\\.?[\\s/.,'’-]*(\\d{4}|\\d{2})");
    /** Without the letters that stand for weeks in France and Spain, {@code S1 2024} and {@code Sem 1 2024}. */
    private static final String HALF =
            "(?:h|hj|hy|half|half[ -]?year|halbjahr|semestre|semester|halvar|halvår|halfjaar|polrocze|pololeti)";

    private static final Pattern HALF_FIRST = Pattern.compile("(?iu)" + HALF + "\\.?\\s*([12])[\\s/.,'’-]*(\\d{4})");
    private static final Pattern YEAR_THEN_HALF = Pattern.compile("(?iu)(\\d{4})[\\s/.-]*" + HALF + "\\.?\\s*([12])");
    private static final Pattern NUMBERED_HALF =
            Pattern.compile("(?iu)([12])(?:\\.|st|nd|er|e|º|°)?\\s*" + HALF + "\\.?[\\s/.,'’-]*(\\d{4})");
    private static final int LONGEST = 20;

    private Quarters() {}

    /** From the first day of the quarter to the first of the next; the very text if it is no quarter. */
    static String plain(String text) {
        if (text.length() < 4 || text.length() > LONGEST || !mayBe(text)) {
            return text;
        }
        Matcher named = NAME_FIRST.matcher(text);
        Matcher numbered = NUMBER_FIRST.matcher(text);
        Matcher dated = YEAR_FIRST.matcher(text);
        if (named.matches()) {
            return range(named.group(2), named.group(1));
        }
        if (dated.matches()) {
            return range(dated.group(1), dated.group(2));
        }
        return numbered.matches() ? range(numbered.group(2), numbered.group(1)) : half(text);
    }

    /** Half a year, {@code H1 2024}, {@code 2. Halbjahr 2024}. */
    private static String half(String text) {
        Matcher named = HALF_FIRST.matcher(text);
        if (named.matches()) {
            return halfRange(named.group(2), named.group(1));
        }
        Matcher dated = YEAR_THEN_HALF.matcher(text);
        if (dated.matches()) {
            return halfRange(dated.group(1), dated.group(2));
        }
        Matcher numbered = NUMBERED_HALF.matcher(text);
        return numbered.matches() ? halfRange(numbered.group(2), numbered.group(1)) : text;
    }

    private static String halfRange(String year, String half) {
        return half.equals("1")
                ? year + "-1-1 - " + year + "-7-1"
                : year + "-7-1 - " + (Integer.parseInt(year) + 1) + "-1-1";
    }

    /** A letter of a name, and no clock. */
    private static boolean mayBe(String text) {
        boolean named = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return false;
            }
            named |= "QqTtKkHhSsPp".indexOf(c) >= 0;
        }
        return named;
    }

    private static String range(String year, String quarter) {
        int from = year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
        int month = 3 * Integer.parseInt(quarter) - 2;
        int to = month == 10 ? from + 1 : from;
        return from + "-" + month + "-1 - " + to + "-" + (month == 10 ? 1 : month + 3) + "-1";
    }
}
