package org.coppice.app.page;

import org.coppice.model.source.Locator;

/** Going from one page to another. */
public interface Navigation {

    /** Brings a page to the front. */
    void open(PageId page);

    /** Brings the page to the front on which such a record is edited, and shows the record there. */
    void reveal(String recordType, String recordId, String fieldKey);

    /** Whether {@link #follow} leads anywhere. */
    boolean canFollow(Locator locator);

    /** Goes to where a value came from: a field of the plan, another figure, an imported file. */
    void follow(Locator locator);
}
