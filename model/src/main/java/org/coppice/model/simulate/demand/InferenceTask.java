package org.coppice.model.simulate.demand;

import java.util.OptionalDouble;
import org.coppice.model.performance.OperatingPoint;
import org.coppice.model.plan.workload.Inference;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.simulate.year.YearFrame;

/**
 * An inference service: busy servers = token rate / (throughput of an instance · instances a server), more by the slowdown of the
 * power cap. Servers come and go with the load; a part of a server stands for one that is busy part of the time.
 */
final class InferenceTask extends Task.Exclusive {
    private final OperatingPoint point;
    private final double slowdown;
    private final YearFrame frame;
    /** By the place of a step in a profile. */
    private final double[] tokensPerStep;

    private final double tokensPerServerStep;

    InferenceTask(Inference inference, YearFrame frame, NodePower power, OperatingPoint point) {
        super(inference, frame, power.kwAt(point));
        this.frame = frame;
        this.point = point;
        this.slowdown = power.slowdown(power.uncappedKwAt(point));
        double seconds = frame.stepHours() * 3600;
        this.tokensPerServerStep = point.throughput().perSecond() * power.instances(point) / slowdown * seconds;
        double mean = frame.meanOf(inference.shape());
        double tokens = inference.tokensPerDay().count() / 86_400 * seconds;
        this.tokensPerStep = inference.shape().toArray();
        for (int i = 0; i < tokensPerStep.length; i++) {
            tokensPerStep[i] = mean > 0 ? tokensPerStep[i] / mean * tokens : 0;
        }
    }

    @Override
    void reset() {
        super.reset();
        asked = 0;
    }

    @Override
    double occupy(int step, double free) {
        double tokens = tokensPerStep[frame.profileIndex(step)];
        asked += tokens;
        double most = free * tokensPerServerStep;
        if (tokens <= most) {
            done += tokens;
            return tokens == 0 ? 0 : tokens / tokensPerServerStep;
        }
        done += most;
        return most > 0 ? free : 0;
    }

    @Override
    Service service() {
        OptionalDouble latency = point.interTokenLatency().isPresent()
                ? OptionalDouble.of(point.interTokenLatency().get().value() * slowdown)
                : OptionalDouble.empty();
        return new Service(
                workload.id(), workload.name(), workload.fleet(), asked, done, Unit.TOKEN, slowdown, latency);
    }
}
