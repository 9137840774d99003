package org.coppice.importers.recognise;

/** What a word in the rows, under the name of a parameter or a metric, says of its values. */
public final class KindWords {
    private KindWords() {}

    /** Whether it names a quantity that no plan needs, such as a voltage or a power factor. */
    public static boolean isUnused(String kind) {
        return HeaderWords.isUnused(kind);
    }
}
