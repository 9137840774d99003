package org.coppice.model.simulate;

import java.util.List;
import java.util.Optional;

/**
 * The ledgers of all sites, in the order of the plan, and what became of every instrument.
 *
 * @param instruments one a contract that could cover import, counted or not
 */
public record Simulation(List<Ledger> ledgers, List<InstrumentUse> instruments) {

    /** Copies the lists. */
    public Simulation {
        ledgers = List.copyOf(ledgers);
        instruments = List.copyOf(instruments);
    }

    /** The ledger of a site, by id or name. */
    public Optional<Ledger> find(String site) {
        return ledgers.stream()
                .filter(ledger ->
                        ledger.site().id().equals(site) || ledger.site().name().equals(site))
                .findFirst();
    }
}
