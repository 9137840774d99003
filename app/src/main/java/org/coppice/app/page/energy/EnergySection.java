package org.coppice.app.page.energy;

import java.util.List;
import javafx.scene.Node;

/** One view of the page: hour by hour, the bill, the accounts, the contracts, what stands on the site. */
interface EnergySection {

    /** What stands on the page, from top to bottom. */
    List<Node> nodes();

    /** Shows the results of a site. */
    void show(EnergyView view);

    /** Goes to a record, where this section shows it. */
    default boolean reveal(String recordType, String recordId, String fieldKey) {
        return false;
    }
}
