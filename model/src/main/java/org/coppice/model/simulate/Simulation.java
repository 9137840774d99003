package org.coppice.model.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.ledger.InstrumentUse;
import org.coppice.model.simulate.ledger.Ledger;

/**
 * The ledgers of all sites, in the order of the plan, and what became of every instrument.
 *
 * @param uses one a contract that could cover import, counted or not, by the id of the rule set
 */
public record Simulation(List<Ledger> ledgers, Map<String, List<InstrumentUse>> uses) {

    /** Copies the lists. */
    public Simulation {
        ledgers = List.copyOf(ledgers);
        uses = Map.copyOf(uses);
    }

    /** What became of every instrument under the rules in force, those of 2015. */
    public List<InstrumentUse> instruments() {
        return instruments(RuleSet.SCOPE2_2015);
    }

    /** What became of every instrument under a rule set; empty where it was not applied. */
    public List<InstrumentUse> instruments(RuleSet rules) {
        return uses.getOrDefault(rules.id(), List.of());
    }

    /** The ledger of a site, by id or name. */
    public Optional<Ledger> find(String site) {
        return ledgers.stream()
                .filter(ledger ->
                        ledger.site().id().equals(site) || ledger.site().name().equals(site))
                .findFirst();
    }
}
