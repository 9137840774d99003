package org.coppice.model.simulate.ledger;

import java.util.List;

/** What stands on a site and what it did: plants, batteries, backup generators, each in the order of the plan. */
public record OnSiteUse(List<OnSiteGeneration> generation, List<BatteryUse> batteries, List<BackupUse> backups) {

    /** Copies the lists. */
    public OnSiteUse {
        generation = List.copyOf(generation);
        batteries = List.copyOf(batteries);
        backups = List.copyOf(backups);
    }
}
