package org.coppice.importers.assets;

import java.util.Locale;
import java.util.Set;
import org.coppice.importers.measure.WordList;
import org.coppice.importers.measure.Words;

/** The words of lists of equipment; each kind in a file of its own in {@code asset-words}. */
enum AssetVocabulary {
    TYPE,
    COUNT,
    PURCHASED,
    SITE,
    NAMING,
    PARTS,
    INNER,
    YES_OR_NO,
    CALENDAR,
    BOUGHT;

    private final Set<String> words = WordList.read(
            AssetVocabulary.class,
            "asset-words/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt");

    /** Whether a text holds one of the words. */
    boolean isIn(String text) {
        return Words.has(text, words);
    }

    /** Whether a folded text is one of the words. */
    boolean isWhole(String folded) {
        return words.contains(folded);
    }
}
