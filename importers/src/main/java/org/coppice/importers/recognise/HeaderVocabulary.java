package org.coppice.importers.recognise;

import java.util.Locale;
import java.util.Set;
import org.coppice.importers.measure.WordList;
import org.coppice.importers.measure.Words;

/** The words of headers, by what they tell of a column; each in a file of its own in {@code header-words}. */
enum HeaderVocabulary {
    STAMP,
    OTHER_DATE,
    START,
    END,
    METER,
    POINT,
    DEVICE,
    IDENTIFIER,
    PRIVATE_NUMBER,
    KIND,
    FLOW,
    PLACE,
    ZONE,
    ORDINAL,
    CODE,
    UNIT,
    QUANTITY,
    QUALITY,
    MONEY,
    PRICE,
    DURATION,
    HOUR,
    QUARTER,
    FACTOR,
    UNUSED,
    DERIVED,
    DEVIATION,
    TYPE,
    LOAD,
    PART;

    private static final int LONGEST_HEADER = 2_000;

    private final Set<String> words;

    HeaderVocabulary() {
        words = WordList.read(
                HeaderVocabulary.class,
                "header-words/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt");
    }

    /** Whether a folded text is one of the words. */
    boolean is(String folded) {
        return words.contains(folded);
    }

    /** Whether a header holds one of the words; a text of pages is no header. */
    boolean isIn(String header) {
        return header.length() <= LONGEST_HEADER && Words.has(header, words);
    }
}
