package org.coppice.app.page.energy;

import java.util.List;
import javafx.scene.Node;
import org.coppice.app.workspace.Answering;

/** One view of the page: hour by hour, the bill, the accounts, the contracts, what stands on the site. */
interface EnergySection {

    /** What it shows of the results. */
    Answering<?> view();

    /** What stands on the page, from top to bottom. */
    List<Node> nodes();

    /** Whether there is something to see before there are results: tables of the plan. */
    default boolean isOfPlan() {
        return false;
    }

    /** Goes to a record, where this section shows any. */
    default void reveal(String recordId, String fieldKey) {}
}
