package org.coppice.importers.stamp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coppice.importers.measure.WordList;

/**
 * Names of months and days in many languages, in full and short. As lists of their own, since asking Java for them loads the texts of
 * all these languages, which takes longer than reading many a file.
 */
public final class MonthNames {
    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> DAYS = WordList.read(MonthNames.class, "day-names.txt");

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

    /** 1..12, or 0 if the folded word names no month. */
    public static int month(String folded) {
        return MONTHS.getOrDefault(folded, 0);
    }

    /** Whether the folded word names a day of the week. */
    public static boolean isDay(String folded) {
        return DAYS.contains(folded);
    }
}
