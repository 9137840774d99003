package org.coppice.app.page;

import java.util.Set;
import java.util.function.Function;

/**
 * A page as the rail lists it.
 *
 * @param icon a literal of the Material2 icon pack, for example {@code mdal-flash_on}
 * @param records which records can be edited there, by their words in references, for example {@code fleet}
 * @param make builds the page when it is first opened
 */
public record PageEntry(PageId id, String icon, Set<String> records, Function<PageContext, Page> make) {

    /** Copies the set. */
    public PageEntry {
        records = Set.copyOf(records);
    }
}
