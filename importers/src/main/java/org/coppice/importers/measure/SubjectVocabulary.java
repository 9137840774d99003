package org.coppice.importers.measure;

import java.util.Locale;
import java.util.Set;

/** The words that tell what flows, which way, and how it is counted; each kind in a file of its own in {@code subject-words}. */
enum SubjectVocabulary {
    ELECTRIC,
    GAS,
    CALORIFIC,
    WATER,
    SEWAGE,
    HEAT,
    COOLING,
    THERMAL,
    FUEL,
    NET,
    EXPORT,
    IMPORT,
    GENERATION,
    OWN_USE,
    REACTIVE,
    REGISTER,
    RUNNING_TOTAL,
    EXPECTED,
    MOMENT,
    PEAK,
    MAXIMUM;

    private final Set<String> words;

    SubjectVocabulary() {
        words = WordList.read(
                SubjectVocabulary.class,
                "subject-words/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt");
    }

    /** Whether a text holds one of the words. */
    boolean isIn(String text) {
        return Words.has(text, words);
    }

    /** A text, folded, without the words. */
    String without(String text) {
        String left = Words.fold(text);
        for (String word : words) {
            left = left.replace(word, " ");
        }
        return left;
    }
}
