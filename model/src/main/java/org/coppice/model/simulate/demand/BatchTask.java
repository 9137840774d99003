package org.coppice.model.simulate.demand;

import java.util.OptionalDouble;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.simulate.year.YearFrame;

/** Batch jobs: they ask for a share of the whole fleet and get it on the servers that no run or service has. */
public class BatchTask extends Task {
    private final YearFrame frame;
    private final double[] load;
    private SiteMoves.Stay stay = SiteMoves.Stay.ALL;

    final double[] work;

    BatchTask(Batch batch, YearFrame frame) {
        super(batch, frame);
        this.frame = frame;
        this.load = batch.load().toArray();
        this.work = new double[frame.steps()];
    }

    /** How many fully used servers the jobs got in each step, once the fleet ran. */
    public final double[] work() {
        return work;
    }

    /** Lets a part of the jobs run elsewhere from now on. */
    public void stay(SiteMoves.Stay newStay) {
        stay = newStay;
    }

    @Override
    public boolean settled() {
        return stay.settled();
    }

    /** How many fully used servers the jobs that come in a step ask for. */
    double asks(int step, double servers) {
        return active(step) ? load[frame.profileIndex(step)] * servers : 0;
    }

    /** How many fully used servers of those do not run elsewhere. */
    public double asksHere(int step, double servers) {
        return stay.work().length > 0 ? stay.work()[step] : asks(step, servers);
    }

    /** How many they want to use in that step, after some of them were moved. */
    double wanted(int step, double servers) {
        return planned.length > 0 ? planned[step] : asksHere(step, servers);
    }

    @Override
    void reset() {
        super.reset();
        asked = 0;
        done = stay.sentHours();
    }

    @Override
    Service service() {
        return new Service(
                workload.id(), workload.name(), workload.fleet(), asked, done, Unit.HOUR, 1, OptionalDouble.empty());
    }

    /** Jobs of another fleet: as many as were decided, none at first. The fleet they come from answers for their work. */
    public static final class Guest extends BatchTask {
        Guest(Batch batch, YearFrame frame) {
            super(batch, frame);
            planned = new double[frame.steps()];
        }

        @Override
        public boolean settled() {
            return true;
        }

        @Override
        double asks(int step, double servers) {
            return planned[step];
        }

        @Override
        String name() {
            return workload.name() + ", moved here";
        }

        boolean works() {
            for (double servers : planned) {
                if (servers > 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
