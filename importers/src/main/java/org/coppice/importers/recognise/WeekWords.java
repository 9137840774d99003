package org.coppice.importers.recognise;

import java.util.Set;
import java.util.regex.Pattern;
import org.coppice.importers.measure.Words;

/** What a column of weeks is called. */
public final class WeekWords {
    private static final Set<String> WEEK = Set.of(
            "week",
            "woche",
            "kalenderwoche",
            "kw",
            "cw",
            "wk",
            "semaine",
            "semana",
            "settimana",
            "vecka",
            "uke",
            "uge",
            "viikko",
            "tyden",
            "tydzien",
            "het");
    /** {@code ISO week}, {@code week no}. */
    private static final Pattern AROUND = Pattern.compile("^iso[ _]?|[ _]?(no|nr|number)$");

    private WeekWords() {}

    /** Whether a header speaks of weeks. */
    public static boolean areIn(String header) {
        return Words.has(header, WEEK);
    }

    /** Whether a header, folded, is the word for a week and no more than its number or its standard beside it. */
    static boolean is(String folded) {
        return WEEK.contains(AROUND.matcher(folded).replaceAll(""));
    }
}
