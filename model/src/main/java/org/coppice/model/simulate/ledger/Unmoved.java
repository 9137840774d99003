package org.coppice.model.simulate.ledger;

import java.util.List;
import org.coppice.model.quantity.Energy;
import org.coppice.model.schedule.Delay;

/**
 * What a site would take from the grid and pay if no flexible work were moved: the same plants, batteries and contracts under that
 * load. Beside the ledger it tells what moving saves, and what it costs.
 *
 * @param loadKwh by step; shared, not to be written to
 * @param delay of the work that moved to other hours
 * @param importKwh by step; shared, not to be written to
 * @param postings what the contracts would ask, demand charges included
 * @param batteryCycles full cycles of all batteries
 * @param sent energy of work that runs at other sites instead, overhead included
 * @param received energy of work that came from other sites, overhead included
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record Unmoved(
        double[] loadKwh,
        Delay delay,
        double[] importKwh,
        List<Posting> postings,
        double batteryCycles,
        Energy sent,
        Energy received) {

    /** Copies the list. */
    public Unmoved {
        postings = List.copyOf(postings);
    }
}
