package org.coppice.importers.register;

import java.util.List;

/**
 * What a column of a list may hold.
 *
 * @param words of its header, folded
 */
record ListKey(String name, List<String> words) {
    static ListKey of(String name, String... words) {
        return new ListKey(name, List.of(words));
    }
}
