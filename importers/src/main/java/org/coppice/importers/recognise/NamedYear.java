package org.coppice.importers.recognise;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year that a text names, a calendar year or one that begins in one year and ends in the next: {@code Electricity 2023},
 * {@code FY 2023/24}, {@code 2023年度}.
 *
 * @param first the calendar year in which it begins
 * @param two whether it ends in the next
 */
record NamedYear(int first, boolean two) {
    private static final int LONGEST = 120;
    private static final Pattern YEAR = Pattern.compile(
            "(?<![\\d.,])((?:19|20)\\d\\d)(?:年度()|\\s?[/–-]\\s?((?:19|20)?\\d\\d)(?![\\d./-]))?(?![\\d,])(?!\\.\\d)");

    /** The one year of a text; empty if it names none or several. */
    static Optional<NamedYear> of(String text) {
        if (text.length() < 4 || text.length() > LONGEST) {
            return Optional.empty();
        }
        Set<NamedYear> years = new HashSet<>();
        Matcher found = YEAR.matcher(text.replace('_', ' '));
        while (found.find()) {
            int first = Integer.parseInt(found.group(1));
            String second = found.group(3);
            if (second != null && (first + 1) % 100 != Integer.parseInt(second) % 100) {
                return Optional.empty(); // 2024-07
            }
            years.add(new NamedYear(first, second != null || found.group(2) != null));
        }
        return years.size() == 1 ? Optional.of(years.iterator().next()) : Optional.empty();
    }

    /** Whether the months of a year, from the first one given, can be told: those of two years must begin after January. */
    boolean canBegin(int month) {
        return two ? month > 1 : true;
    }

    /** The calendar year of a month; {@code begun} is the first month of the year. */
    int of(int month, int begun) {
        return two && month < begun ? first + 1 : first;
    }
}
