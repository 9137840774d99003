package org.coppice.importers.register;

import java.util.List;
import java.util.Set;
import org.coppice.importers.measure.WordList;

/**
 * What a column of a list may hold.
 *
 * @param words of its header, folded
 */
record ListKey(String name, Set<String> words) {

    /** The keys of a file in {@code list-words}, in its order: of two whose words are as long, the first counts. */
    static List<ListKey> read(String file) {
        return WordList.named(ListKey.class, "list-words/" + file).entrySet().stream()
                .map(key -> new ListKey(key.getKey(), key.getValue()))
                .toList();
    }
}
