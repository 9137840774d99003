package org.coppice.app.page;

import java.util.List;
import org.coppice.app.control.FindingList;

/** A card of what is wrong with the records of a page; not there where nothing is. */
public final class RemarksCard {
    private static final int MOST = 8;

    private final FindingList list = new FindingList();
    private final Card card = new Card("To be looked at", "in the tables of this page", list);

    /** A card that is not shown yet. */
    public RemarksCard() {
        show(List.of());
    }

    /** The card, to be put on the page. */
    public Card card() {
        return card;
    }

    /** Shows remarks, or goes where there are none. */
    public void show(List<FindingList.Row> remarks) {
        list.show(remarks, MOST, "");
        card.setShown(!remarks.isEmpty());
    }
}
