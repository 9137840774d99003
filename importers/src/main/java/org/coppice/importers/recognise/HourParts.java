package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns of a day named by the hour and its half, quarter or twelfth, one after the other: {@code H1Q1}, {@code Q1_1}, {@code 1.1} to {@code 24.4}. */
final class HourParts {
    private static final Pattern NAME =
            Pattern.compile("(?i)(?:h|hr|hour|q|qh|t)?[ _]?(\\d{1,2})[ ._:-]?(?:q|h|m|p)?[ _]?(\\d{1,2})");
    /** The same with a mark or a letter between, without which 11 may be one and one. */
    private static final Pattern PARTED = Pattern.compile(".*\\d([ ._:-]|[a-zA-Z]).*\\d");

    private static final int HOURS = 24;

    private HourParts() {}

    /** The second of the day at which each begins, if the names are those of all parts of a day in their order. */
    static Optional<List<Integer>> starts(List<String> names) {
        int parts = names.size() / HOURS;
        if (parts < 2 || parts > 12 || 60 % parts != 0 || names.size() != HOURS * parts) {
            return Optional.empty();
        }
        List<Integer> starts = new ArrayList<>();
        int firstHour = -1;
        int firstPart = -1;
        for (int i = 0; i < names.size(); i++) {
            Matcher name = NAME.matcher(names.get(i).strip());
            if (!PARTED.matcher(names.get(i).strip()).matches() || !name.matches()) {
                return Optional.empty();
            }
            int hour = Integer.parseInt(name.group(1));
            int part = Integer.parseInt(name.group(2));
            firstHour = i == 0 ? hour : firstHour;
            firstPart = i == 0 ? part : firstPart;
            if (firstHour > 1 || firstPart > 1 || hour != firstHour + i / parts || part != firstPart + i % parts) {
                return Optional.empty();
            }
            starts.add(i * (HOURS * 3_600 / names.size()));
        }
        return Optional.of(starts);
    }
}
