package org.coppice.model.simulate;

import java.util.OptionalDouble;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.quantity.Unit;

/** Batch jobs: they ask for a share of the whole fleet and get it on the servers that no run or service has. */
final class BatchTask extends Task {
    private final YearFrame frame;
    private final double[] load;

    /** How many fully used servers the jobs got in each step. */
    final double[] work;

    BatchTask(Batch batch, YearFrame frame) {
        super(batch, frame);
        this.frame = frame;
        this.load = batch.load().toArray();
        this.work = new double[frame.steps()];
    }

    /** How many fully used servers the jobs that come in a step ask for. */
    double asks(int step, double servers) {
        return active(step) ? load[frame.profileIndex(step)] * servers : 0;
    }

    /** How many they want to use in that step, after some of them were moved. */
    double wanted(int step, double servers) {
        return planned.length > 0 ? planned[step] : asks(step, servers);
    }

    @Override
    void reset() {
        super.reset();
        asked = 0;
    }

    @Override
    Service service() {
        return new Service(
                workload.id(), workload.name(), workload.fleet(), asked, done, Unit.HOUR, 1, OptionalDouble.empty());
    }
}
