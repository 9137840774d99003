package org.coppice.model.source;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences about a number of things, written once for one and for many: {@code 4 reading(s) lie} becomes {@code 4 readings lie}. */
final class Counted {
    private static final Map<String, String> OF_ONE =
            Map.of("are", "is", "have", "has", "lie", "lies", "do", "does", "overlap", "overlaps");

    private static final Pattern THINGS =
            Pattern.compile("\\b(\\d[\\d,]*) ([a-z]+)\\(s\\)(?: (are|have|lie|do|overlap)\\b)?");

    private Counted() {}

    /** The sentence with noun and verb as its number asks for. */
    static String said(String sentence) {
        return sentence.contains("(s)") ? THINGS.matcher(sentence).replaceAll(Counted::agreeing) : sentence;
    }

    private static String agreeing(MatchResult found) {
        boolean one = found.group(1).equals("1");
        String verb = found.group(3);
        String said = found.group(1) + " " + found.group(2) + (one ? "" : "s")
                + (verb == null ? "" : " " + (one ? OF_ONE.getOrDefault(verb, verb) : verb));
        return Matcher.quoteReplacement(said);
    }
}
