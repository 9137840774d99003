package org.coppice.importers.stamp;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coppice.importers.measure.Words;

/** Names of months and days in many languages, in full and short. */
public final class MonthNames {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs", "hu", "ro", "el", "tr", "ru",
            "uk", "et", "lv", "lt", "sk", "sl", "ca");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Set<String> DOUBTFUL = new HashSet<>();
    private static final Set<String> DAYS = new HashSet<>();

    static {
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (TextStyle style : STYLES) {
                for (Month month : Month.values()) {
                    String name = plain(month.getDisplayName(style, locale));
                    Integer known = MONTHS.putIfAbsent(name, month.getValue());
                    if (known != null && known != month.getValue()) {
                        DOUBTFUL.add(name);
                    }
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    DAYS.add(plain(day.getDisplayName(style, locale)));
                }
            }
        }
        MONTHS.keySet().removeAll(DOUBTFUL); // one word, months apart in two languages
        MONTHS.put("sept", 9);
        MONTHS.put("mrz", 3);
        MONTHS.put("maer", 3);
        MONTHS.entrySet().removeIf(entry -> entry.getKey().length() < 3);
    }

    private MonthNames() {}

    private static String plain(String name) {
        return Words.fold(name).replace(".", "");
    }

    /** 1..12, or 0 if the folded word names no month. */
    public static int month(String folded) {
        return MONTHS.getOrDefault(folded, 0);
    }

    static boolean isDay(String folded) {
        return DAYS.contains(folded);
    }
}
