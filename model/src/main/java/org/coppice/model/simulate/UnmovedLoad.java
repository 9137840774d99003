package org.coppice.model.simulate;

import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Energy;
import org.coppice.model.simulate.demand.Demand;
import org.coppice.model.simulate.facility.Facility;
import org.coppice.model.simulate.year.YearFrame;

/**
 * The load of a site before work moved, and what moved to and from other sites.
 *
 * @param unmovedKwh by step
 * @param sent energy of what went to other sites
 * @param received energy of what came from other sites
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
record UnmovedLoad(double[] unmovedKwh, Energy sent, Energy received) {

    static UnmovedLoad of(double[] unmovedKwh, Site site, YearFrame frame, Demand demand, Facility facility) {
        if (demand.arrivedKwh() == demand.unmovedKwh()) {
            return new UnmovedLoad(unmovedKwh, Energy.ZERO, Energy.ZERO);
        }
        double[] sinceThen = new double[unmovedKwh.length];
        for (int i = 0; i < sinceThen.length; i++) {
            sinceThen[i] = demand.itKwh()[i] - demand.arrivedKwh()[i];
        }
        double[] arrived = ScheduleResult.without(sinceThen, site, frame, facility);
        double[] withoutGuests = ScheduleResult.without(demand.guestKwh(), site, frame, facility);
        double received = sum(facility.load()) - sum(withoutGuests);
        double sent = Math.max(0, received + sum(unmovedKwh) - sum(arrived));
        return new UnmovedLoad(unmovedKwh, Energy.ofKilowattHours(sent), Energy.ofKilowattHours(received));
    }

    private static double sum(double[] kwh) {
        double sum = 0;
        for (double value : kwh) {
            sum += value;
        }
        return sum;
    }
}
