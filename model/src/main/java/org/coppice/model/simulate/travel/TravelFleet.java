package org.coppice.model.simulate.travel;

import java.util.Optional;
import org.coppice.model.quantity.WorkRate;
import org.coppice.model.simulate.demand.FleetDemand;
import org.coppice.model.source.Sourced;

/** A fleet that work may come from or go to, at its site. */
record TravelFleet(TravelSite site, FleetDemand demand) {

    /** How many of its servers do the work of one server of another fleet, by their peaks; empty where one is not known. */
    Optional<Double> serversFor(TravelFleet other) {
        if (demand.type().id().equals(other.demand.type().id())) {
            return Optional.of(1.0);
        }
        Optional<Sourced<WorkRate>> mine = demand.type().peak();
        Optional<Sourced<WorkRate>> its = other.demand.type().peak();
        return mine.isPresent() && its.isPresent() && mine.get().value().flopPerSecond() > 0
                ? Optional.of(
                        its.get().value().flopPerSecond() / mine.get().value().flopPerSecond())
                : Optional.empty();
    }

    /** When the year of its site begins. */
    long startSecond() {
        return site.frame().axis().start().getEpochSecond();
    }

    /** How long a step is, the same at every site. */
    long stepSeconds() {
        return site.frame().axis().step().toSeconds();
    }

    String name() {
        return demand.fleet().name() + ", " + site.site().name();
    }
}
