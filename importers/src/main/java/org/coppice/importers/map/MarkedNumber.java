package org.coppice.importers.map;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.recognise.QualityWords;
import org.coppice.model.time.ReadingQuality;

/**
 * A number with a mark of its quality behind it, as people flag estimates by hand: {@code 1060*}, {@code 1060 (est.)}, {@code 1060 E}.
 *
 * @param number the text without the mark
 */
record MarkedNumber(String number, ReadingQuality quality) {
    private static final Pattern MARKED = Pattern.compile(
            "([-−(]?\\d[\\d.,'’ \u00a0\u202f]*)(?:\\s*(\\*{1,3}|[†‡])|\\s*[(\\[](\\p{L}+)\\.?[)\\]]|\\s+(\\p{L}+)\\.?|([eE]))");

    /** The number and its quality; empty if there is no such mark. A star stands for an estimate, as in most lists of readings. */
    static Optional<MarkedNumber> find(String text) {
        Matcher found = MARKED.matcher(text.strip());
        if (text.length() > 40 || !found.matches()) {
            return Optional.empty();
        }
        String number = found.group(1).strip();
        if (found.group(2) != null) {
            return Optional.of(new MarkedNumber(number, ReadingQuality.ESTIMATED));
        }
        String word =
                found.group(3) != null ? found.group(3) : found.group(4) != null ? found.group(4) : found.group(5);
        return QualityWords.find(word)
                .filter(quality -> quality != ReadingQuality.MISSING)
                .map(quality -> new MarkedNumber(number, quality));
    }
}
