package org.coppice.model.simulate;

import java.util.List;

/**
 * What a site would take from the grid and pay if no flexible work were moved: the same plants, batteries and contracts under that
 * load. Beside the ledger it tells what moving saves, and what it costs.
 *
 * @param loadKwh by step; shared, not to be written to
 * @param importKwh by step; shared, not to be written to
 * @param postings what the contracts would ask, demand charges included
 * @param batteryCycles full cycles of all batteries
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record Unmoved(double[] loadKwh, double[] importKwh, List<Posting> postings, double batteryCycles) {

    /** Copies the list. */
    public Unmoved {
        postings = List.copyOf(postings);
    }
}
