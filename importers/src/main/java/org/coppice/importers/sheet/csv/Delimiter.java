package org.coppice.importers.sheet.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which character parts the fields of a text: the one that occurs equally often in most lines. A comma may also be a decimal
 * mark, so it yields to any other that fits; a space is the last resort.
 */
final class Delimiter {
    private static final char[] CANDIDATES = {';', '\t', '|', ','};
    private static final double ENOUGH = 0.6;

    private Delimiter() {}

    static char of(String text) {
        if (text.length() > 4 && text.regionMatches(true, 0, "sep=", 0, 4) && "\r\n\"".indexOf(text.charAt(4)) < 0) {
            return text.charAt(4);
        }
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(300).toList();
        for (char candidate : CANDIDATES) {
            if (share(lines, candidate) >= ENOUGH) {
                return candidate;
            }
        }
        return lines.size() > 1 && spaced(lines) ? ' ' : best(lines);
    }

    /** Whether nearly all lines have the same number of words, more than one: columns set apart by spaces. */
    private static boolean spaced(List<String> lines) {
        Map<Integer, Integer> linesByWords = new HashMap<>();
        for (String line : lines) {
            linesByWords.merge(line.strip().split("\\s+").length, 1, Integer::sum);
        }
        return linesByWords.entrySet().stream()
                .anyMatch(entry -> entry.getKey() > 1 && entry.getValue() >= lines.size() * 0.8);
    }

    /** A text whose columns are set apart by any number of spaces, with one space. */
    static String singleSpaced(String text) {
        return text.lines().map(line -> line.strip().replaceAll("\\s+", " ")).collect(Collectors.joining("\n"));
    }

    private static char best(List<String> lines) {
        char best = ',';
        double bestShare = 0.3;
        for (char candidate : CANDIDATES) {
            double share = share(lines, candidate);
            if (share > bestShare) {
                best = candidate;
                bestShare = share;
            }
        }
        return best;
    }

    /** The share of lines that hold the candidate as often as most lines that hold it at all. */
    private static double share(List<String> lines, char candidate) {
        Map<Integer, Integer> linesByCount = new HashMap<>();
        for (String line : lines) {
            int count = count(line, candidate);
            if (count > 0) {
                linesByCount.merge(count, 1, Integer::sum);
            }
        }
        int most =
                linesByCount.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return lines.isEmpty() ? 0 : (double) most / lines.size();
    }

    private static int count(String line, char candidate) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == candidate && !quoted) {
                count++;
            }
        }
        return count;
    }
}
