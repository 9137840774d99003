package org.coppice.model.simulate.demand;

import java.util.List;
import org.coppice.model.schedule.Delay;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.source.Finding;

/**
 * The modelled IT energy of a site: the sum of its fleets.
 *
 * @param itKwh by step; NaN where a fleet's or a workload's is not known
 * @param unmovedKwh the same if no flexible work were moved; the same array where none was
 * @param arrivedKwh the same if work moved to and from other sites, but not to other hours; the same array where none was
 * @param guestKwh what work from other fleets draws
 * @param delay of the work that moved to other hours
 * @param portions the arrays may still be scaled to a metered load
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
public record Demand(
        double[] itKwh,
        double[] unmovedKwh,
        double[] arrivedKwh,
        double[] guestKwh,
        Delay delay,
        List<Portion> portions,
        List<Service> services,
        List<Finding> findings) {

    /** Whether the scheduler moved any work. */
    public boolean moved() {
        return itKwh != unmovedKwh;
    }

    /** Whether anything stands at the site that the model gives a load. */
    public boolean hasFleets() {
        return portions.stream().anyMatch(portion -> portion.kind() == Portion.Kind.FLEET);
    }
}
