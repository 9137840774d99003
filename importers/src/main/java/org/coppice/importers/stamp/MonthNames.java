package org.coppice.importers.stamp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.measure.WordList;
import org.coppice.importers.measure.Words;

/**
 * Names of months and days in many languages, in full and short. As lists of their own, since asking Java for them loads the texts of
 * all these languages, which takes longer than reading many a file.
 */
public final class MonthNames {
    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> DAYS = WordList.read(MonthNames.class, "day-names.txt");

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})\\s?[月월]|thang\\s?(\\d{1,2})");
    private static final int MONTHS_OF_YEAR = 12;
    private static final int LONGEST = 14;

    private MonthNames() {}

    private static Map<String, Integer> months() {
        List<Set<String>> lines = WordList.lines(MonthNames.class, "month-names.txt");
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (String name : lines.get(i)) {
                months.put(name, i + 1);
            }
        }
        return months;
    }

    /** The month that a text names and nothing else, {@code Sept.}, {@code 9月}, {@code Tháng 9}; 0 if it names none. */
    public static int named(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return 0;
        }
        if (ThaiMonths.isThai(text)) {
            return ThaiMonths.month(text.strip());
        }
        String word = Words.fold(text).replace(".", "").strip();
        Matcher numbered = NUMBERED.matcher(word);
        if (numbered.matches()) {
            int month = Integer.parseInt(numbered.group(1) == null ? numbered.group(2) : numbered.group(1));
            return month <= MONTHS_OF_YEAR ? month : 0;
        }
        return month(word);
    }

    /** 1..12, or 0 if the folded word names no month. */
    public static int month(String folded) {
        return MONTHS.getOrDefault(folded, 0);
    }

    /** Whether the folded word names a day of the week. */
    public static boolean isDay(String folded) {
        return DAYS.contains(folded);
    }
}
