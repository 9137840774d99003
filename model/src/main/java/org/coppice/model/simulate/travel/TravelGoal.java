package org.coppice.model.simulate.travel;

import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Follows;
import org.coppice.model.simulate.demand.BatchTask;
import org.coppice.model.simulate.demand.SiteMoves;

/**
 * A fleet that the work may go to. Arrays of work are by the steps of the home site, in servers of the home fleet.
 *
 * @param guest the work there
 * @param offset of a step there from the same step at home
 * @param servers there for one at home, the work of the move included
 * @param perIt what a kWh of IT counts there, by step there
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TravelGoal(TravelFleet fleet, BatchTask.Guest guest, int offset, double servers, double[] perIt) {

    /** A fleet to which nothing forbids the work to go. */
    static TravelGoal of(Batch batch, TravelFleet home, TravelFleet fleet, Follows follows) {
        return new TravelGoal(
                fleet,
                (BatchTask.Guest) fleet.demand().findBatch(batch.id()).orElseThrow(),
                (int) (secondsBetween(home, fleet) / fleet.stepSeconds()),
                fleet.serversFor(home).orElseThrow() * (1 + batch.transferWork().value()),
                fleet.site().perItKwh(follows).orElseThrow());
    }

    /** How much later the year begins at home. */
    static long secondsBetween(TravelFleet home, TravelFleet fleet) {
        return home.startSecond() - fleet.startSecond();
    }

    /** The step there; −1 where it lies in another year. */
    private int step(int atHome) {
        int step = atHome + offset;
        return step >= 0 && step < perIt.length ? step : -1;
    }

    /** How much the fleet could take over. */
    double[] room(int steps) {
        double[] there = fleet.demand().roomForWork(guest);
        double kwh = fleet.demand().kwhAbove(guest);
        double[] room = new double[steps];
        for (int i = 0; i < steps; i++) {
            int step = step(i);
            double free =
                    step < 0 ? 0 : Math.min(there[step], kwh > 0 ? fleet.site().roomKwh(step) / kwh : there[step]);
            room[i] = free / servers;
        }
        return room;
    }

    /** What the work counts there. */
    double[] perWork(int steps) {
        double[] values = new double[steps];
        double kwh = fleet.demand().kwhAbove(guest) * servers;
        for (int i = 0; i < steps; i++) {
            values[i] = step(i) < 0 ? 0 : perIt[step(i)] * kwh;
        }
        return values;
    }

    /** Gives the fleet work to take over. */
    void take(double[] work) {
        double[] takes = new double[guest.planned().length];
        for (int i = 0; i < work.length; i++) {
            int step = step(i);
            if (step >= 0) {
                takes[step] = work[i] * servers;
            }
        }
        guest.plan(takes);
    }

    /** Takes all of it back. */
    void takeNothing() {
        guest.plan(new double[guest.planned().length]);
    }

    /** Takes the room of steps away in which the connection there is broken now; whether there is any. */
    boolean freeze(double[] room) {
        double[] there = fleet.site().itKwh();
        boolean any = false;
        for (int i = 0; i < room.length; i++) {
            if (step(i) >= 0 && fleet.site().breaks(there, step(i))) {
                room[i] = 0;
                any = true;
            }
        }
        return any;
    }

    /** What was decided, for the simulation of its site. */
    SiteMoves.Arrival arrival() {
        return new SiteMoves.Arrival(
                guest.workload().id(),
                fleet.demand().fleet().id(),
                guest.planned().clone());
    }
}
