package org.coppice.model.simulate;

import java.util.OptionalDouble;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.quantity.Unit;

/** Batch jobs: they ask for a share of the whole fleet and get it on the servers that no run or service has. */
final class BatchTask extends Task {
    private final YearFrame frame;
    private final double[] load;

    BatchTask(Batch batch, YearFrame frame) {
        super(batch, frame);
        this.frame = frame;
        this.load = batch.load().toArray();
    }

    /** How many fully used servers the jobs ask for. */
    double wanted(int step, double servers) {
        return active(step) ? load[frame.profileIndex(step)] * servers : 0;
    }

    @Override
    Service service() {
        return new Service(
                workload.id(), workload.name(), workload.fleet(), asked, done, Unit.HOUR, 1, OptionalDouble.empty());
    }
}
