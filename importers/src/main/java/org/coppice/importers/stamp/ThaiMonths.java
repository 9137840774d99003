package org.coppice.importers.stamp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coppice.importers.measure.WordList;

/**
 * Months in Thai: their short names differ in marks that are left out of other words ({@code ม.ค.} is January, {@code มี.ค.} March), and
 * two digits beside them are a year of the Buddhist era.
 */
final class ThaiMonths {
    private static final Map<String, Integer> MONTHS = months();
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern MONTH = Pattern.compile(MONTHS.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<!\\p{InThai})(?:", ")(?!\\p{InThai})")));
    private static final Pattern WORDS = Pattern.compile("วันที่|เดือน|พ\\.ศ\\.|ปี");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<=[a-z] {1,3})([5-9]\\d)(?!\\d)");

    private ThaiMonths() {}

    private static Map<String, Integer> months() {
        List<Set<String>> lines = WordList.lines(ThaiMonths.class, "thai-months.txt", UnaryOperator.identity());
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> lines.get(i).stream().map(name -> Map.entry(name, i + 1)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** 1..12, or 0 if the text is no month in Thai. */
    static int month(String text) {
        return MONTHS.getOrDefault(text, 0);
    }

    static boolean isThai(String text) {
        return text.chars().anyMatch(c -> c >= '\u0e00' && c <= '\u0e7f');
    }

    /** A stamp with its month in English, {@code ม.ค. 67 → jan 2567}, {@code 5 มกราคม 2567 → 5 jan 2567}. */
    static String plain(String text) {
        Matcher month = MONTH.matcher(WORDS.matcher(text).replaceAll(" "));
        if (!month.find()) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        month.appendReplacement(plain, " " + ENGLISH.get(month(month.group()) - 1) + " ");
        month.appendTail(plain);
        return SHORT_YEAR.matcher(plain.toString().strip()).replaceFirst("25$1");
    }
}
